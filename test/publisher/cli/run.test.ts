import {readdirSync, readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import {hasCaptures, readCapture} from '../../helpers/documents/captures.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const GOLDEN = new URL('../golden/mi5/', import.meta.url);
const NOW = '2026-11-23T18:00:00Z';
const body = (name: string): string => readFileSync(new URL(name, GOLDEN), 'utf8');
const refusedBodies = readdirSync(GOLDEN)
  .filter(name => name.endsWith('.expected.json') && body(name).includes('"problems"'))
  .map(name => name.replace('.expected.json', ''));

let io: FakeIo;

function publish(document: string, ...options: string[]): Promise<number> {
  io.files.set('in.xml', document);
  return run(['publish', '--out', 'out', '--mi5', 'in.xml', '--now', NOW, ...options], io);
}

function published(): Feed {
  const result = parseFeed(io.files.get('out/feed.json') ?? '');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

beforeEach(() => {
  io = fakeIo();
});

describe('threat-level-feed publish', () => {
  it('writes what the bulletin says, for a day from its reading', async () => {
    expect(await publish(body('shape-of-2026.xml'))).toBe(0);
    expect(published()).toEqual({
      version: 1,
      status: 'actual',
      id: NOW,
      publishedAt: NOW,
      checkedAt: NOW,
      validUntil: '2026-11-24T18:00:00Z',
      assessments: {
        uk: {level: 'low', firstReadAt: NOW},
        ni: {level: 'moderate', firstReadAt: NOW},
      },
      sources: [
        {
          id: 'mi5',
          url: 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml',
          readAt: NOW,
          outcome: 'read',
          builtAt: '2026-07-07T09:11:12Z',
          via: 'file',
          levels: {uk: 'low', ni: 'moderate'},
        },
      ],
      history: expect.arrayContaining([
        {region: 'uk', level: 'severe', since: '2026-04-30'},
      ]) as unknown,
    });
  });

  it('writes everything that is served, a copy of the feed, and nothing else', async () => {
    await publish(body('shape-of-2026.xml'));
    expect([...io.files.keys()].sort()).toEqual([
      'in.xml',
      'out/.threat-level-feed.last.json',
      'out/feed.atom',
      'out/feed.cy.atom',
      'out/feed.json',
      'out/level.cy.svg',
      'out/level.svg',
    ]);
  });

  it.each(refusedBodies)('writes nothing from %s, and exits with 1', async name => {
    expect(await publish(body(name))).toBe(1);
    expect([...io.files.keys()]).toEqual(['in.xml']);
    expect(io.output.join('\n')).toContain('Nothing was written');
  });

  it.each(refusedBodies)('keeps the last feed unchanged after %s', async name => {
    await publish(body('shape-of-2024.xml'));
    const before = io.files.get('out/feed.json');
    expect(await publish(body(name), '--now', '2026-11-24T06:00:00Z')).toBe(1);
    expect(io.files.get('out/feed.json')).toBe(before);
  });

  it('reports what was wrong, expected and received, and what to do', async () => {
    await publish('error code: 520');
    expect(io.output[0]).toMatch(
      /expected the feed, which is XML.*received "error code: 520".*\[xml-malformed\]\..*Try again later/,
    );
  });

  it('exits with 3 if a fall is not confirmed, and keeps the last feed', async () => {
    await publish(body('shape-of-2024.xml'));
    const fall = body('shape-of-2024.xml').replaceAll('SEVERE', 'LOW');
    expect(await publish(fall, '--now', '2026-11-23T19:00:00Z')).toBe(3);
    expect(published().checkedAt).toBe(NOW);
    expect(io.output.join('\n')).toContain('fall-unconfirmed');
  });

  it('replaces a feed that it cannot read, and exits with 3', async () => {
    io.files.set('out/feed.json', 'half a fee');
    expect(await publish(body('shape-of-2024.xml'))).toBe(3);
    expect(published().assessments.uk).toEqual({level: 'severe', firstReadAt: NOW});
    expect(io.output.join('\n')).toContain('feed-unreadable');
  });

  it('marks the package’s own sample as a sample', async () => {
    const sample = readFileSync(
      new URL('../../../src/publisher/sources/sample-mi5.xml', import.meta.url),
      'utf8',
    );
    expect(await publish(sample)).toBe(0);
    expect(published()).toMatchObject({status: 'sample', sources: []});
    expect(io.output.join('\n')).toContain('This is a sample');
  });

  it('reports to programs on stdout', async () => {
    await publish(body('shape-of-2024.xml'), '--json');
    expect(JSON.parse(io.printed.join(''))).toMatchObject({
      exitCode: 0,
      feed: {status: 'actual'},
    });
  });

  it('cuts a fraction of a second, and never says that it looked later than it did', async () => {
    await publish(body('shape-of-2024.xml'), '--now', '2026-11-23T18:00:00.999Z');
    expect(published().checkedAt).toBe('2026-11-23T18:00:00Z');
  });

  it('says of a copy from another address that it is one', async () => {
    io = fakeIo({fetch: () => Promise.resolve(new Response(body('shape-of-2024.xml')))});
    await run(['publish', '--out', 'out', '--mi5', 'https://mirror.example/mi5.xml'], io);
    expect(published().sources).toMatchObject([
      {id: 'mi5', via: 'mirror', outcome: 'read'},
      {id: 'govuk', outcome: 'refused'},
    ]);
  });

  it('says nothing of copies when it read the official address', async () => {
    io = fakeIo({fetch: () => Promise.resolve(new Response(body('shape-of-2024.xml')))});
    await run(['publish', '--out', 'out'], io);
    expect(published().sources?.[0]).not.toHaveProperty('via');
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect(await publish(`\uFEFF${body('shape-of-2024.xml')}`)).toBe(0);
  });

  it('refuses a file larger than it would take from an address', async () => {
    expect(await publish(body('shape-of-2024.xml') + ' '.repeat(262_144))).toBe(1);
    expect(io.output.join('\n')).toContain('document-too-large');
  });

  it('uses the clock unless --now is given', async () => {
    io.files.set('in.xml', body('shape-of-2024.xml'));
    await run(['publish', '--out', 'out', '--mi5', 'in.xml'], io);
    expect(published().checkedAt).toBe('2026-11-23T18:00:00Z');
  });
});

describe('threat-level-feed validate', () => {
  it('exits with 0 for a valid feed', async () => {
    io.files.set('feed.json', JSON.stringify(exampleFeed(new Date(NOW))));
    expect(await run(['validate', 'feed.json'], io)).toBe(0);
    expect(io.output).toEqual(['feed.json is a valid feed.']);
  });

  it('exits with 1 for one that is not, and names each problem', async () => {
    io.files.set('feed.json', '{"version": 2, "status": "actual"}');
    expect(await run(['validate', 'feed.json', '--json'], io)).toBe(1);
    expect(io.output.join('\n')).toMatch(
      /\/version: expected one of 1; received 2 \[version-unknown\]\./,
    );
    expect(JSON.parse(io.printed.join(''))).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({path: '/assessments'}),
      ]) as unknown,
    });
  });

  it('exits with 2 for a file that is not there', async () => {
    expect(await run(['validate', 'nowhere.json'], io)).toBe(2);
  });

  it('exits with 1 for an address that does not answer', async () => {
    expect(await run(['validate', 'https://feed.example/feed.json'], io)).toBe(1);
    expect(io.output.join('\n')).toContain('there is no network here');
  });
});

describe('threat-level-feed serve', () => {
  it('says where the folder can be looked at', async () => {
    expect(await run(['serve', 'out'], io)).toBe(0);
    expect(io.output).toEqual(['Serving out at http://localhost:8080/']);
  });

  it('exits with 2 when it cannot serve, and says why', async () => {
    io = fakeIo({
      serve: () => Promise.reject(Object.assign(new Error('in use'), {code: 'EADDRINUSE'})),
    });
    expect(await run(['serve', 'out', '--port', '81'], io)).toBe(2);
    expect(io.output).toEqual([
      'port 81: expected a port that no other program uses: choose another one with --port; received a port in use [port-taken].',
    ]);
  });
});

describe('threat-level-feed called wrongly', () => {
  it.each([
    [[]],
    [['publish']],
    [['publish', '--out']],
    [['publish', '--out', '']],
    [['publish', '--out', 'out', '--now', '2026-02-31T00:00:00Z']],
    [['publish', '--out', 'out', '--now', 'yesterday']],
    [['publish', '--out', 'out', '--now', '2026-11-23']],
    [['publish', '--out', 'out', '--moreover']],
    [['validate']],
    [['publish', '--out', 'out', '--watch', '4']],
    [['publish', '--out', 'out', '--watch', '5', '--now', NOW]],
    [['publish', '--out', 'out', '--config', 'nowhere.yaml']],
    [['set', 'severe', '--out', 'out']],
    [['set', 'purple', '--out', 'out', '--reason', 'why']],
    [['set', 'severe', '--out', 'out', '--reason', ' ']],
    [['set', 'severe', '--out', 'out', '--reason', 'why', '--region', 'gb']],
    [['set', 'severe', '--out', 'out', '--reason', 'why', '--since', '2026-02-30']],
    [['set', 'severe', '--out', 'out', '--reason', 'why', '--until', '2026-11-23T18:00:00Z']],
    [['unset', '--out', 'out']],
    [['status', 'nowhere.json']],
    [['status', 'nowhere.json', '--max-age', 'long']],
    [['message']],
    [['keygen']],
    [['init']],
    [['serve', 'out', '--port', '65536']],
    [['serve', 'out', '--port', 'http']],
    [['set-fire']],
  ])('as %j says how to call it and exits with 2', async argv => {
    expect(await run(argv, io)).toBe(2);
    expect(io.output.join('\n')).not.toBe('');
    expect(io.files.size).toBe(0);
  });

  it.each([[['--help']], [['publish', '--help']]])(
    'or asked %j helps and exits with 0',
    async argv => {
      expect(await run(argv, io)).toBe(0);
      expect(io.printed.join('\n')).toContain('Usage: threat-level-feed');
    },
  );
});

describe.runIf(hasCaptures)('threat-level-feed publish on the captured bodies', () => {
  it.each([
    'mi5-challenge-page.html',
    'mi5-error-1022.txt',
    'mi5-error-520.txt',
    'mi5-maintenance-page.html',
  ])('neither makes nor changes a feed from %s', async name => {
    expect(await publish(readCapture(name))).toBe(1);
    expect(io.files.has('out/feed.json')).toBe(false);
    await publish(readCapture('mi5-2026-04-30-severe.xml'));
    const before = io.files.get('out/feed.json');
    expect(await publish(readCapture(name))).toBe(1);
    expect(io.files.get('out/feed.json')).toBe(before);
  });
});
