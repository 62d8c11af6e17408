/**
 * Where a banner's rest comes from: here it is at hand from the start. In the site's script
 * src/banner/details/load-later.ts stands in the place of this file, and loads it once a summary shows.
 */
import * as rest from './index.js';

/** The styles that a banner has from the start. */
export const {styles} = rest;

/** The rest of that banner, if it is there yet. */
export function createDetails(host: rest.DetailsHost): rest.Details | undefined {
  return new rest.Details(host);
}

/** Resolves once the rest is there. Rejects if it could not be had; asking again tries again. */
export function loadDetails(): Promise<typeof rest> {
  return Promise.resolve(rest);
}
