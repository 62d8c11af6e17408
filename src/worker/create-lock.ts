/**
 * Returns a function that runs one piece of work after the other, in the order of the calls. That is a lock for the
 * whole feed, because Cloudflare runs one Durable Object of a name at a time, in the world.
 */
export function createLock(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
