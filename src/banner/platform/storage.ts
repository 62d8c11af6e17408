/** Our keys in `localStorage`, which is shared with the page. */
export function storageKey(name: string): string {
  return `threat-level-banner:${name}`;
}

/** The text stored under one of our keys; nothing if storage is blocked. */
export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(storageKey(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text, or removes it if `undefined`. Does nothing if storage is blocked or full. */
export function writeStored(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(storageKey(name));
    else localStorage.setItem(storageKey(name), text);
  } catch {
    // The banner works without it.
  }
}
