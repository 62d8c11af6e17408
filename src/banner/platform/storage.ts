/** What is ours in the browser's storage, where it is shared with the page. */
export function storageKey(name: string): string {
  return `threat-level-banner:${name}`;
}

/** What is stored under a name of ours; nothing where storage is blocked. */
export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(storageKey(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text, or takes it away; where storage is blocked or full, nothing happens. */
export function writeStored(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), text);
  } catch {
    // The banner works without.
  }
}
