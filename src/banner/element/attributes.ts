import type {PropertyDeclarations} from 'lit';
import type {RegionChoice} from '../../feed/schema/level.js';
import type {Theme, Variant} from '../view/choices.js';
import {DEFAULT_HEADING_LEVEL} from '../view/presentation.js';
import {FallbackElement} from './fallback-element.js';
import {parseMinutes} from './refresh-interval.js';

/** Enumerated attributes are written in any case, as in HTML. */
const readWord = (value: string | null): string | null => value?.trim().toLowerCase() ?? null;

/**
 * The element's attributes, each a property as well, and what holds without them. From the comments
 * come the manifest, the README's table, the editor data and the types of markup: `@values` says what
 * the type cannot, the default first.
 */
export class BannerAttributes extends FallbackElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    area: {},
    region: {},
    languages: {},
    publicKey: {attribute: 'public-key'},
    variant: {reflect: true, converter: readWord},
    theme: {reflect: true, converter: readWord},
    dismissible: {type: Boolean},
    noStorage: {type: Boolean, attribute: 'no-storage'},
    refreshMinutes: {attribute: 'refresh', converter: parseMinutes},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /**
   * Where the feed is, relative to the page. A script in a folder named after its own version looks
   * one folder up. GOV.UK’s own document will do.
   * @values `feed.json` beside the script; an address
   */
  declare feed: string | null;
  /**
   * The banner’s language; `auto` is the visitor’s own.
   * @attr lang
   * @values nearest `lang` in the page; a language tag in any spelling; `auto`
   */
  declare lang: string;
  /**
   * Which languages the visitor may choose from; one code is no choice.
   * @values all shipped; codes
   */
  declare languages: string | null;
  /**
   * Adds what the feed says to that area: its statement, contacts, and where to follow its police.
   * @values none; an id in the feed
   */
  declare area: string | null;
  /** Whose level: the UK’s, the Northern Ireland-related one, or one after the other. */
  declare region: RegionChoice;
  /** Details folded; one line; everything open. */
  declare variant: Variant;
  /** Colours: as the visitor’s device has them, light, or dark. */
  declare theme: Theme;
  /**
   * How often to look at the feed again; 0 is never.
   * @default 15
   * @values `15`; minutes from 5 to 1440; `0`
   */
  declare refreshMinutes: number;
  /** The visitor may fold the banner to a chip. A rise unfolds it; at critical it cannot be folded. */
  declare dismissible: boolean;
  /**
   * The heading’s rank in the page’s outline.
   * @default 2
   * @values `2`; 1 to 6
   */
  declare headingLevel: number;
  /**
   * Accept only a feed signed with one of them: each is the `x` of a JWK.
   * @values absent; one or two Ed25519 public keys
   */
  declare publicKey: string | null;
  /** Keep nothing in the browser, not even the last good feed. */
  declare noStorage: boolean;

  constructor() {
    super();
    this.feed = null;
    this.area = null;
    this.region = 'uk';
    this.languages = null;
    this.publicKey = null;
    this.variant = 'banner';
    this.theme = 'auto';
    this.dismissible = false;
    this.noStorage = false;
    this.refreshMinutes = parseMinutes(null);
    this.headingLevel = DEFAULT_HEADING_LEVEL;
  }
}
