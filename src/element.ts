/** The public surface, without side effects: the class, its events and its types. */
export {
  ThreatLevelChangeEvent,
  ThreatLevelDismissEvent,
  ThreatLevelErrorEvent,
  ThreatLevelLoadEvent,
  ThreatLevelShareEvent,
  type ShareMethod,
} from './banner/events.js';
export type {Theme, Variant} from './banner/choices.js';
export {ThreatLevelBannerElement} from './banner/threat-level-banner.js';
export type {Assessment, Feed} from './feed/feed.js';
export type {Freshness} from './feed/freshness.js';
export type {Level, RegionChoice} from './feed/level.js';
export type {Problem} from './feed/problem.js';
