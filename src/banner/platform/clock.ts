/**
 * The present, by the later of two clocks: the wall's, and the one that has run since the page
 * opened. A wall clock set back while the page stands cannot make an old feed look new.
 */
export function readClock(): Date {
  // A page may have taken one away, or put something else in its place.
  const clocks = [() => Date.now(), () => performance.timeOrigin + performance.now()];
  return new Date(Math.max(...clocks.map(read).filter(Number.isFinite)));
}

function read(clock: () => number): number {
  try {
    return clock();
  } catch {
    return NaN;
  }
}
