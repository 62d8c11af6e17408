// Written by `npm run generate` from src/banner/attributes.ts.
/** The element's properties that have an attribute. */
export interface ElementProperties {
  /** The address of the feed, relative to the page. GOV.UK’s own document works too. For a pinned script, in a folder named after its version such as `/1.2.3/`, the default is `feed.json` in the folder above. Default first: `feed.json` beside the script; an address. */
  feed: string | null;
  /** The language of the banner. `auto` uses the visitor’s own languages. Default first: nearest `lang` in the page; a language tag in any spelling; `auto`. */
  lang: string;
  /** The languages that the visitor can choose from. With one code there is no list. Default first: all; codes. */
  languages: string | null;
  /** Which level is shown: the UK’s, the Northern Ireland-related one, or one above the other. */
  region: 'uk' | 'ni' | 'both';
  /** Also shows the part of the feed that is meant for that area: a message from its police or council, contacts, and where to follow its police. Default first: none; an id in the feed. */
  area: string | null;
  /** With the details closed; on one line; with everything open. */
  variant: 'banner' | 'strip' | 'card';
  /** Colours: as the visitor’s device has them, light, or dark. */
  theme: 'auto' | 'light' | 'dark';
  /** How often the feed is fetched again. 0 means never. Default first: `15`; minutes from 5 to 1440; `0`. */
  refreshMinutes: number;
  /** The visitor can close the banner to a small button. A rise opens it again; at critical it cannot be closed. */
  dismissible: boolean;
  /** Below this level the banner starts as a small button that states the level. A rise to it or above opens it, and so does an incident; it is never small while the level is not known. Default first: none; a level, such as `severe`. */
  quietBelow: 'low' | 'moderate' | 'substantial' | 'severe' | 'critical' | null;
  /** The rank of the heading in the page’s outline. Default first: `2`; 1 to 6. */
  headingLevel: number;
  /** Accepts only a feed that the operator signed with one of these keys. A key has 43 characters, and the operator’s `keygen` prints it. Default first: absent; one or two Ed25519 public keys. */
  publicKey: string | null;
  /** Stores nothing in the browser, not even the last good feed. */
  noStorage: boolean;
}

/** The attributes, by their own names. */
export interface MarkupAttributes {
  /** The address of the feed, relative to the page. GOV.UK’s own document works too. For a pinned script, in a folder named after its version such as `/1.2.3/`, the default is `feed.json` in the folder above. Default first: `feed.json` beside the script; an address. */
  'feed'?: string | undefined;
  /** The language of the banner. `auto` uses the visitor’s own languages. Default first: nearest `lang` in the page; a language tag in any spelling; `auto`. */
  'lang'?: string | undefined;
  /** The languages that the visitor can choose from. With one code there is no list. Default first: all; codes. */
  'languages'?: string | undefined;
  /** Which level is shown: the UK’s, the Northern Ireland-related one, or one above the other. */
  'region'?: 'uk' | 'ni' | 'both' | undefined;
  /** Also shows the part of the feed that is meant for that area: a message from its police or council, contacts, and where to follow its police. Default first: none; an id in the feed. */
  'area'?: string | undefined;
  /** With the details closed; on one line; with everything open. */
  'variant'?: 'banner' | 'strip' | 'card' | undefined;
  /** Colours: as the visitor’s device has them, light, or dark. */
  'theme'?: 'auto' | 'light' | 'dark' | undefined;
  /** How often the feed is fetched again. 0 means never. Default first: `15`; minutes from 5 to 1440; `0`. */
  'refresh'?: number | `${number}` | undefined;
  /** The visitor can close the banner to a small button. A rise opens it again; at critical it cannot be closed. */
  'dismissible'?: boolean | undefined;
  /** Below this level the banner starts as a small button that states the level. A rise to it or above opens it, and so does an incident; it is never small while the level is not known. Default first: none; a level, such as `severe`. */
  'quiet-below'?: 'low' | 'moderate' | 'substantial' | 'severe' | 'critical' | undefined;
  /** The rank of the heading in the page’s outline. Default first: `2`; 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Accepts only a feed that the operator signed with one of these keys. A key has 43 characters, and the operator’s `keygen` prints it. Default first: absent; one or two Ed25519 public keys. */
  'public-key'?: string | undefined;
  /** Stores nothing in the browser, not even the last good feed. */
  'no-storage'?: true | '' | undefined;
}

/** The properties whose name differs from their attribute's. */
export interface MarkupProperties {
  /** How often the feed is fetched again. 0 means never. Default first: `15`; minutes from 5 to 1440; `0`. */
  refreshMinutes?: number | undefined;
  /** Below this level the banner starts as a small button that states the level. A rise to it or above opens it, and so does an incident; it is never small while the level is not known. Default first: none; a level, such as `severe`. */
  quietBelow?: 'low' | 'moderate' | 'substantial' | 'severe' | 'critical' | undefined;
  /** The rank of the heading in the page’s outline. Default first: `2`; 1 to 6. */
  headingLevel?: number | undefined;
  /** Accepts only a feed that the operator signed with one of these keys. A key has 43 characters, and the operator’s `keygen` prints it. Default first: absent; one or two Ed25519 public keys. */
  publicKey?: string | undefined;
  /** Stores nothing in the browser, not even the last good feed. */
  noStorage?: boolean | undefined;
}
