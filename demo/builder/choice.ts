/** What a webmaster has chosen, and how an address encodes it. Pure. */
import {ATTRIBUTES, type Attribute, type AttributeName} from '../../src/banner/attributes.js';
import {isIdentifier} from '../../src/feed/schema/fields.js';
import {languages} from '../../src/generated/languages.js';
import {FORMS, type Form} from './platforms/forms.js';
import {PLATFORM_IDS, platformOf, type PlatformId} from './platforms/platforms.js';

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

/** The attributes that the builder offers: `inBuilder` in the table of attributes. */
export type Offered = {
  [K in AttributeName]: (typeof ATTRIBUTES)[K] extends {readonly inBuilder: true} ? K : never;
}[AttributeName];

type OfferedFormat = (typeof ATTRIBUTES)[Offered]['format'];

type ValueOf<A> = A extends {readonly format: 'flag'}
  ? boolean
  : A extends {readonly format: 'minutes'}
    ? Refresh
    : A extends {readonly choices: readonly (infer V)[]}
      ? V | (A extends {readonly default: null} ? '' : never)
      : string;

/**
 * The value of each attribute. An `area` is an id in the feed, or empty; `languages` are codes with spaces between
 * them, empty for all; `public-key` is one or two keys.
 */
type Values = {readonly [K in Offered]: ValueOf<(typeof ATTRIBUTES)[K]>};

export interface Choice extends Values {
  /** Where the site is made; empty until the webmaster has said so. */
  readonly platform: PlatformId | '';
  /** The form that the webmaster has picked; empty for the platform's. */
  readonly form: Form | '';
  /** Where the preview shows it: these two are not part of a snippet. */
  readonly device: Device;
  readonly page: Page;
}

interface OfferedAttribute extends Attribute {
  readonly format: OfferedFormat;
}

export const offered = Object.entries<Attribute>(ATTRIBUTES).filter(
  (entry): entry is [Offered, OfferedAttribute] => entry[1].inBuilder ?? false,
);

/** How the value of an attribute is read from an address, by its format. Invalid values become the default. */
const READERS: Readonly<
  Record<OfferedFormat, (given: string | null, attribute: Attribute) => string | boolean>
> = {
  choice: (given, attribute) => attribute.choices?.find(one => one === given) ?? usual(attribute),
  flag: given => given !== null,
  identifier: given => (given !== null && isIdentifier(given) ? given : ''),
  language: given => oneOf(LANGUAGES, given),
  languages: given => languageCodes(given ?? '').join(' '),
  minutes: given => oneOf(REFRESHES, given),
  'heading-level': (given, attribute) => {
    const [min = 1, max = 6] = attribute.range ?? [];
    return /^\d$/.test(given ?? '') && Number(given) >= min && Number(given) <= max
      ? String(given)
      : usual(attribute);
  },
  'public-keys': given => (arePublicKeys(given ?? '') ? String(given).trim() : ''),
};

/** The value without the attribute, as text; empty where there is none. */
function usual({default: value, choices}: Attribute): string {
  return String(value === undefined ? (choices?.[0] ?? '') : (value ?? ''));
}

/** The shipped languages among the codes, in the order of the list. */
function languageCodes(text: string): readonly string[] {
  const named = text.split(/[\s,]+/);
  return languages.map(([code]) => code).filter(code => named.includes(code));
}

/** One or two Ed25519 public keys in base64url: 32 bytes are 43 characters. */
export function arePublicKeys(text: string): boolean {
  return /^\s*[\w-]{43}(\s+[\w-]{43})?\s*$/.test(text);
}

function readValue(given: string | null, attribute: OfferedAttribute): string | boolean {
  return READERS[attribute.format](given, attribute);
}

/** Parses the choice in an address. Missing and invalid values become the default. */
export function readChoice(search: string): Choice {
  const given = new URLSearchParams(search);
  const values = offered.map(([name, attribute]) => [name, readValue(given.get(name), attribute)]);
  return {
    ...(Object.fromEntries(values) as Values),
    platform: oneOf(['', ...PLATFORM_IDS], given.get('platform')),
    form: oneOf(['', ...FORMS], given.get('form')),
    device: oneOf(DEVICES, given.get('device')),
    page: oneOf(PAGES, given.get('page')),
  };
}

/** The query for the choice, without defaults. */
export function writeChoice(choice: Choice): string {
  const {platform, form, device, page} = choice;
  const shown = {
    ...(platform ? {platform} : {}),
    ...(form ? {form} : {}),
    ...Object.fromEntries(attributesOf(choice)),
    ...(device === DEVICES[0] ? {} : {device}),
    ...(page === PAGES[0] ? {} : {page}),
  };
  return new URLSearchParams(shown).toString();
}

/** The form of the snippet: the one that was picked, else the platform's. */
export function formOf({form, platform}: Pick<Choice, 'form' | 'platform'>): Form {
  return form || (platform ? platformOf(platform).form : 'tag');
}

/** The attributes for the choice, without defaults. */
export function attributesOf(choice: Choice): readonly (readonly [name: string, value: string])[] {
  return offered.flatMap(([name, attribute]) => {
    const value = choice[name];
    if (value === readValue(null, attribute)) return [];
    return [[name, value === true ? '' : String(value)] as const];
  });
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find(one => one === value) ?? known[0];
}
