/**
 * The current time: the later of the system clock and the clock that runs since the page was opened. A system clock set
 * back while the page is open cannot make an old feed look new.
 */
export function readClock(): Date {
  // A page can have removed or replaced one of them.
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
