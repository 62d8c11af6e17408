/** Answers visitors: files of the publisher from the Durable Object, everything else from the static files. */
import {findCopy} from './copies.js';
import type {Env, Fetcher, SharedCache} from './platform.js';
import {
  answerOptions,
  answerWith,
  isPublished,
  notAllowed,
  notFound,
  unavailable,
} from './published-files.js';

/** The name of the one Durable Object. */
const FEED_NAME = 'feed';
const METHODS = ['GET', 'HEAD'];

export interface Visit {
  readonly env: Env;
  readonly cache: SharedCache;
  readonly now: Date;
}

export async function serve(request: Request, {env, cache, now}: Visit): Promise<Response> {
  const url = new URL(request.url);
  const base = env.BASE_PATH ?? '/';
  if (!url.pathname.startsWith(base)) return notFound();
  if (request.method === 'OPTIONS') return answerOptions();
  if (!METHODS.includes(request.method)) return notAllowed();
  const name = url.pathname.slice(base.length);
  if (name === '') return env.ASSETS.fetch(new Request(new URL(`${base}index.html`, url), request));
  if (!isPublished(name)) return notFound();
  const address = `${url.origin}${url.pathname}`;
  const copy = await findCopy(name, {cache, publisher: publisherIn(env), now, address});
  if (copy === 'missing') return notFound();
  return copy === 'failed' ? unavailable() : answerWith(name, copy, request);
}

/** Runs the publisher. Throws if it failed, so that Cloudflare lists the cron trigger as failed. */
export async function runOnSchedule(env: Env): Promise<void> {
  const response = await publisherIn(env).fetch('https://publisher/run', {method: 'POST'});
  if (!response.ok) throw new Error(`The run ended with exit code ${await response.text()}`);
}

function publisherIn(env: Env): Fetcher {
  return env.PUBLISHER.getByName(FEED_NAME);
}
