/** The sources' last usable answers, kept in the served folder so that a host need not send them again. */
import {join} from 'node:path';
import {checkShape, structure, text} from '../../feed/schema/shape.js';
import type {Problem} from '../../feed/schema/problem.js';
import {SOURCE_IDS, type Reading, type Remembered, type SourceId} from '../sources/read-sources.js';
import type {World} from '../io/io.js';

/** The sources' last answers, so that they need not send them again; may be lost. */
export const MEMORY = '.threat-level-feed.cache.json';

/** It goes into a request's header: `fetch` throws on anything but visible Latin-1 and spaces. */
const validator = text('validator-invalid', 'a header’s value', /^[\x20-\x7E\xA0-\xFF]+$/);
const rememberedShape = structure(
  {address: text(), text: text()},
  {url: text(), etag: validator, lastModified: validator},
);

export type Memory = Readonly<Partial<Record<SourceId, Remembered>>>;

/** What was kept of each source. An entry that cannot be read is left out: it only saves some work. */
export async function readMemory(out: string, world: World): Promise<Memory> {
  const input = await readJson(join(out, MEMORY), world);
  const entries = SOURCE_IDS.flatMap(id => {
    const problems: Problem[] = [];
    const entry = checkShape(rememberedShape, input?.[id], problems);
    return problems.length ? [] : [[id, {...entry}] as const];
  });
  return Object.fromEntries(entries);
}

async function readJson(
  path: string,
  world: World,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const input: unknown = JSON.parse((await world.readFile(path)) ?? '{}');
    return typeof input === 'object' && input ? (input as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what these readings brought, in place of what was kept of the same sources. */
export async function writeMemory(
  out: string,
  {memory, readings}: {memory: Memory; readings: readonly Reading[]},
  world: World,
): Promise<void> {
  const fresh = readings.flatMap(({id, remembered}) => (remembered ? [[id, remembered]] : []));
  if (!fresh.length) return;
  const after = JSON.stringify({...memory, ...Object.fromEntries(fresh)} as Memory);
  if (after !== JSON.stringify(memory)) await world.replaceFiles(out, new Map([[MEMORY, after]]));
}
