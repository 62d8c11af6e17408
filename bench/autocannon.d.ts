/** Types for the part of autocannon that we use. The package has none. */
declare module 'autocannon' {
  interface Histogram {
    readonly average: number;
    readonly p50: number;
    readonly p99: number;
  }
  export interface Result {
    readonly requests: Histogram;
    /** In milliseconds. */
    readonly latency: Histogram;
    readonly errors: number;
    readonly timeouts: number;
    readonly statusCodeStats: Readonly<Record<string, {readonly count: number} | undefined>>;
  }
  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration: number;
    readonly headers?: Readonly<Record<string, string>>;
  }): Promise<Result>;
}
