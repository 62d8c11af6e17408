/** Caches the sources' last usable responses in the served folder, for conditional requests. */
import {join} from 'node:path';
import {checkShape, structure, text} from '../../feed/schema/shape.js';
import type {Problem} from '../../feed/schema/problem.js';
import {
  SOURCE_IDS,
  type Reading,
  type CachedResponse,
  type SourceId,
} from '../sources/read-sources.js';
import type {Io} from '../io/io.js';

/** Can be deleted without harm. */
export const RESPONSE_CACHE = '.threat-level-feed.cache.json';

/** Sent in a request header, where `fetch` throws on anything but visible Latin-1 characters and spaces. */
const validator = text('validator-invalid', 'a header’s value', /^[\x20-\x7E\xA0-\xFF]+$/);
const cachedShape = structure(
  {address: text(), text: text()},
  {url: text(), etag: validator, lastModified: validator},
);

export type ResponseCache = Readonly<Partial<Record<SourceId, CachedResponse>>>;

/** The cached response of each source. An entry that cannot be read is left out. */
export async function readResponseCache(out: string, io: Io): Promise<ResponseCache> {
  const input = await readJson(join(out, RESPONSE_CACHE), io);
  const entries = SOURCE_IDS.flatMap(id => {
    const problems: Problem[] = [];
    const entry = checkShape(cachedShape, input?.[id], problems);
    return problems.length ? [] : [[id, {...entry}] as const];
  });
  return Object.fromEntries(entries);
}

async function readJson(
  path: string,
  io: Io,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const input: unknown = JSON.parse((await io.readFile(path)) ?? '{}');
    return typeof input === 'object' && input ? (input as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the cached responses of the sources that were read. */
export async function writeResponseCache(
  out: string,
  {cache, readings}: {cache: ResponseCache; readings: readonly Reading[]},
  io: Io,
): Promise<void> {
  const fresh = readings.flatMap(({id, cached}) => (cached ? [[id, cached]] : []));
  if (!fresh.length) return;
  const after = JSON.stringify({...cache, ...Object.fromEntries(fresh)} as ResponseCache);
  if (after !== JSON.stringify(cache))
    await io.replaceFiles(out, new Map([[RESPONSE_CACHE, after]]));
}
