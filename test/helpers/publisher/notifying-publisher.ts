/** A publisher that is configured to send notifications, with the sources' responses and what each channel received. */
import {createHash} from 'node:crypto';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from './fake-io.js';
import {govuk, mi5} from './two-sources.js';

export const HOOK = 'https://hooks.example/secret';
export const PING = 'https://ping.example/42';
export const NOTIFY_CONFIG = `notify: {command: mail web@csp.example, webhook: ${HOOK}}\nping: ${PING}\n`;

export interface Notification {
  readonly kinds: readonly string[];
  readonly text: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly trouble: readonly string[];
}

export interface Answers {
  readonly mi5?: string;
  readonly govuk?: string;
}

/** The outcome of one command. */
export interface Outcome {
  readonly code: number;
  /** The notifications that the webhook received. */
  readonly hook: readonly Notification[];
  /** The inputs of the notification command. */
  readonly mails: readonly string[];
  readonly pings: number;
}

export interface NotifyingPublisher {
  readonly io: FakeIo;
  /** The channels that fail. */
  readonly down: {hook: boolean; mail: boolean};
  /** Runs a command that many hours after the previous one. */
  readonly command: (hoursLater: number, ...argv: readonly string[]) => Promise<Outcome>;
  /** Publishes with these responses of the sources. */
  readonly publish: (hoursLater: number, answers: Answers) => Promise<Outcome>;
}

export const both = (uk: string, ni = 'low', builtAt?: string): Answers => ({
  mi5: mi5(uk, ni, builtAt),
  govuk: govuk(uk, ni, builtAt),
});

/** The document with a validator, or a 304 for a request that has the same validator. */
function documentFrom(text: string | undefined, asked: Headers): Response {
  if (!text) return new Response('One moment', {status: 404});
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  const isKnown = asked.get('if-none-match') === etag;
  return new Response(isKnown ? null : text, {status: isKnown ? 304 : 200, headers: {etag}});
}

export function notifyingPublisher(start = '2026-11-23T06:00:00Z'): NotifyingPublisher {
  let present = new Date(start);
  let answers: Answers = {};
  let calls: {address: string; body: unknown}[] = [];
  const down = {hook: false, mail: false};
  const answer = (address: string, init?: RequestInit): Promise<Response> => {
    if (address.startsWith('https://www.')) {
      const text = address.includes('mi5') ? answers.mi5 : answers.govuk;
      return Promise.resolve(documentFrom(text, new Headers(init?.headers)));
    }
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({address, body});
    return Promise.resolve(new Response('', {status: down.hook && address === HOOK ? 500 : 200}));
  };
  const mails: string[] = [];
  const io = fakeIo({
    now: () => present,
    fetch: (address: string, init?: RequestInit) => answer(address, init),
    execute: (_, input) => {
      mails.push(input);
      return down.mail ? Promise.reject(new Error('exit code 1')) : Promise.resolve();
    },
  });
  io.files.set('out/threat-level-feed.yaml', NOTIFY_CONFIG);
  const command: NotifyingPublisher['command'] = async (hoursLater, ...argv) => {
    present = new Date(present.getTime() + hoursLater * 60 * 60 * 1000);
    calls = [];
    mails.length = 0;
    const code = await run([...argv, '--out', 'out'], io);
    const hook = calls
      .filter(({address}) => address === HOOK)
      .map(({body}) => body as Notification);
    const pings = calls.filter(({address}) => address === PING).length;
    return {code, hook, mails: [...mails], pings};
  };
  return {
    io,
    down,
    command,
    publish: (hoursLater, given) => {
      answers = given;
      return command(hoursLater, 'publish');
    },
  };
}
