/** A host that serves a folder by its rules, except for what a test has changed, and the status of its feed. */
import {run} from '../../../src/publisher/cli/run.js';
import type {FakeIo} from './fake-io.js';

const HOST = 'https://threat-level.example/sub';
export const FEED = `${HOST}/feed.json`;
export const SCRIPT = `${HOST}/threat-level-banner.js`;
const TYPES = new Map([
  ['json', 'application/json'],
  ['js', 'text/javascript'],
]);

export interface Spoilt {
  /** Headers by file name; `undefined` removes a header. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  /** Texts by file name; `undefined` removes the file. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** Called with each request's address and `Origin`. */
type Tell = (url: string, origin: string | null) => void;

/** The same input and output, with the folder `out` on a host. */
export function withHost(io: FakeIo, spoilt: Spoilt = {}, tell?: Tell): FakeIo {
  const fetch = (url: string, init?: RequestInit): Promise<Response> => {
    tell?.(url, new Headers(init?.headers).get('origin'));
    return Promise.resolve(answer(url.replace(`${HOST}/`, ''), io, spoilt));
  };
  return {...io, fetch: fetch};
}

function answer(name: string, io: FakeIo, {headers = {}, files = {}}: Spoilt): Response {
  const text = name in files ? files[name] : io.files.get(`out/${name}`);
  if (text === undefined) return new Response('', {status: 404});
  const type = TYPES.get(name.replace(/.*\./, '')) ?? 'text/plain';
  const all = {'content-type': type, 'access-control-allow-origin': '*', ...headers[name]};
  const given = Object.entries<string | undefined>(all);
  return new Response(text, {
    headers: given.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : [])),
  });
}

export interface Report {
  readonly line: string;
  readonly problems: readonly {code: string}[];
  readonly sources: readonly unknown[];
  readonly overrides: readonly unknown[];
}

/** The exit code, the codes of the problems, and the report. */
export async function statusOf(
  io: FakeIo,
  now: string,
  ...flags: string[]
): Promise<{code: number; codes: readonly string[]; report: Report}> {
  io.printed.length = 0;
  io.output.length = 0;
  const code = await run(['status', FEED, '--now', now, '--format', 'json', ...flags], io);
  const report = JSON.parse(io.printed.join('')) as Report;
  return {code, codes: report.problems.map(one => one.code), report};
}
