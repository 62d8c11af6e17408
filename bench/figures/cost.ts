/** What an operator's host has to send, worked out from what single visits cost it. */

export const SECONDS_A_DAY = 86_400;
export const DAYS_A_MONTH = 30;

/** What the host sent, with headers. */
export interface Sent {
  readonly requests: number;
  readonly bytes: number;
}

/** What each kind of visit makes the host send. */
export interface VisitCosts {
  /** Nothing is kept. */
  readonly first: Sent;
  /** Then the details are opened. */
  readonly details: Sent;
  /** Another page within a minute. */
  readonly soon: Sent;
  /** All that a cache may keep for minutes is asked for again, and has not changed. */
  readonly later: Sent;
  /** An open banner looks, and the feed has not changed. */
  readonly look: Sent;
  /** The same, and it has. */
  readonly changedLook: Sent;
}

/** What is assumed of one site and its visitors. */
export interface Habits {
  /** In a day. */
  readonly pageViews: number;
  readonly viewsPerVisit: number;
  /** The share of the visits that begin with nothing kept. */
  readonly newVisits: number;
  /** The share of the visits in which the details are opened. */
  readonly openings: number;
  /** How many minutes a page is seen. */
  readonly minutesSeen: number;
  /** How many minutes an open banner waits before it looks again, in the middle. */
  readonly minutesBetweenLooks: number;
}

/**
 * What one site makes the host send in a day. A returning visitor finds the script unchanged and the
 * feed changed, since every publish changes it; later pages of a visit come after the minute within which
 * nothing is asked, and find nothing new.
 */
export function dayOfSite(costs: VisitCosts, habits: Habits): Sent {
  const visits = habits.pageViews / habits.viewsPerVisit;
  const first = visits * habits.newVisits;
  const again = visits - first;
  const looks = (habits.pageViews * habits.minutesSeen) / habits.minutesBetweenLooks;
  return add(
    scale(costs.first, first),
    scale(costs.later, again),
    // Instead of the answer that there is nothing new.
    scale(costs.look, -again),
    scale(costs.changedLook, again),
    scale(costs.details, visits * habits.openings),
    scale(costs.look, habits.pageViews - visits),
    scale(costs.changedLook, looks),
  );
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
