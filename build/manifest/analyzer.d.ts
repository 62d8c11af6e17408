/** The analyzer's documented function, which comes without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: {
    argv: string[];
    noWrite?: boolean;
  }): Promise<import('./manifest.js').Manifest>;
}
