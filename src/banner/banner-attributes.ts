import {LitElement, type PropertyDeclarations} from 'lit';
import type {RegionChoice} from '../feed/level.js';
import type {Theme, Variant} from './choices.js';
import {USUAL_HEADING_LEVEL} from './frame.js';
import {readMinutes} from './refresh-interval.js';

/** The element's attributes, each a property as well, and what holds without them. */
export class BannerAttributes extends LitElement {
  static override properties: PropertyDeclarations = {
    feed: {},
    area: {},
    region: {},
    languages: {},
    publicKey: {attribute: 'public-key'},
    variant: {reflect: true},
    theme: {reflect: true},
    dismissible: {type: Boolean},
    noStorage: {type: Boolean, attribute: 'no-storage'},
    refreshMinutes: {attribute: 'refresh', converter: readMinutes},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /** Address of the feed, relative to the page. Without one, `feed.json` beside this script. */
  declare feed: string | null;
  /** An area of the feed, whose words to add. */
  declare area: string | null;
  /** Whose level leads: the whole UK's, Northern Ireland's, or one after the other. */
  declare region: RegionChoice;
  /** Codes of the languages that the visitor may choose from. Without any, all that are shipped. */
  declare languages: string | null;
  /** One or two Ed25519 public keys (`x` of the JWK): the feed must be signed with one of them. */
  declare publicKey: string | null;
  declare variant: Variant;
  declare theme: Theme;
  /** Whether the visitor may fold the banner to a chip. */
  declare dismissible: boolean;
  /** Whether to keep nothing in the browser, not even the last good feed. */
  declare noStorage: boolean;
  /** How often to look again, in minutes from 5 to 1440; 0 is never. The attribute is `refresh`. */
  declare refreshMinutes: number;
  /** Rank of the banner's heading in the page's outline, 1 to 6. */
  declare headingLevel: number;

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
