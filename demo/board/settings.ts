/** What the address of a board asks for. Pure. */
import {nearestLanguage} from '../../src/feed/i18n/language.js';
import type {RegionChoice} from '../../src/feed/schema/level.js';
import {REGION_CHOICES} from '../../src/feed/schema/level.js';
import {allLocales} from '../../src/generated/locale-codes.js';

export interface Settings {
  /** Each once, in the order in which they take turns. */
  readonly languages: readonly [string, ...string[]];
  readonly turnMs: number;
  readonly area: string | null;
  readonly region: RegionChoice;
  /** Each `feed` that the address names: usually none. */
  readonly feeds: readonly string[];
  /** As the banner's attribute `public-key`. */
  readonly publicKey: string | null;
  readonly isStored: boolean;
}

const DEFAULT_SECONDS = 20;
/** Nobody reads a screen in less, and what changes more often than this distracts. */
const FEWEST_SECONDS = 5;
const MOST_SECONDS = 600;

/** Languages that are not shipped are left out; without any the board is in English. */
export function readSettings(search: string): Settings {
  const given = new URLSearchParams(search);
  return {
    languages: languagesIn(given.get('lang') ?? ''),
    turnMs: secondsIn(given.get('seconds')) * 1000,
    area: given.get('area'),
    region: REGION_CHOICES.find(choice => choice === given.get('region')) ?? 'uk',
    feeds: given.getAll('feed'),
    publicKey: given.get('public-key'),
    isStored: !given.has('no-storage'),
  };
}

function languagesIn(list: string): readonly [string, ...string[]] {
  const asked = list.split(/[\s,]+/).filter(Boolean);
  const known = asked.filter(isKnown).map(tag => nearestLanguage([tag], allLocales));
  const [first = 'en', ...others] = new Set(known);
  return [first, ...others];
}

/** `nearestLanguage` gives English for a language that is not shipped. */
function isKnown(tag: string): boolean {
  return nearestLanguage([tag], allLocales) !== 'en' || /^en(?![a-z])/i.test(tag);
}

function secondsIn(given: string | null): number {
  const seconds = given?.trim() ? Number(given) : NaN;
  if (Number.isNaN(seconds)) return DEFAULT_SECONDS;
  return Math.min(MOST_SECONDS, Math.max(FEWEST_SECONDS, seconds));
}
