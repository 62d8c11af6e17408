const LONGEST_WAIT_MS = 10_000;

/**
 * Runs `work` while no other tab of the site runs its own under that name. Where the browser has no
 * locks, or gives this page none, or one holds out for too long (a frozen tab may), it runs at once.
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
