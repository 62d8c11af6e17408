// Written by `npm run generate` from the comments in src/banner/banner-attributes.ts.
/** The attributes, by their own names. */
export interface MarkupAttributes {
  /** Address of the feed, relative to the page. A script in a folder named after its own version uses the `feed.json` one folder up. The address of GOV.UK's document works too. Default first: `feed.json` beside the script; a URL. */
  'feed'?: string | undefined;
  /** Language of the banner; `auto` is the visitor's own. Default first: nearest `lang` in the page; a language code; `auto`. */
  'lang'?: string | undefined;
  /** Languages that the visitor may switch to. With one code there is no switch. Default first: all; a list of codes. */
  'languages'?: string | undefined;
  /** Adds that area's statement, contacts and accounts to follow. Default first: none; an id in the feed. */
  'area'?: string | undefined;
  /** Which level leads: the national one, the Northern Ireland-related one, or both, national first. */
  'region'?: 'uk' | 'ni' | 'both' | undefined;
  /** Summary with closed details; one line; everything open. */
  'variant'?: 'banner' | 'strip' | 'card' | undefined;
  /** Colour scheme; `auto` follows the visitor's device. */
  'theme'?: 'auto' | 'light' | 'dark' | undefined;
  /** Minutes between two requests for the feed; `0` is never again. Default first: `15`; minutes from 5 to 1440; `0`. */
  'refresh'?: number | `${number}` | undefined;
  /** The visitor may collapse the banner to a small pill. A rise opens it again; at critical it cannot be collapsed. */
  'dismissible'?: boolean | undefined;
  /** Rank of the heading in the page's outline. Default first: `2`; 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Accept only a feed signed with one of these keys, as `threat-level-feed keygen` prints them. Default first: absent; one or two Ed25519 public keys. */
  'public-key'?: string | undefined;
  /** Store nothing in the browser, not even the last good feed. */
  'no-storage'?: true | '' | undefined;
}

/** The properties that have another name than their attribute. */
export interface MarkupProperties {
  /** Minutes between two requests for the feed; `0` is never again. Default first: `15`; minutes from 5 to 1440; `0`. */
  refreshMinutes?: number | undefined;
  /** Rank of the heading in the page's outline. Default first: `2`; 1 to 6. */
  headingLevel?: number | undefined;
  /** Accept only a feed signed with one of these keys, as `threat-level-feed keygen` prints them. Default first: absent; one or two Ed25519 public keys. */
  publicKey?: string | undefined;
  /** Store nothing in the browser, not even the last good feed. */
  noStorage?: boolean | undefined;
}
