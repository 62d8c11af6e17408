/** An observer, or nothing where a page has taken the means away. */
export function createObserver(listener: MutationCallback): MutationObserver | undefined {
  try {
    return new MutationObserver(listener);
  } catch {
    return undefined;
  }
}
