import type {PropertyDeclarations} from 'lit';
import type {RegionChoice} from '../feed/level.js';
import type {Theme, Variant} from './choices.js';
import {USUAL_HEADING_LEVEL} from './frame.js';
import {NeverBlankElement} from './never-blank-element.js';
import {readMinutes} from './refresh-interval.js';

/** Enumerated attributes are written in any case, as in HTML. */
const readWord = (value: string | null): string | null => value?.trim().toLowerCase() ?? null;

/**
 * The element's attributes, each a property as well, and what holds without them. From the comments
 * come the manifest, the README's table, the editor data and the types of markup: `@values` says what
 * the type cannot, the default first.
 */
export class BannerAttributes extends NeverBlankElement {
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
    refreshMinutes: {attribute: 'refresh', converter: readMinutes},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /**
   * Address of the feed, relative to the page. A script in a folder named after its own version uses
   * the `feed.json` one folder up. The address of GOV.UK's document works too.
   * @values `feed.json` beside the script; a URL
   */
  declare feed: string | null;
  /**
   * Language of the banner; `auto` is the visitor's own.
   * @attr lang
   * @values nearest `lang` in the page; a language code; `auto`
   */
  declare lang: string;
  /**
   * Languages that the visitor may switch to. With one code there is no switch.
   * @values all; a list of codes
   */
  declare languages: string | null;
  /**
   * Adds that area's statement, contacts and accounts to follow.
   * @values none; an id in the feed
   */
  declare area: string | null;
  /** Which level leads: the national one, the Northern Ireland-related one, or both, national first. */
  declare region: RegionChoice;
  /** Summary with closed details; one line; everything open. */
  declare variant: Variant;
  /** Colour scheme; `auto` follows the visitor's device. */
  declare theme: Theme;
  /**
   * Minutes between two requests for the feed; `0` is never again.
   * @default 15
   * @values `15`; minutes from 5 to 1440; `0`
   */
  declare refreshMinutes: number;
  /**
   * The visitor may collapse the banner to a small pill. A rise opens it again; at critical it cannot
   * be collapsed.
   */
  declare dismissible: boolean;
  /**
   * Rank of the heading in the page's outline.
   * @default 2
   * @values `2`; 1 to 6
   */
  declare headingLevel: number;
  /**
   * Accept only a feed signed with one of these keys, as `threat-level-feed keygen` prints them.
   * @values absent; one or two Ed25519 public keys
   */
  declare publicKey: string | null;
  /** Store nothing in the browser, not even the last good feed. */
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
    this.refreshMinutes = readMinutes(null);
    this.headingLevel = USUAL_HEADING_LEVEL;
  }
}
