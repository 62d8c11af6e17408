/** What visitors see of a snippet on a page of a platform. */
import type {Effect, Filter} from '../../../demo/builder/platforms/filters.js';
import type {Form} from '../../../demo/builder/platforms/forms.js';
import {page, setPage, strangersPage, visit} from './host-page.js';
import {IMITATIONS} from './platform-filters.js';
import {builtSnippet} from './snippets.js';

export type Outcome = 'level' | 'numbers' | 'nothing';
const LEVEL = 'threat-level-banner[level="severe"]';

/** What the builder's words for an effect promise. */
export const PROMISED: Readonly<Record<Effect, readonly Outcome[]>> = {
  works: ['level'],
  scrolls: ['level'],
  boxed: ['level'],
  'boxed-frame': ['level'],
  moves: ['level'],
  numbers: ['numbers'],
  perhaps: ['level', 'numbers'],
  'perhaps-nothing': ['level', 'numbers', 'nothing'],
  nothing: ['nothing'],
};

/** Opens a page with the form after the filter. A level is waited for if the builder promises one. */
export async function outcomeOf(
  form: Form,
  filter: keyof typeof IMITATIONS,
  isPromised: boolean,
): Promise<Outcome> {
  setPage(strangersPage('Empty'));
  await visit();
  const html = await IMITATIONS[filter](page, builtSnippet(`form=${form}`));
  setPage(strangersPage(`<main>${html}</main>`));
  await visit();
  if (isPromised) await Promise.any(page.frames().map(frame => frame.waitForSelector(LEVEL)));
  const levels = await Promise.all(page.frames().map(frame => frame.$(LEVEL)));
  if (levels.some(Boolean)) return 'level';
  const texts = page.frames().map(frame => frame.evaluate(() => document.body.innerText));
  const words = (await Promise.all(texts)).join(' ');
  return words.includes('999') && words.includes('0800 789 321') ? 'numbers' : 'nothing';
}

export function isImitated(filter: Filter): filter is keyof typeof IMITATIONS {
  return Object.hasOwn(IMITATIONS, filter);
}
