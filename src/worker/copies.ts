/**
 * Finds a published file: in the location's cache for a minute, then in the Durable Object. If that fails, the
 * cached copy is used until its feed ends. docs/decisions/049-keep-a-workers-feed-in-one-durable-object.md.
 */
import type {Fetcher, SharedCache} from './platform.js';
import type {Copy} from './published-files.js';

/** As `Cache-Control` for feeds says. */
const FRESH_MS = 60_000;
const MS_IN_SECOND = 1000;

const STORED_AT = 'x-stored-at';
export const VALID_UNTIL = 'x-valid-until';

export interface Places {
  readonly cache: SharedCache;
  readonly publisher: Fetcher;
  readonly now: Date;
  /** The address under which the file is cached. */
  readonly address: string;
}

/** The file; `missing` if there is none of that name, `failed` if that is not known now. */
export async function findCopy(name: string, places: Places): Promise<Copy | 'missing' | 'failed'> {
  const {cache, address, now} = places;
  const cached = await readCache(cache, address);
  const ageMs = now.getTime() - (cached?.storedAtMs ?? -Infinity);
  if (cached && ageMs >= 0 && ageMs < FRESH_MS) return cached.copy;
  const found = await askPublisher(name, places);
  if (found !== 'failed') return found;
  return cached && Date.parse(cached.copy.validUntil) > now.getTime() ? cached.copy : 'failed';
}

interface Cached {
  readonly copy: Copy;
  readonly storedAtMs: number;
}

/** A cache that fails is treated as an empty one. */
async function readCache(cache: SharedCache, address: string): Promise<Cached | undefined> {
  try {
    const response = await cache.match(address);
    if (!response) return undefined;
    const storedAtMs = Number(response.headers.get(STORED_AT));
    return {copy: await readCopy(response), storedAtMs};
  } catch {
    return undefined;
  }
}

async function askPublisher(
  name: string,
  {publisher, cache, address, now}: Places,
): Promise<Copy | 'missing' | 'failed'> {
  try {
    const response = await publisher.fetch(`https://publisher/files/${name}`);
    if (response.status === 404) return 'missing';
    if (!response.ok) return 'failed';
    const copy = await readCopy(response);
    await writeCache(cache, {address, copy, now});
    return copy;
  } catch {
    return 'failed';
  }
}

async function readCopy(response: Response): Promise<Copy> {
  const header = (name: string): string => response.headers.get(name) ?? '';
  return {text: await response.text(), etag: header('ETag'), validUntil: header(VALID_UNTIL)};
}

async function writeCache(
  cache: SharedCache,
  {address, copy, now}: {address: string; copy: Copy; now: Date},
): Promise<void> {
  const {text, etag, validUntil} = copy;
  const leftMs = Date.parse(validUntil) - now.getTime();
  const seconds = Math.max(1, Math.floor(Math.max(leftMs, FRESH_MS) / MS_IN_SECOND));
  const headers = {
    'Cache-Control': `max-age=${String(seconds)}`,
    ETag: etag,
    [STORED_AT]: String(now.getTime()),
    [VALID_UNTIL]: validUntil,
  };
  await cache.put(address, new Response(text, {headers})).catch(() => undefined);
}
