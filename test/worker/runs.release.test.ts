/** Runs of the built Worker, in Cloudflare's own runtime. */
import {afterEach, describe, expect, it, vi} from 'vitest';
import {parseFeed, type Feed} from '../../src/feed/schema/feed.js';
import {verifySignature} from '../../src/feed/schema/verify-signature.js';
import {headersFor} from '../../src/publisher/hosting/headers.js';
import {createKeyPair} from '../../src/publisher/output/signing.js';
import {govuk, mi5} from '../helpers/publisher/two-sources.js';
import {startWorker, type WorkerHost, type WorkerOptions} from '../helpers/worker/worker-host.js';

const NOW = '2026-11-23T18:00:00Z';
/** A page in the place of a document: no source is asked again seconds later for it. */
const CHALLENGE = '<!doctype html><title>Just a moment...</title>';
/** The machine may be busy. */
const PATIENCE = {timeout: 20_000};
const HOOK = 'https://hooks.example/alert';

let worker: WorkerHost;

afterEach(() => worker.stop());

/** At `NOW`, with both sources saying severe. */
async function start(options: WorkerOptions = {}): Promise<void> {
  worker = await startWorker(options);
  await worker.at(NOW);
  answer('severe');
}

function answer(level: string, builtAt?: string): void {
  worker.answers.mi5 = () => mi5(level, 'substantial', builtAt);
  worker.answers.govuk = () => govuk(level, 'substantial', builtAt);
}

async function readFeed(): Promise<Feed> {
  const response = await worker.visit('/feed.json');
  const feed = parseFeed(await response.text());
  if (!feed.ok) throw new Error(`${String(response.status)} ${JSON.stringify(feed.problems)}`);
  return feed.value;
}

const command = (at: string, changes: object): string =>
  JSON.stringify({command: 'set', at, region: 'uk', until: '2026-11-24T18:00:00Z', ...changes});
const CRITICAL = {level: 'critical', reason: 'Announced by the Home Secretary'};

describe('a Worker', () => {
  it('has no level before the sources were read, and reads them when somebody asks', async () => {
    await start();
    const first = await worker.visit('/feed.json');
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await first.text()).not.toMatch(/severe/i);
    await vi.waitFor(async () => {
      expect((await readFeed()).assessments.uk.level).toBe('severe');
    }, PATIENCE);
  });

  it('publishes from one source if the other refuses it, and says so', async () => {
    await start();
    worker.answers.mi5 = () => CHALLENGE;
    expect(await worker.run()).toBe('ok');
    const {assessments, sources} = await readFeed();
    expect(assessments.uk.level).toBe('severe');
    expect(sources?.map(({id, outcome}) => [id, outcome])).toEqual([
      ['mi5', 'refused'],
      ['govuk', 'read'],
    ]);
  });

  it('publishes nothing new while no source can be read', async () => {
    await start();
    await worker.run();
    const before = await readFeed();
    [worker.answers.mi5, worker.answers.govuk] = [() => CHALLENGE, () => CHALLENGE];
    await worker.at('2026-11-23T18:15:00Z');
    expect(await worker.run()).toBe('ok');
    expect(await readFeed()).toEqual(before);
  });

  it('keeps a rise that another run has published in the meantime', async () => {
    await start();
    await worker.run();
    let release: (document: string) => void = () => undefined;
    const held = new Promise<string>(resolve => {
      release = resolve;
    });
    let isAsked = false;
    worker.answers.mi5 = () => {
      isAsked = true;
      return held;
    };
    const slow = worker.run();
    await vi.waitFor(() => {
      expect(isAsked).toBe(true);
    }, PATIENCE);
    await worker.at('2026-11-23T18:00:30Z');
    answer('critical', '2026-11-23T18:00:10Z');
    await worker.run();
    // Dated later, so that only the order of the runs keeps it out.
    release(mi5('severe', 'substantial', '2026-11-23T18:00:20Z'));
    await slow;
    await worker.at('2026-11-23T18:02:00Z');
    expect((await readFeed()).assessments.uk.level).toBe('critical');
  });

  it('serves the last feed while the cron trigger is missed, and a request a day later brings a new one', async () => {
    await start();
    await worker.run();
    await worker.at('2026-11-24T19:00:00Z');
    answer('critical', '2026-11-24T10:00:00Z');
    const late = await readFeed();
    expect([late.assessments.uk.level, late.validUntil]).toEqual([
      'severe',
      '2026-11-24T18:00:00Z',
    ]);
    await worker.at('2026-11-24T19:02:00Z');
    await vi.waitFor(async () => {
      expect((await readFeed()).assessments.uk.level).toBe('critical');
    }, PATIENCE);
  });

  it('does not read the sources for visitors while runs are on time', async () => {
    await start();
    await worker.run();
    let asked = 0;
    worker.answers.mi5 = () => {
      asked += 1;
      return CHALLENGE;
    };
    await worker.at('2026-11-23T18:30:00Z');
    await readFeed();
    // Begins after whatever that request has started.
    await worker.run();
    expect(asked).toBe(1);
  });

  it('serves the last feed while the storage fails, until that feed ends, and guesses no level', async () => {
    await start();
    await worker.run();
    const published = await readFeed();
    await worker.setFailing(true);
    await worker.at('2026-11-24T17:59:59Z');
    expect(await readFeed()).toEqual(published);
    expect(await worker.run()).not.toBe('ok');
    await worker.at('2026-11-24T18:00:00Z');
    const ended = await worker.visit('/feed.json');
    expect([ended.status, ended.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await ended.text()).not.toMatch(/severe/i);
    await worker.setFailing(false);
    expect(await readFeed()).toEqual(published);
  });

  it('signs the feed with the key in its secret', async () => {
    const {privateKey, attribute} = await createKeyPair();
    await start({key: privateKey});
    await worker.run();
    const signed = await (await worker.visit('/feed.jws.json')).text();
    expect((await verifySignature(signed, [attribute])).ok).toBe(true);
    expect(
      (await verifySignature(signed, ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])).ok,
    ).toBe(false);
  });

  it('sets a level when its secret says so, and ends it', async () => {
    await start();
    await worker.run();
    await worker.deploy({command: command('2026-11-23T18:00:10Z', CRITICAL)});
    await worker.run();
    await worker.at('2026-11-23T18:01:00Z');
    expect(await readFeed()).toMatchObject({
      assessments: {uk: {level: 'critical', previous: 'severe'}},
      overrides: [{region: 'uk', reason: CRITICAL.reason, until: '2026-11-24T18:00:00Z'}],
    });
    await worker.deploy({command: '{"command":"unset","at":"2026-11-23T18:01:00Z"}'});
    await worker.at('2026-11-23T18:03:00Z');
    await worker.visit('/feed.json');
    await worker.at('2026-11-23T18:05:00Z');
    await vi.waitFor(async () => {
      expect((await readFeed()).assessments.uk.level).toBe('severe');
    }, PATIENCE);
    expect((await readFeed()).overrides).toBeUndefined();
  });

  it('does not carry out an old command again after a rollback, and tells people that it did not', async () => {
    const config = `notify:\n  webhook: ${HOOK}\n`;
    await start({config, command: '{"command":"unset","at":"2026-11-23T17:00:00Z"}'});
    await worker.run();
    await worker.deploy({config, command: command('2026-11-23T16:00:00Z', CRITICAL)});
    await worker.run();
    expect((await readFeed()).assessments.uk.level).toBe('severe');
    const bodies = worker.sent.map(({body}) => JSON.parse(body) as {trouble: string[]});
    expect(bodies.at(-1)?.trouble).toEqual(['command-refused']);
  });

  it('notifies a webhook of a change, and requests the ping address', async () => {
    const ping = 'https://ping.example/worker';
    await start({config: `notify:\n  webhook: ${HOOK}\nping: ${ping}\n`});
    await worker.run();
    expect(worker.sent).toEqual([{address: ping, body: ''}]);
    await worker.at('2026-11-23T18:15:00Z');
    answer('critical', '2026-11-23T18:10:00Z');
    await worker.run();
    const notice = worker.sent.find(({address}) => address === HOOK);
    expect(JSON.parse(notice?.body ?? '')).toMatchObject({
      kinds: ['change'],
      levels: {uk: 'critical'},
      before: {uk: 'severe'},
    });
  });

  it('publishes the level also if the config names a command, which a Worker cannot run', async () => {
    await start({config: 'notify:\n  command: mail me@csp.example\n'});
    await worker.run();
    await worker.at('2026-11-23T18:15:00Z');
    answer('critical', '2026-11-23T18:10:00Z');
    expect(await worker.run()).toBe('ok');
    expect((await readFeed()).assessments.uk.level).toBe('critical');
  });

  it('publishes the areas of a large config as files', async () => {
    const areas = Array.from(
      {length: 120},
      (_, index) =>
        `  area-${String(index)}:\n    name:\n      en: Area ${String(index)}\n    statement:\n      en: ${'A long statement. '.repeat(40)}\n`,
    );
    await start({config: `areas:\n${areas.join('')}`});
    await worker.run();
    expect((await readFeed()).areasAt).toBe('areas/{area}.json');
    const area = await worker.visit('/areas/area-7.json');
    expect(await area.json()).toMatchObject({id: 'area-7', area: {name: {en: 'Area 7'}}});
    expect(area.headers.get('cache-control')).toBe(
      headersFor('/areas/area-7.json')['Cache-Control'],
    );
  });
});
