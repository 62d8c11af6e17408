/**
 * The present, by the later of two clocks: the wall's, and the one that has run since the page
 * opened. A wall clock set back while the page stands cannot make an old feed look new.
 */
export function readClock(): Date {
  return new Date(Math.max(Date.now(), performance.timeOrigin + performance.now()));
}
