import type {Feed} from '../feed/schema/feed.js';
import type {Level} from '../feed/schema/level.js';
import type {Problem} from '../feed/schema/problem.js';

const REACH = {bubbles: true, composed: true};

/** Libraries of old put an `Event` of their own in the place of the browser’s. */
const BrowserEvent = browsersOwnEvent();

function browsersOwnEvent(): typeof Event {
  try {
    const found = document.createEvent('Event').constructor as typeof Event;
    // A library can have replaced `createEvent` as well.
    return new found('x') instanceof found ? found : Event;
  } catch {
    // There is no document where the class is made without a page.
    return Event;
  }
}

/** After each valid feed (`feed`). */
export class ThreatLevelLoadEvent extends BrowserEvent {
  constructor(readonly feed: Feed) {
    super('threat-level-load', REACH);
  }
}

/**
 * When the current level has changed (`oldLevel`, `newLevel`). The first level shown is not a change.
 */
export class ThreatLevelChangeEvent extends BrowserEvent {
  constructor(
    readonly oldLevel: Level,
    readonly newLevel: Level,
  ) {
    super('threat-level-change', REACH);
  }
}

/** When a feed could not be loaded, was refused or could not be rendered (`problems`, each with a `code`). */
export class ThreatLevelErrorEvent extends BrowserEvent {
  constructor(readonly problems: readonly Problem[]) {
    super('threat-level-error', REACH);
  }
}

/** When the visitor has collapsed the banner. */
export class ThreatLevelDismissEvent extends BrowserEvent {
  constructor() {
    super('threat-level-dismiss', REACH);
  }
}

/** How the message was shared: by the device's own sheet, by copying, or by links to choose from. */
export type ShareMethod = 'sheet' | 'copied' | 'by-hand';

/** When the visitor has shared the message (`method`: `sheet`, `copied`, `by-hand`). */
export class ThreatLevelShareEvent extends BrowserEvent {
  constructor(readonly method: ShareMethod) {
    super('threat-level-share', REACH);
  }
}

declare global {
  interface HTMLElementEventMap {
    'threat-level-load': ThreatLevelLoadEvent;
    'threat-level-change': ThreatLevelChangeEvent;
    'threat-level-error': ThreatLevelErrorEvent;
    'threat-level-dismiss': ThreatLevelDismissEvent;
    'threat-level-share': ThreatLevelShareEvent;
  }
}
