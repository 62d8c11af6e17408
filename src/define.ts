/** Registers the tag, unless someone has. */
import {TAG_NAME} from './banner/place.js';
import {ThreatLevelBannerElement} from './element.js';

if (!customElements.get(TAG_NAME)) customElements.define(TAG_NAME, ThreatLevelBannerElement);
