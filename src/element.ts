/** The public surface, without side effects: the class, its events and its types. */
export {
  ThreatLevelChangeEvent,
  ThreatLevelDismissEvent,
  ThreatLevelErrorEvent,
  ThreatLevelLoadEvent,
  ThreatLevelShareEvent,
  type ShareMethod,
} from './banner/events.js';
export type {Theme, Variant} from './banner/view/choices.js';
export {ThreatLevelBannerElement} from './banner/element/threat-level-banner.js';
export type {Assessment, Feed} from './feed/schema/feed.js';
export type {Freshness} from './feed/rules/freshness.js';
export type {Level, RegionChoice} from './feed/schema/level.js';
export type {Problem} from './feed/schema/problem.js';
