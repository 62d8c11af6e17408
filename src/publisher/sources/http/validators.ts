/** Conditional requests: the validators of a stored document, and what a 304 says about it. */

import type {HttpResponse} from '../../io/io.js';

export const NOT_MODIFIED = 304;

/**
 * The validators of a document, for conditional requests. They apply only to that document and its URL (RFC 9110,
 * section 8.8).
 */
export interface Validators {
  /** The URL of the response, after redirects. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The request headers that make a request for this URL conditional; none if the validators are another URL's. */
export function conditionalHeaders(
  address: string,
  validators: Validators | undefined,
): Record<string, string> {
  const {etag, lastModified} = validators?.url === address ? validators : {};
  return {
    ...(etag && {'if-none-match': etag}),
    ...(lastModified && {'if-modified-since': lastModified}),
  };
}

/** The validators that a response carries, with its URL; empty if it carries none. */
export function validatorsOf(response: HttpResponse, url: string): Validators {
  const [etag, lastModified] = ['etag', 'last-modified'].map(name => response.headers.get(name));
  const validators = {...(etag && {etag}), ...(lastModified && {lastModified})};
  return etag || lastModified ? {url, ...validators} : {};
}

/** Whether the response is a 304 without validators that differ from those of the stored document. */
export function confirms(
  validators: Validators,
  {response, address}: {response: HttpResponse; address: string},
): boolean {
  const {headers} = response;
  const {etag, lastModified, url} = validators;
  const [receivedTag, receivedDate] = [headers.get('etag'), headers.get('last-modified')];
  return (
    response.status === NOT_MODIFIED &&
    address === url &&
    Boolean(etag ?? lastModified) &&
    (receivedTag === null || opaqueTag(receivedTag) === opaqueTag(etag)) &&
    (receivedDate === null || receivedDate === lastModified)
  );
}

/** The tag without its weakness prefix, which a cache may add to the same document (RFC 9110, section 8.8.3.2). */
function opaqueTag(etag: string | undefined): string | undefined {
  return etag?.replace(/^W\//, '');
}
