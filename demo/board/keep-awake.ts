/** What is used of the browser's wake lock, which keeps a screen on: https://www.w3.org/TR/screen-wake-lock/. */
export interface WakeLocks {
  request(type: 'screen'): Promise<Lock>;
}

interface Lock {
  readonly released: boolean;
}

/**
 * Asks for a wake lock whenever there is none: a browser takes it away when the page is hidden or the battery is low.
 * Where it may not be had, the screen's own settings have to keep it on.
 */
export function createKeepAwake(locks: WakeLocks | undefined): () => Promise<void> {
  let lock: Lock | undefined;
  let isAsking = false;
  return async () => {
    if (!locks || isAsking || lock?.released === false) return;
    isAsking = true;
    try {
      lock = await locks.request('screen');
    } catch {
      lock = undefined;
    } finally {
      isAsking = false;
    }
  };
}
