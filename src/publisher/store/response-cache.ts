/** The sources' last usable answers, kept in the served folder so that a host need not send them again. */
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

/** The sources' last answers, so that they need not send them again; may be lost. */
export const RESPONSE_CACHE = '.threat-level-feed.cache.json';

/** It goes into a request's header: `fetch` throws on anything but visible Latin-1 and spaces. */
const validator = text('validator-invalid', 'a header’s value', /^[\x20-\x7E\xA0-\xFF]+$/);
const rememberedShape = structure(
  {address: text(), text: text()},
  {url: text(), etag: validator, lastModified: validator},
);

export type ResponseCache = Readonly<Partial<Record<SourceId, CachedResponse>>>;

/** What was kept of each source. An entry that cannot be read is left out: it only saves some work. */
export async function readResponseCache(out: string, io: Io): Promise<ResponseCache> {
  const input = await readJson(join(out, RESPONSE_CACHE), io);
  const entries = SOURCE_IDS.flatMap(id => {
    const problems: Problem[] = [];
    const entry = checkShape(rememberedShape, input?.[id], problems);
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

/** Keeps what these readings brought, in place of what was kept of the same sources. */
export async function writeResponseCache(
  out: string,
  {memory, readings}: {memory: ResponseCache; readings: readonly Reading[]},
  io: Io,
): Promise<void> {
  const fresh = readings.flatMap(({id, remembered}) => (remembered ? [[id, remembered]] : []));
  if (!fresh.length) return;
  const after = JSON.stringify({...memory, ...Object.fromEntries(fresh)} as ResponseCache);
  if (after !== JSON.stringify(memory))
    await io.replaceFiles(out, new Map([[RESPONSE_CACHE, after]]));
}
