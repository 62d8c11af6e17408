import {readFileSync} from 'node:fs';
import {importJWK, flattenedVerify, type FlattenedJWSInput, type JWK} from 'jose';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const NOW = '2026-11-23T18:00:00Z';
const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const CONFIG = 'out/threat-level-feed.yaml';

let io: FakeIo;

function call(line: string): Promise<number> {
  return run(line.split(' '), io);
}

function publish(now = NOW): Promise<number> {
  return call(`publish --out out --mi5 mi5.xml --now ${now}`);
}

beforeEach(() => {
  io = fakeIo();
  io.files.set('mi5.xml', rss);
});

describe('the operator’s content', () => {
  const statement = (expiresAt: string): string =>
    `statements:\n  - id: a\n    text: {en: We stand together.}\n    expiresAt: ${expiresAt}\n`;

  it('go out even while no source can be read, under the old reading', async () => {
    await publish();
    io.files.set(CONFIG, statement('2026-12-01T00:00:00Z'));
    io.files.set('mi5.xml', 'error code: 520');
    expect(await publish('2026-11-23T19:00:00Z')).toBe(1);
    expect(parseFeed(io.files.get('out/feed.json')!)).toMatchObject({
      value: {
        checkedAt: NOW,
        publishedAt: '2026-11-23T19:00:00Z',
        statements: [{text: {en: 'We stand together.'}}],
      },
    });
  });

  it('leave the feed with their end', async () => {
    io.files.set(CONFIG, statement(NOW));
    await publish();
    expect(io.files.get('out/feed.json')).not.toContain('We stand together');
  });

  it('stay when a level is set without the config', async () => {
    io.files.set('elsewhere.yaml', statement('2026-12-01T00:00:00Z'));
    await call(`publish --out out --mi5 mi5.xml --now ${NOW} --config elsewhere.yaml`);
    await run(['set', 'critical', '--out', 'out', '--reason', 'As told', '--now', NOW], io);
    expect(io.files.get('out/feed.json')).toContain('We stand together');
  });

  it('keeps the last valid texts if the config is wrong, and reports where', async () => {
    await publish();
    const before = io.files.get('out/feed.json')!;
    io.files.set(CONFIG, 'statments: []');
    expect(await publish('2026-11-23T19:00:00Z')).toBe(3);
    const wordsIn = (feed: string): unknown => (JSON.parse(feed) as Feed).statements;
    expect(wordsIn(io.files.get('out/feed.json')!)).toEqual(wordsIn(before));
    expect(io.output.join('\n')).toContain(`${CONFIG}:1:1 /statments: expected one of publisher`);
  });

  it('leave the feed for files of their own when their areas are too many', async () => {
    const areas = Array.from(
      {length: 300},
      (_, index) =>
        `  area-${String(index)}: {name: {en: Area}, statement: {en: ${'x'.repeat(300)}}}`,
    );
    io.files.set(CONFIG, `areas:\n${areas.join('\n')}\n`);
    expect(await publish()).toBe(0);
    expect(io.files.get('out/feed.json')!.length).toBeLessThan(65_536);
    expect(parseFeed(io.files.get('out/feed.json')!)).toMatchObject({
      value: {areasAt: 'areas/{area}.json'},
    });
    expect(await call(`message --feed out/feed.json --area area-7 --now ${NOW}`)).toBe(0);
    expect(io.printed.join('\n')).toContain('Area: xxx');
    expect(await call(`message --feed out/feed.json --area area-300 --now ${NOW}`)).toBe(2);
    io.files.set(CONFIG, `areas:\n${areas.slice(1).join('\n')}\n`);
    await publish();
    expect(io.files.has('out/areas/area-0.json')).toBe(false);
    expect(io.files.has('out/areas/area-1.json')).toBe(true);
  });

  it('in files of their own get the date of each feed, also where a level is set without the config', async () => {
    const areas = Array.from(
      {length: 300},
      (_, index) =>
        `  area-${String(index)}: {name: {en: Area}, statement: {en: ${'x'.repeat(300)}}}`,
    );
    io.files.set('elsewhere.yaml', `areas:\n${areas.join('\n')}\n`);
    const dateOf = (name: string): unknown =>
      (JSON.parse(io.files.get(`out/${name}`)!) as {publishedAt: string}).publishedAt;
    await call(`publish --out out --mi5 mi5.xml --now ${NOW} --config elsewhere.yaml`);
    expect(dateOf('areas/area-7.json')).toBe(dateOf('feed.json'));
    const later = '2026-11-23T19:00:00Z';
    await run(['set', 'critical', '--out', 'out', '--reason', 'As told', '--now', later], io);
    expect(dateOf('feed.json')).toBe(later);
    expect(dateOf('areas/area-7.json')).toBe(later);
    expect(io.files.get('out/areas/area-7.json')).toContain('xxx');
  });

  it('that are too many without any area are left out', async () => {
    io.files.set(CONFIG, `publisher: {name: ${'x'.repeat(66_000)}}`);
    expect(await publish()).toBe(3);
    expect(io.output.join('\n')).toContain('feed-too-large');
    expect(io.files.get('out/feed.json')).not.toContain('publisher');
  });
});

describe('signing', () => {
  beforeEach(async () => {
    await call('keygen --out keys');
    io.files.set(CONFIG, 'key: /keys.json');
    io.files.set('/keys.json', io.files.get('keys/threat-level-feed.private.jwk.json')!);
  });

  it('signs the very bytes of the feed, with the key that keygen printed', async () => {
    expect(await publish()).toBe(0);
    const jws = JSON.parse(io.files.get('out/feed.jws.json')!) as FlattenedJWSInput;
    const jwk = JSON.parse(io.files.get('keys/threat-level-feed.public.jwk.json')!) as JWK;
    const {payload} = await flattenedVerify(jws, await importJWK(jwk, 'EdDSA'));
    expect(new TextDecoder().decode(payload)).toBe(io.files.get('out/feed.json'));
    expect(jwk.x).toBe(io.printed[0]);
    expect(jwk).not.toHaveProperty('d');
  });

  it('is verified by validate, which refuses another key and a changed feed', async () => {
    await publish();
    const [key] = io.printed;
    expect(await call(`validate out/feed.jws.json --public-key ${key!}`)).toBe(0);
    expect(await call(`validate out/feed.json --public-key ${key!}`)).toBe(1);
    await call('keygen --out others');
    expect(await call(`validate out/feed.jws.json --public-key ${io.printed[1]!}`)).toBe(1);
    const jws = JSON.parse(io.files.get('out/feed.jws.json')!) as FlattenedJWSInput;
    const forged = Buffer.from(io.files.get('out/feed.json')!.replace('severe', 'low'));
    io.files.set('forged.json', JSON.stringify({...jws, payload: forged.toString('base64url')}));
    expect(await call(`validate forged.json --public-key ${key!}`)).toBe(1);
  });

  it('exits with 3 if the key is missing, which leaves an old signed feed', async () => {
    await publish();
    io.files.delete(CONFIG);
    expect(await publish('2026-11-23T19:00:00Z')).toBe(3);
    expect(io.output.join('\n')).toContain('key-not-given');
  });

  it('reports the path of an invalid key, but not its content', async () => {
    io.files.set('/keys.json', '{"kty":"OKP","crv":"Ed25519","x":"secret"}');
    expect(await publish()).toBe(3);
    expect(io.output.join('\n')).toContain('/keys.json');
    expect(io.output.join('\n')).not.toContain('"x"');
  });

  it('makes no key where one is, nor where a feed is served', async () => {
    expect(await call('keygen --out keys')).toBe(2);
    await publish();
    expect(await call('keygen --out out')).toBe(2);
  });
});

describe('threat-level-feed status', () => {
  const status = (now: string, ...more: string[]): Promise<number> =>
    run(['status', 'feed.json', '--now', now, ...more], io);

  beforeEach(() => {
    io.files.set('feed.json', JSON.stringify(exampleFeed(new Date(NOW), {ageMs: 0})));
  });

  it('is one line', async () => {
    expect(await status('2026-11-23T18:12:00Z')).toBe(0);
    expect(io.printed).toEqual([
      'current: uk severe since 2026-04-30, ni substantial; checked 2026-11-23T18:00:00.000Z (12 minutes ago); valid until 2026-11-24T18:00:00.000Z',
    ]);
  });

  it.each([
    ['2026-11-23T19:00:00Z', ['--max-age', '1h'], 0],
    ['2026-11-23T19:00:01Z', ['--max-age', '1h'], 1],
    ['2026-11-23T23:59:59Z', [], 0],
    ['2026-11-24T00:00:00Z', [], 3],
    ['2026-11-24T17:59:59Z', [], 3],
    ['2026-11-24T18:00:00Z', [], 1],
    ['2026-12-24T18:00:00Z', [], 1],
  ])('at %s with %j exits with %i', async (now, options, expected) => {
    expect(await status(now, ...options)).toBe(expected);
  });

  it.each([['sample'], ['exercise']] as const)('never calls a %s current', async kind => {
    io.files.set('feed.json', JSON.stringify(exampleFeed(new Date(NOW), {status: kind})));
    expect(await status(NOW)).toBe(1);
    expect(io.printed[0]).toMatch(new RegExp(`^${kind}: `));
  });

  it('exits with 1 for a feed that cannot be used', async () => {
    io.files.set('feed.json', '{}');
    expect(await status(NOW)).toBe(1);
  });
});

describe('threat-level-feed message', () => {
  it('has no level without a feed, but all the phone numbers', async () => {
    io.files.set('feed.json', 'error code: 520');
    expect(await call('message --feed feed.json --lang cy_GB')).toBe(1);
    expect(io.printed.join('')).toContain('0800 789 321');
    expect(io.printed.join('')).toContain('Ni allwn gadarnhau');
  });
});

describe('threat-level-feed publish --watch', () => {
  /** Runs `watch` for as many rounds as given, with the responses of each round, then stops it. */
  async function watch(...rounds: string[]): Promise<number> {
    let round = -1;
    let isStopped = false;
    io = fakeIo({
      fetch: () => {
        if (rounds[round] === 'throws') throw new Error('ECONNREFUSED');
        return Promise.resolve(new Response(rounds[round]));
      },
      wait: () => {
        isStopped = round >= rounds.length - 1;
        return Promise.resolve();
      },
      isStopped: () => isStopped,
      now: () => new Date(Date.parse(NOW) + round * 900_000),
      lock: (_folder, work) => work(),
      readFile: path => {
        if (path === CONFIG) round += 1;
        return Promise.resolve(io.files.get(path));
      },
    });
    return run(['publish', '--out', 'out', '--watch', '15'], io);
  }

  it('continues after errors, prints each state once, and ends with 0 when stopped', async () => {
    expect(await watch(rss, rss, 'throws', 'throws', 'throws', rss)).toBe(0);
    const output = io.output.join('\n');
    expect(output.match(/ECONNREFUSED/g)).toHaveLength(2);
    expect(output.match(/Published/g)).toHaveLength(2);
    expect(parseFeed(io.files.get('out/feed.json')!)).toMatchObject({
      value: {checkedAt: '2026-11-23T19:15:00Z'},
    });
  });
});
