/** What stands in the place of src/banner/details/load.ts in the site's script: the rest comes later. */
import {adoptStyles} from 'lit';
import type {Details, DetailsHost} from './index.js';
import {styles} from '../styles/initial.js';

export {styles};

/** A page that is not looked at paints nothing, and would wait for ever. */
const LONGEST_WAIT_MS = 250;

type DetailsModule = typeof import('./index.js');

let loaded: DetailsModule | undefined;

export function createDetails(host: DetailsHost): Details | undefined {
  if (!loaded) return undefined;
  adoptStyles(host.element.renderRoot as ShadowRoot, loaded.styles);
  return new loaded.Details(host);
}

export async function loadDetails(): Promise<DetailsModule> {
  await nextPaint();
  const coming = import('./index.js');
  warmDates();
  loaded = await coming;
  return loaded;
}

/**
 * The first use of `Intl` in a page takes a phone longer than to draw all the rest. In a task of its own,
 * while the rest is on its way, it keeps nobody waiting.
 */
function warmDates(): void {
  try {
    new Intl.DateTimeFormat();
  } catch {
    // Whoever needs it will say so.
  }
}

/** What the visitor is to see first need not share the line with what they see next. */
function nextPaint(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, LONGEST_WAIT_MS);
    try {
      requestAnimationFrame(() => setTimeout(resolve));
    } catch {
      // A page may have taken it away.
    }
  });
}
