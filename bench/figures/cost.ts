/** Calculates what an operator's host sends from what single visits make it send. */

export const SECONDS_A_DAY = 86_400;
export const DAYS_A_MONTH = 30;

/** What the host sent, including headers. */
export interface Sent {
  readonly requests: number;
  readonly bytes: number;
}

/** What the host sends for each kind of visit. */
export interface VisitCosts {
  /** A first visit, with an empty cache. */
  readonly first: Sent;
  /** Opening the details after that. */
  readonly details: Sent;
  /** Another page within a minute. */
  readonly soon: Sent;
  /** Files that are cached for minutes are revalidated, and none has changed. */
  readonly later: Sent;
  /** An open banner refreshes, and the feed has not changed. */
  readonly look: Sent;
  /** An open banner refreshes, and the feed has changed. */
  readonly changedLook: Sent;
}

/** Assumptions about one site and its visitors. */
export interface Habits {
  /** In a day. */
  readonly pageViews: number;
  readonly viewsPerVisit: number;
  /** The share of visits that begin with an empty cache. */
  readonly newVisits: number;
  /** The share of visits in which the details are opened. */
  readonly openings: number;
  /** For how many minutes a page is visible. */
  readonly minutesSeen: number;
  /** The median number of minutes before an open banner refreshes. */
  readonly minutesBetweenLooks: number;
}

/**
 * What the host sends for one site in a day. For a returning visitor the script is unchanged and the feed has changed,
 * because every publish changes it. Further pages of a visit come after the minute in which the feed is not
 * requested again, and find it unchanged.
 */
export function dayOfSite(costs: VisitCosts, habits: Habits): Sent {
  const visits = habits.pageViews / habits.viewsPerVisit;
  const first = visits * habits.newVisits;
  const again = visits - first;
  const looks = (habits.pageViews * habits.minutesSeen) / habits.minutesBetweenLooks;
  return add(
    scale(costs.first, first),
    scale(costs.later, again),
    // Replaces the 304 response for the feed.
    scale(costs.look, -again),
    scale(costs.changedLook, again),
    scale(costs.details, visits * habits.openings),
    scale(costs.look, habits.pageViews - visits),
    scale(costs.changedLook, looks),
  );
}

/** How often the feed is requested for one site in a day: once for each page view and each refresh. */
export function feedRequestsOfSite({pageViews, minutesSeen, minutesBetweenLooks}: Habits): number {
  return pageViews + (pageViews * minutesSeen) / minutesBetweenLooks;
}

export function scale({requests, bytes}: Sent, factor: number): Sent {
  return {requests: requests * factor, bytes: bytes * factor};
}

function add(...all: readonly Sent[]): Sent {
  return all.reduce((sum, each) => ({
    requests: sum.requests + each.requests,
    bytes: sum.bytes + each.bytes,
  }));
}
