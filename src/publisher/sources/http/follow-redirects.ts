import {version} from '../../../generated/version.js';
import type {HttpResponse, Io} from '../../io/io.js';
import {isTrustworthy} from '../address.js';
import {conditionalHeaders, type Validators} from './validators.js';

/** For one request with its redirects. */
export const ATTEMPT_LIMIT_MS = 20_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
/** MI5's host challenges clients without an identifying `User-Agent` more often. */
const USER_AGENT = `threat-level-feed/${version} (reads the UK threat level for community-safety websites)`;
const ACCEPT_ANY =
  'application/json, application/rss+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.8';

export interface RequestOptions {
  readonly accept?: string;
  /** The validators of the stored document, if there is one. */
  readonly validators?: Validators;
  /** The value of the request's `Origin` header. */
  readonly origin?: string;
}

/** A response, and its URL after redirects. */
export interface Followed {
  readonly response: HttpResponse;
  readonly address: string;
}

/** Follows up to three redirects. Each must stay on the same site and use https. */
export async function follow(url: string, io: Io, options: RequestOptions): Promise<Followed> {
  const signal = AbortSignal.timeout(ATTEMPT_LIMIT_MS);
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const headers = headersOf(address, options);
    const response = await io.fetch(address, {headers, signal, redirect: 'manual'});
    const target = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
    if (target === null) return {response, address};
    drop(response);
    const next = new URL(target, address);
    if (!isSameSite(new URL(url), next)) throw new RedirectError(`a redirect to ${next.href}`);
    address = next.href;
  }
  throw new RedirectError(`more than ${String(MOST_REDIRECTS)} redirects`);
}

/** Cancels a response body that is not read, so that the connection is released. */
export function drop(response: HttpResponse): void {
  response.body?.cancel().catch(() => undefined);
}

/** A redirect that is not followed. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
}

function headersOf(
  address: string,
  {accept = ACCEPT_ANY, validators, origin}: RequestOptions,
): Record<string, string> {
  return {
    'user-agent': USER_AGENT,
    accept,
    ...(origin && {origin}),
    ...conditionalHeaders(address, validators),
  };
}

/** A redirect may change the path and add or drop `www.`, but not the host otherwise. */
function isSameSite(from: URL, to: URL): boolean {
  const site = ({host}: URL): string => host.replace(/^www\./, '');
  return site(from) === site(to) && isTrustworthy(to);
}
