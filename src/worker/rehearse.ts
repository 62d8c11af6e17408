/**
 * Publishes in memory while Cloudflare loads the Worker, so that the runtime has compiled the publisher before a real
 * run. Loading may take a second; a run may take 10 ms of processor time on the free plan, and most runs are the first
 * in a new runtime. Nothing of a rehearsal is kept, and nobody is notified.
 */
import {publish} from '../publisher/commands/publish.js';
import type {PublishReport} from '../publisher/reports/describe-publication.js';
import sampleMi5 from '../publisher/sources/sample-mi5.xml?raw';
import type {Storage} from './platform.js';
import {CONFIG_FILE, createIo, FOLDER} from './worker-io.js';

/** The runtime's clock stands still at 1970 while it loads. */
const NOW = new Date('2026-11-23T18:00:00Z');
const ROUNDS = 2;

const DOCUMENTS: Readonly<Record<string, string>> = {
  'mi5.xml': sampleMi5,
  'govuk.json': JSON.stringify({
    base_path: '/terrorism-national-emergency',
    schema_name: 'guide',
    locale: 'en',
    details: {
      parts: [
        {
          title: 'Levels',
          slug: 'levels',
          body: '<p>The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is <strong>low</strong>.</p>',
        },
      ],
    },
  }),
};

/** Not the operator's config: with a thousand areas, loading would take too long. */
const CONFIG = `publisher:
  name: Rehearsal
statements:
  - id: one
    text:
      en: A statement.
`;

/** A rehearsal that fails must not keep the Worker from loading. */
export async function rehearse(): Promise<void> {
  await publishInMemory().catch(() => undefined);
}

/** While a Worker is loaded it may neither wait, nor ask another host, nor draw random numbers: files need none. */
export async function publishInMemory(): Promise<readonly PublishReport[]> {
  const reports: PublishReport[] = [];
  const io = createIo({
    storage: inMemory(),
    config: CONFIG,
    now: () => NOW,
    fetch: () => Promise.reject(new Error('No host is asked in a rehearsal.')),
    lock: work => work(),
    log: () => undefined,
  });
  const documents = {
    ...io,
    random: () => 0,
    readFile: (path: string) =>
      path in DOCUMENTS ? Promise.resolve(DOCUMENTS[path]) : io.readFile(path),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = new Date(NOW.getTime() + round);
    const places = {out: FOLDER, config: CONFIG_FILE, mi5: 'mi5.xml', govuk: 'govuk.json'};
    reports.push(await publish({...places, now}, documents));
  }
  return reports;
}

function inMemory(): Storage {
  const values = new Map<string, string>();
  const kv = {
    get: (key: string) => values.get(key),
    put: (key: string, value: string) => void values.set(key, value),
    delete: (key: string) => values.delete(key),
  };
  return {kv, transactionSync: work => work()};
}
