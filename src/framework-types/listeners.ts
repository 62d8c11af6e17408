import type {ThreatLevelBannerElement} from '../element.js';

type EventName = Extract<keyof HTMLElementEventMap, `threat-level-${string}`>;

/** Listeners to the element's events, by the event's name with a framework's word before it. */
export type Listeners<Before extends string> = {
  [Name in EventName as `${Before}${Name}`]?:
    ((this: ThreatLevelBannerElement, event: HTMLElementEventMap[Name]) => unknown) | undefined;
};
