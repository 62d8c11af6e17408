/** Runs of a Worker with a storage in memory. The real runtime is in runs.release.test.ts. */
import {describe, expect, it} from 'vitest';
import {parseFeed} from '../../src/feed/schema/feed.js';
import {createLock} from '../../src/worker/create-lock.js';
import type {Storage} from '../../src/worker/platform.js';
import {runPublisher} from '../../src/worker/run.js';
import {createIo, readStored} from '../../src/worker/worker-io.js';
import {govuk, mi5} from '../helpers/publisher/two-sources.js';

function memory(): Storage & {readonly files: Map<string, string>} {
  const files = new Map<string, string>();
  const kv = {
    get: (key: string) => files.get(key),
    put: (key: string, value: string) => void files.set(key, value),
    delete: (key: string) => files.delete(key),
  };
  const transactionSync = <T>(work: () => T): T => {
    const before = new Map(files);
    try {
      return work();
    } catch (error) {
      files.clear();
      before.forEach((value, key) => files.set(key, value));
      throw error;
    }
  };
  return {files, kv, transactionSync};
}

function setUp({COMMAND, config = '# none'}: {COMMAND?: string; config?: string} = {}) {
  const storage = memory();
  const logged: string[] = [];
  const level = {uk: 'severe'};
  const io = createIo({
    storage,
    config,
    now: () => new Date('2026-11-23T18:00:00Z'),
    fetch: address => {
      const body = address.includes('mi5') ? mi5(level.uk, 'low') : govuk(level.uk, 'low');
      return Promise.resolve(new Response(body));
    },
    lock: createLock(),
    log: sentence => logged.push(sentence),
  });
  const run = (changed = COMMAND) =>
    runPublisher({storage, secrets: changed ? {COMMAND: changed} : {}, io});
  const feed = () => {
    const parsed = parseFeed(readStored(storage, 'feed.json') ?? '');
    return parsed.ok ? parsed.value : undefined;
  };
  return {storage, logged, level, io, run, feed};
}

const set = (at: string, changes: object = {}): string =>
  JSON.stringify({
    ...{command: 'set', at, level: 'critical', region: 'uk', reason: 'Announced'},
    until: '2026-11-23T20:00:00Z',
    ...changes,
  });

describe('a run of a Worker', () => {
  it('publishes every file in one storage, and says so in its log', async () => {
    const {storage, logged, run} = setUp();
    expect((await run()).exitCode).toBe(0);
    expect([...storage.files.keys()]).toEqual(
      expect.arrayContaining([
        'feed.json',
        'feed.atom',
        'feed.cy.atom',
        'level.svg',
        'level.cy.svg',
      ]),
    );
    expect(logged.join()).toContain('Published uk severe');
  });

  it('needs no publication if nothing is new', async () => {
    const {storage, run} = setUp();
    await run();
    const before = new Map(storage.files);
    await run();
    expect(storage.files).toEqual(before);
  });

  it('changes no file if the storage fails half way', async () => {
    const {storage, run, level} = setUp();
    await run();
    const before = new Map(storage.files);
    level.uk = 'critical';
    Object.assign(storage.kv, {
      put: (key: string, value: string) => {
        if (key === 'feed.atom') throw new Error('full');
        storage.files.set(key, value);
      },
    });
    await expect(run()).rejects.toThrow('full');
    expect(storage.files.get('feed.json')).toBe(before.get('feed.json'));
  });

  it('publishes the level, and reports the config, if the config is refused', async () => {
    const {run, feed} = setUp({config: 'validty: 24h'});
    const {exitCode, problems} = await run();
    expect([exitCode, problems.map(({code}) => code)]).toEqual([
      3,
      ['key-unknown', 'config-refused'],
    ]);
    expect(feed()?.assessments.uk.level).toBe('severe');
  });

  it('carries a command out once: after it was ended otherwise, it stays ended', async () => {
    const {run, feed} = setUp();
    await run();
    await run(set('2026-11-23T17:58:00Z'));
    expect(feed()?.assessments.uk).toMatchObject({level: 'critical', previous: 'severe'});
    await run('{"command":"unset","at":"2026-11-23T17:59:00Z"}');
    const {problems} = await run(set('2026-11-23T17:58:00Z'));
    expect(feed()?.assessments.uk.level).toBe('severe');
    expect(problems).toMatchObject([
      {code: 'command-refused', expected: expect.stringContaining('17:59:00Z') as string},
    ]);
  });

  it('publishes an exercise with its label, and ends it without a trace', async () => {
    const {run, feed} = setUp();
    await run();
    const before = feed();
    await run(set('2026-11-23T17:58:00Z', {kind: 'exercise', reason: 'Exercise'}));
    expect(feed()).toMatchObject({status: 'exercise', assessments: {uk: {level: 'critical'}}});
    await run('{"command":"unset","at":"2026-11-23T17:59:00Z"}');
    expect(feed()).toEqual(before);
  });

  it('reports a command that was refused at each run, until there is another one', async () => {
    const {run} = setUp();
    const codes = async (command: string): Promise<readonly string[]> =>
      (await run(command)).problems.map(({code}) => code);
    const first = '{"command":"unset","at":"2026-11-23T17:50:00Z"}';
    expect(await codes(first)).toEqual(['command-refused']);
    expect(await codes(first)).toEqual(['command-refused']);
    expect(await codes(set('2026-11-23T17:51:00Z'))).toEqual(['override-in-force']);
  });

  it('does nothing, and reports nothing, for a command whose end has passed', async () => {
    const {run, feed} = setUp();
    const {problems} = await run(set('2026-11-22T17:00:00Z', {until: '2026-11-23T18:00:00Z'}));
    expect([problems, feed()?.overrides]).toEqual([[], undefined]);
  });
});
