import {feedTooLarge, LARGEST_FEED_BYTES} from '../../feed/schema/feed.js';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {readBounded} from '../../feed/schema/read-bounded.js';

const TIME_LIMIT_MS = 20_000;

/**
 * Fetches the text at `url`. Never rejects: whatever goes wrong is a coded problem. To another host nothing
 * of the visitor goes along, neither a cookie nor the address of the page.
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
    // To the page's own host only, for sites behind a password: decision 023.
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    // Looks are a minute apart at the least, and what comes is taken for what holds now: a host may
    // answer that nothing has changed, and no cache may answer for it.
    cache: 'no-cache',
    signal,
  };
  const response = await globalThis.fetch(url, init);
  if (!response.ok) return unreachable(url, `status ${String(response.status)}`);
  const document = await readBounded(response.body, LARGEST_FEED_BYTES);
  return document === undefined ? failure(feedTooLarge('more')) : success(document);
}

/** Rejects at the limit: a page's own `fetch`, or its service worker, may heed no signal. */
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
