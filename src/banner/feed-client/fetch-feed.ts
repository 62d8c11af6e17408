import {feedTooLarge, LARGEST_FEED_BYTES} from '../../feed/schema/feed-levels.js';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {readBounded} from '../../feed/schema/read-bounded.js';

const TIME_LIMIT_MS = 20_000;

/**
 * Fetches the text at `url`. Never rejects: every failure is a problem with a code. Requests to another host carry no
 * cookie and no referrer.
 */
export async function fetchDocument(url: string): Promise<Result<string>> {
  try {
    const signal = AbortSignal.timeout(TIME_LIMIT_MS);
    return await Promise.race([fetchText(url, signal), abortionOf(signal)]);
  } catch (error) {
    return unreachable(url, String(error));
  }
}

async function fetchText(url: string, signal: AbortSignal): Promise<Result<string>> {
  const init: RequestInit = {
    // For sites behind a password: docs/decisions/023-ask-for-the-feed-with-the-pages-own-credentials.md.
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    // Revalidate every time: an answer is taken for what holds now. The host may answer 304.
    cache: 'no-cache',
    signal,
  };
  const response = await globalThis.fetch(url, init);
  if (!response.ok) return unreachable(url, `status ${String(response.status)}`);
  const document = await readBounded(response.body, LARGEST_FEED_BYTES);
  return document === undefined ? failure(feedTooLarge('more')) : success(document);
}

/** Rejects at the time limit: a page's own `fetch`, or a service worker, can ignore the signal. */
function abortionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as DOMException);
    });
  });
}

function unreachable(path: string, received: string): Result<never> {
  return failure({code: 'feed-unreachable', path, expected: 'a feed', received});
}
