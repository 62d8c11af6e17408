/**
 * Every attribute of the element, once: the element's properties, the manifest, the tables of the documentation,
 * the types for frameworks, the debug report, the builder and the WordPress plugin are made from this table.
 * How to add one: docs/contributing/add-an-attribute.md.
 */
import {LEVELS, REGION_CHOICES} from '../feed/schema/level.js';
import {THEMES, VARIANTS} from './view/choices.js';

/** How the text of an attribute is read. */
export type AttributeFormat =
  | 'url'
  | 'language'
  | 'languages'
  | 'identifier'
  | 'choice'
  | 'minutes'
  | 'flag'
  | 'heading-level'
  | 'public-keys';

export interface Attribute {
  /** The property of the same meaning, where it has another name. */
  readonly property?: string;
  /** The property's value without the attribute. Not there: the first of `choices`, or the platform's own. */
  readonly default?: string | number | boolean | null;
  /** Each value that there is; the first is the default, unless `default` says otherwise. */
  readonly choices?: readonly string[];
  /** The smallest and the largest number. */
  readonly range?: readonly [min: number, max: number];
  /** Whether the property is written back to the attribute. */
  readonly reflects?: boolean;
  // What follows is for the build and for documentation: it is left out of what a page loads.
  readonly format: AttributeFormat;
  /** What it does. */
  readonly desc: string;
  /** What it may be, the default first, where neither `choices` nor the format says it. */
  readonly valuesDesc?: string;
  /** Whether an author sets it in WordPress's block, as text or as a switch. */
  readonly inBlock?: boolean;
  /** Whether the embed builder offers it. */
  readonly inBuilder?: boolean;
}

export const ATTRIBUTES = {
  feed: {
    format: 'url',
    default: null,
    desc: 'The address of the feed, relative to the page. GOV.UK’s own document works too. For a pinned script, in a folder named after its version such as `/1.2.3/`, the default is `feed.json` in the folder above.',
    valuesDesc: '`feed.json` beside the script; an address',
  },
  lang: {
    format: 'language',
    desc: 'The language of the banner. `auto` uses the visitor’s own languages.',
    valuesDesc: 'nearest `lang` in the page; a language tag in any spelling; `auto`',
    inBlock: true,
    inBuilder: true,
  },
  languages: {
    format: 'languages',
    default: null,
    desc: 'The languages that the visitor can choose from. With one code there is no list.',
    valuesDesc: 'all; codes',
    inBuilder: true,
  },
  region: {
    format: 'choice',
    choices: REGION_CHOICES,
    desc: 'Which level is shown: the UK’s, the Northern Ireland-related one, or one above the other.',
    inBlock: true,
    inBuilder: true,
  },
  area: {
    format: 'identifier',
    default: null,
    desc: 'Also shows the part of the feed that is meant for that area: a message from its police or council, contacts, and where to follow its police.',
    valuesDesc: 'none; an id in the feed',
    inBlock: true,
    inBuilder: true,
  },
  variant: {
    format: 'choice',
    choices: VARIANTS,
    reflects: true,
    desc: 'With the details closed; on one line; with everything open.',
    inBlock: true,
    inBuilder: true,
  },
  theme: {
    format: 'choice',
    choices: THEMES,
    reflects: true,
    desc: 'Colours: as the visitor’s device has them, light, or dark.',
    inBlock: true,
    inBuilder: true,
  },
  refresh: {
    property: 'refreshMinutes',
    format: 'minutes',
    default: 15,
    range: [5, 1440],
    desc: 'How often the feed is fetched again. 0 means never.',
    valuesDesc: '`15`; minutes from 5 to 1440; `0`',
    inBlock: true,
    inBuilder: true,
  },
  dismissible: {
    format: 'flag',
    default: false,
    desc: 'The visitor can close the banner to a small button. A rise opens it again; at critical it cannot be closed.',
    inBlock: true,
    inBuilder: true,
  },
  'quiet-below': {
    property: 'quietBelow',
    format: 'choice',
    choices: LEVELS,
    default: null,
    desc: 'Below this level the banner starts as a small button that states the level. A rise to it or above opens it, and so does an incident; it is never small while the level is not known.',
    valuesDesc: 'none; a level, such as `severe`',
    inBlock: true,
    inBuilder: true,
  },
  'heading-level': {
    property: 'headingLevel',
    format: 'heading-level',
    default: 2,
    range: [1, 6],
    desc: 'The rank of the heading in the page’s outline.',
    valuesDesc: '`2`; 1 to 6',
    inBuilder: true,
  },
  'public-key': {
    property: 'publicKey',
    format: 'public-keys',
    default: null,
    desc: 'Accepts only a feed that the operator signed with one of these keys. A key has 43 characters, and the operator’s `keygen` prints it.',
    valuesDesc: 'absent; one or two Ed25519 public keys',
    inBuilder: true,
  },
  'no-storage': {
    property: 'noStorage',
    format: 'flag',
    default: false,
    desc: 'Stores nothing in the browser, not even the last good feed.',
    inBuilder: true,
  },
} as const satisfies Readonly<Record<string, Attribute>>;

export type AttributeName = keyof typeof ATTRIBUTES;

/** The table as entries of one type. */
export const attributeEntries: readonly (readonly [name: string, attribute: Attribute])[] =
  Object.entries(ATTRIBUTES);

/** The value of the property without the attribute; nothing where the platform has its own. */
export function defaultOf({default: value, choices}: Attribute): Attribute['default'] {
  return value === undefined ? choices?.[0] : value;
}
