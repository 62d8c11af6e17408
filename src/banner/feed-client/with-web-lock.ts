const LONGEST_WAIT_MS = 10_000;

/**
 * Runs `work` while no other tab of the site runs its own under that name. Without the Web Locks API, without permission
 * for it, or if a (frozen) tab holds the lock for too long, it runs at once.
 */
export async function withWebLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  let working: Promise<T> | undefined;
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    return await navigator.locks.request(name, {signal}, () => (working = work()));
  } catch {
    return working ?? work();
  }
}
