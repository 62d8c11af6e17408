/** What the script tag loads: define the element, then place a banner for each tag. */
import './define.js';
import {feedBeside} from './banner/feed-address.js';
import {placeBanners} from './banner/place.js';
import {ThreatLevelBannerElement} from './element.js';

const scriptUrl = import.meta.url;

placeBanners({
  document,
  scriptUrl,
  feedUrl: feedBeside(scriptUrl),
  attributes: ThreatLevelBannerElement.observedAttributes,
});
