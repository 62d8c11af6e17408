/** What the script tag loads: define the element, then place a banner for each tag. */
import './define.js';
import {feedBeside} from './banner/feed-address.js';
import {placeBanners, TAG_NAME} from './banner/place.js';
import {ThreatLevelBannerElement} from './element.js';

const scriptUrl = import.meta.url;

/** A program that imports the script with this after its address wants the element, and no banner. */
const isOnlyDefined = scriptUrl.endsWith('#define');

try {
  // Where the page let nobody register the tag, its own words are better than an empty element.
  if (customElements.get(TAG_NAME) && !isOnlyDefined) {
    placeBanners({
      document,
      scriptUrl,
      feedUrl: feedBeside(scriptUrl),
      attributes: ThreatLevelBannerElement.observedAttributes,
    });
  }
} catch (error) {
  console.warn('threat-level-banner: this page lets no banner be placed.', error);
}
