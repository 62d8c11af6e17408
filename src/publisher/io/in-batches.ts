const AT_ONCE = 64;

/**
 * Processes the items in parallel batches, because there may be a thousand area files. Gives the results in the order
 * of the items. Throws the first error after its batch has ended.
 */
export async function inBatches<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const results = await Promise.allSettled(items.slice(start, start + AT_ONCE).map(work));
    done.push(...results.map(valueOf));
  }
  return done;
}

function valueOf<R>(result: PromiseSettledResult<R>): R {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
