import {parseFeed, type Feed} from '../../feed/schema/feed.js';
import {success, type Result} from '../../feed/schema/problem.js';
import {isGovukContentItem} from './is-govuk-content-item.js';

/**
 * The feed in a document: ours, or one made of GOV.UK's content item, told apart by their shape. With
 * public keys only a signed one is opened, whatever else is inside.
 */
export async function parseDocument(
  document: string,
  publicKeys: readonly string[],
  receivedAt: Date,
): Promise<Result<Feed>> {
  const text = await verifyText(document, publicKeys);
  if (!text.ok) return text;
  if (publicKeys.length || !isGovukContentItem(text.value)) return parseFeed(text.value);
  const {buildFeedFromGovuk} = await import('./govuk-feed.js');
  return buildFeedFromGovuk(text.value, receivedAt);
}

/** What the publisher calls the signed form of a file: decision 007. */
export function signedUrl(address: string): string {
  return address.replace(/(?:\.jws)?\.json(?=$|[?#])/, '.jws.json');
}

/** The text inside a document, if no public key is asked for or one of them signed it. */
export async function verifyText(
  document: string,
  publicKeys: readonly string[],
): Promise<Result<string>> {
  if (!publicKeys.length) return success(document);
  const {verifySignature} = await import('../../feed/schema/verify-signature.js');
  return verifySignature(document, publicKeys);
}
