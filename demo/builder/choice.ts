/** What a webmaster has chosen, and how an address encodes it. Pure. */
import {ATTRIBUTES, type Attribute, type AttributeName} from '../../src/banner/attributes.js';
import {isIdentifier} from '../../src/feed/schema/fields.js';
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
      ? V
      : string;

/** The value of each attribute. An `area` is an id in the feed, or empty. */
type Values = {readonly [K in Offered]: ValueOf<(typeof ATTRIBUTES)[K]>};

export interface Choice extends Values {
  readonly form: Form;
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
  choice: (given, {choices = []}) => choices.find(one => one === given) ?? choices[0] ?? '',
  flag: given => given !== null,
  identifier: given => (given !== null && isIdentifier(given) ? given : ''),
  language: given => oneOf(LANGUAGES, given),
  minutes: given => oneOf(REFRESHES, given),
};

function readValue(given: string | null, attribute: OfferedAttribute): string | boolean {
  return READERS[attribute.format](given, attribute);
}

/** Parses the choice in an address. Missing and invalid values become the default. */
export function readChoice(search: string): Choice {
  const given = new URLSearchParams(search);
  const values = offered.map(([name, attribute]) => [name, readValue(given.get(name), attribute)]);
  return {
    ...(Object.fromEntries(values) as Values),
    form: oneOf(FORMS, given.get('form')),
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
  return offered.flatMap(([name, attribute]) => {
    const value = choice[name];
    if (value === readValue(null, attribute)) return [];
    return [[name, value === true ? '' : String(value)] as const];
  });
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find(one => one === value) ?? known[0];
}
