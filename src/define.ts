/** Registers the tag, unless someone has. */
import {TAG_NAME} from './banner/embed/auto-embed.js';
import {ThreatLevelBannerElement} from './element.js';

try {
  if (!customElements.get(TAG_NAME)) customElements.define(TAG_NAME, ThreatLevelBannerElement);
} catch {
  // A page that lets nobody register a tag goes on with its own words.
}
