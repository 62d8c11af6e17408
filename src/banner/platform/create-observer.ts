/** A MutationObserver, or nothing if the page has removed it. */
export function createObserver(listener: MutationCallback): MutationObserver | undefined {
  try {
    return new MutationObserver(listener);
  } catch {
    return undefined;
  }
}
