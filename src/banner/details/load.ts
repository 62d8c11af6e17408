/** Loads the details: everything that can wait until the summary is painted. */
import {adoptStyles} from 'lit';
import type {Details, DetailsHost} from './index.js';

/** A page in the background never paints. */
const MAX_PAINT_WAIT_MS = 250;

type DetailsModule = typeof import('./index.js');

let loaded: DetailsModule | undefined;

/** The details of a banner, once their chunk has been loaded. */
export function createDetails(host: DetailsHost): Details | undefined {
  if (!loaded) return undefined;
  adoptStyles(host.element.renderRoot as ShadowRoot, loaded.styles);
  return new loaded.Details(host);
}

/** Resolves once the chunk is loaded. Rejects if it cannot be; calling again tries again. */
export async function loadDetails(): Promise<DetailsModule> {
  if (loaded) return loaded;
  await nextPaint();
  loaded = await import('./index.js');
  return loaded;
}

/** Keeps the main thread free for the paint of the summary. */
function nextPaint(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, MAX_PAINT_WAIT_MS);
    try {
      requestAnimationFrame(() => setTimeout(resolve));
    } catch {
      // A page can have removed it.
    }
  });
}
