// Written by `npm run generate` from the comments in src/banner/element/attributes.ts.
/** The attributes, by their own names. */
export interface MarkupAttributes {
  /** Where the feed is, relative to the page. A script in a folder named after its own version looks one folder up. GOV.UK’s own document will do. Default first: `feed.json` beside the script; an address. */
  'feed'?: string | undefined;
  /** The banner’s language; `auto` is the visitor’s own. Default first: nearest `lang` in the page; a language tag in any spelling; `auto`. */
  'lang'?: string | undefined;
  /** Which languages the visitor may choose from; one code is no choice. Default first: all shipped; codes. */
  'languages'?: string | undefined;
  /** Adds what the feed says to that area: its statement, contacts, and where to follow its police. Default first: none; an id in the feed. */
  'area'?: string | undefined;
  /** Whose level: the UK’s, the Northern Ireland-related one, or one after the other. */
  'region'?: 'uk' | 'ni' | 'both' | undefined;
  /** Details folded; one line; everything open. */
  'variant'?: 'banner' | 'strip' | 'card' | undefined;
  /** Colours: as the visitor’s device has them, light, or dark. */
  'theme'?: 'auto' | 'light' | 'dark' | undefined;
  /** How often to look at the feed again; 0 is never. Default first: `15`; minutes from 5 to 1440; `0`. */
  'refresh'?: number | `${number}` | undefined;
  /** The visitor may fold the banner to a chip. A rise unfolds it; at critical it cannot be folded. */
  'dismissible'?: boolean | undefined;
  /** The heading’s rank in the page’s outline. Default first: `2`; 1 to 6. */
  'heading-level'?: number | `${number}` | undefined;
  /** Accept only a feed signed with one of them: each is the `x` of a JWK. Default first: absent; one or two Ed25519 public keys. */
  'public-key'?: string | undefined;
  /** Keep nothing in the browser, not even the last good feed. */
  'no-storage'?: true | '' | undefined;
}

/** The properties that have another name than their attribute. */
export interface MarkupProperties {
  /** How often to look at the feed again; 0 is never. Default first: `15`; minutes from 5 to 1440; `0`. */
  refreshMinutes?: number | undefined;
  /** The heading’s rank in the page’s outline. Default first: `2`; 1 to 6. */
  headingLevel?: number | undefined;
  /** Accept only a feed signed with one of them: each is the `x` of a JWK. Default first: absent; one or two Ed25519 public keys. */
  publicKey?: string | undefined;
  /** Keep nothing in the browser, not even the last good feed. */
  noStorage?: boolean | undefined;
}
