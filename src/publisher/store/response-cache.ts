/** Caches the sources' last usable responses in the served folder, for conditional requests. */
import {join} from 'node:path';
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import {instant, level} from '../../feed/schema/fields.js';
import type {Problem} from '../../feed/schema/problem.js';
import {checkShape, oneOf, structure, text, type TypeOf} from '../../feed/schema/shape.js';
import {version} from '../../generated/version.js';
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

/** Read only by the version that wrote it: another one may understand the same document differently. */
const bulletinShape = structure(
  {
    readBy: oneOf('version-other', [version]),
    kind: oneOf('kind-unknown', ['actual', 'sample']),
    levels: structure({uk: level}, {ni: level}),
  },
  {builtAt: instant},
);

export type ResponseCache = Readonly<Partial<Record<SourceId, CachedResponse>>>;

/** The cached response of each source. An entry that cannot be read is left out. */
export async function readResponseCache(out: string, io: Io): Promise<ResponseCache> {
  const input = await readJson(join(out, RESPONSE_CACHE), io);
  const entries = SOURCE_IDS.flatMap(id => {
    const problems: Problem[] = [];
    const entry = checkShape(cachedShape, input?.[id], problems);
    const bulletin = readBulletin(id, input?.[id]);
    return problems.length ? [] : [[id, {...entry, ...(bulletin && {bulletin})}] as const];
  });
  return Object.fromEntries(entries);
}

/** `undefined` if there is none that can be used. Then the text is parsed again. */
function readBulletin(source: SourceId, entry: unknown): Bulletin | undefined {
  const problems: Problem[] = [];
  const {bulletin: input} = (entry ?? {}) as {bulletin?: unknown};
  const bulletin = checkShape(bulletinShape, input, problems);
  if (problems.length) return undefined;
  const {kind, levels, builtAt} = bulletin;
  const date = builtAt && {builtAt: new Date(builtAt)};
  return {source, levels: {...levels}, isSample: kind === 'sample', ...date};
}

function formatBulletin({levels, isSample, builtAt}: Bulletin): TypeOf<typeof bulletinShape> {
  const date = builtAt && {builtAt: builtAt.toISOString()};
  return {readBy: version, kind: isSample ? 'sample' : 'actual', levels, ...date};
}

/** The entries as they are stored. */
function formatCache(cache: ResponseCache): string {
  const entries = Object.entries(cache).map(([id, {bulletin, ...response}]) => {
    return [id, {...response, ...(bulletin && {bulletin: formatBulletin(bulletin)})}] as const;
  });
  return JSON.stringify(Object.fromEntries(entries));
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
  const after = formatCache({...cache, ...Object.fromEntries(fresh)} as ResponseCache);
  if (after !== formatCache(cache)) await io.replaceFiles(out, new Map([[RESPONSE_CACHE, after]]));
}
