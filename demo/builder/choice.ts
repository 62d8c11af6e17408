/** What a webmaster has chosen, and how an address encodes it. Pure. */
import {THEMES, VARIANTS, type Theme, type Variant} from '../../src/banner/view/choices.js';
import {isIdentifier} from '../../src/feed/schema/fields.js';
import {REGION_CHOICES, type RegionChoice} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';

export const FORMS = ['tag', 'element', 'pinned', 'frame'] as const;
/** One script tag; the element and a script; one file for one language, with a hash; a frame. */
export type Form = (typeof FORMS)[number];

/** The refresh intervals that the builder offers, in minutes; the attribute takes any from 5 to 1440. */
export const REFRESHES = ['15', '5', '60', '1440', '0'] as const;
export type Refresh = (typeof REFRESHES)[number];

export const DEVICES = ['phone', 'desktop'] as const;
export type Device = (typeof DEVICES)[number];

export const PAGES = ['plain', 'dark', 'busy'] as const;
export type Page = (typeof PAGES)[number];

/** Values of `lang`: the page's own language, the visitor's own, or a shipped one. */
export const LANGUAGES: readonly [string, ...string[]] = [
  '',
  'auto',
  ...languages.map(([code]) => code),
];

export interface Choice {
  readonly form: Form;
  readonly lang: string;
  readonly region: RegionChoice;
  /** An area's id in the feed, or empty. */
  readonly area: string;
  readonly variant: Variant;
  readonly theme: Theme;
  readonly refresh: Refresh;
  readonly dismissible: boolean;
  readonly noStorage: boolean;
  /** Where the preview shows it: these two are not part of a snippet. */
  readonly device: Device;
  readonly page: Page;
}

/** Parses the choice in an address. Missing and invalid values become the default. */
export function readChoice(search: string): Choice {
  const given = new URLSearchParams(search);
  const area = given.get('area') ?? '';
  return {
    form: oneOf(FORMS, given.get('form')),
    lang: oneOf(LANGUAGES, given.get('lang')),
    region: oneOf(REGION_CHOICES, given.get('region')),
    area: isIdentifier(area) ? area : '',
    variant: oneOf(VARIANTS, given.get('variant')),
    theme: oneOf(THEMES, given.get('theme')),
    refresh: oneOf(REFRESHES, given.get('refresh')),
    dismissible: given.has('dismissible'),
    noStorage: given.has('no-storage'),
    device: oneOf(DEVICES, given.get('device')),
    page: oneOf(PAGES, given.get('page')),
  };
}

/** The query for the choice, without defaults. */
export function writeChoice(choice: Choice): string {
  const {form, device, page} = choice;
  const shown = {
    ...(form === FORMS[0] ? {} : {form}),
    ...Object.fromEntries(attributesOf(choice)),
    ...(device === DEVICES[0] ? {} : {device}),
    ...(page === PAGES[0] ? {} : {page}),
  };
  return new URLSearchParams(shown).toString();
}

/** The attributes for the choice, without defaults. */
export function attributesOf(choice: Choice): readonly (readonly [name: string, value: string])[] {
  const {lang, region, area, variant, theme, refresh, dismissible, noStorage} = choice;
  const all = [
    ['lang', lang, ''],
    ['region', region, REGION_CHOICES[0]],
    ['area', area, ''],
    ['variant', variant, VARIANTS[0]],
    ['theme', theme, THEMES[0]],
    ['refresh', refresh, REFRESHES[0]],
  ] as const;
  return [
    ...all.flatMap(([name, value, usual]) => (value === usual ? [] : [[name, value] as const])),
    ...(dismissible ? [['dismissible', ''] as const] : []),
    ...(noStorage ? [['no-storage', ''] as const] : []),
  ];
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find(one => one === value) ?? known[0];
}
