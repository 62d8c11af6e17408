import type {Feed} from '../../feed/schema/feed.js';
import {parseFeedLevels} from '../../feed/schema/feed-levels.js';
import {success, type Result} from '../../feed/schema/problem.js';
import {isGovukContentItem} from './is-govuk-content-item.js';

/**
 * The feed in a document: our format, or built from GOV.UK's content item, recognised by its shape. With public keys
 * only a signed document is accepted. Its details are not checked yet.
 */
export async function parseDocument(
  document: string,
  publicKeys: readonly string[],
  receivedAt: Date,
): Promise<Result<Feed>> {
  const text = await verifyText(document, publicKeys);
  if (!text.ok) return text;
  if (publicKeys.length || !isGovukContentItem(text.value)) return parseFeedLevels(text.value);
  const {buildFeedFromGovuk} = await import('./govuk-feed.js');
  return buildFeedFromGovuk(text.value, receivedAt);
}

/** The URL of the signed form of a file: docs/decisions/007-sign-feeds-as-flattened-jws.md. */
export function signedUrl(address: string): string {
  return address.replace(/(?:\.jws)?\.json(?=$|[?#])/, '.jws.json');
}

/** The text of a document: as it is without public keys, else the signed payload if one of the keys signed it. */
export async function verifyText(
  document: string,
  publicKeys: readonly string[],
): Promise<Result<string>> {
  if (!publicKeys.length) return success(document);
  const {verifySignature} = await import('../../feed/schema/verify-signature.js');
  return verifySignature(document, publicKeys);
}
