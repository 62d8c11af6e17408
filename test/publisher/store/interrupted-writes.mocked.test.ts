/** A full disk, or a kill, at any write: doing it again finishes, and no file of somebody else's is touched. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type * as Disk from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {version} from '../../../src/generated/version.js';
import {createFolderAccess, inspect, listFiles} from '../../../src/publisher/store/folder.js';
import {run} from '../../../src/publisher/cli/run.js';
import {failAt, repair, type Extent} from '../../helpers/publisher/failing-disk.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {mi5} from '../../helpers/publisher/two-sources.js';

vi.mock('node:fs/promises', async importOriginal => {
  const {createFailingDisk} = await import('../../helpers/publisher/failing-disk.js');
  return createFailingDisk(await importOriginal<typeof Disk>());
});

const EXTENTS: readonly Extent[] = ['once', 'onwards'];
const MORE_THAN_ANY_COMMAND_WRITES = 200;
const CONFIG = 'threat-level-feed.yaml';
const areas = Array.from(
  {length: 3},
  (_, index) => `  a-${String(index)}: {name: {en: A}, statement: {en: ${'x'.repeat(30_000)}}}`,
);

let folder: string;
let io: FakeIo;
/** Each a second after the one before. */
let runs = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-interrupted-'));
  io = createIo('one');
});
afterEach(() => {
  repair();
  rmSync(folder, {recursive: true, force: true});
});

/** An `Io` whose disk fails on request, with the banner's files of that build. */
function createIo(build: string): FakeIo {
  const clock = {
    now: () => new Date('2026-11-23T18:00:00Z'),
    elapsedMs: () => 0,
    wait: () => new Promise<void>(() => undefined),
  };
  const created = fakeIo({...createFolderAccess(clock), inspect, listFiles});
  for (const name of ['threat-level-banner.js', 'locales/cy.js', 'frame.html']) {
    created.site.set(name, `${name} of build ${build}`);
  }
  created.site.set(`${version}/integrity.json`, '{}');
  const readFile = (path: string) =>
    Promise.resolve(existsSync(path) ? readFileSync(path, 'utf8') : created.files.get(path));
  return {...created, readFile};
}

function site(name = ''): string {
  return join(folder, 'site', name);
}

function write(name: string, text: string): void {
  mkdirSync(dirname(site(name)), {recursive: true});
  writeFileSync(site(name), text);
}

const read = (name: string): string => readFileSync(site(name), 'utf8');
const init = (into = io): Promise<number> => run(['init', site(), '--host', 'netlify'], into);

function publish(level = 'severe'): Promise<number> {
  io.files.set('mi5.xml', mi5(level, 'low', '2026-11-23T02:00:00Z'));
  const now = new Date(Date.parse('2026-11-23T18:00:00Z') + ++runs * 1000).toISOString();
  return run(['publish', '--out', site(), '--mi5', 'mi5.xml', '--now', now], io);
}

interface Interrupted {
  /** What is in the folder before. */
  readonly prepare?: () => Promise<void>;
  readonly command: () => Promise<unknown>;
  readonly check: (at: number) => Promise<void>;
}

/** Does it in such a folder with the first write failing, then with the second, and so on to the last. */
async function interruptEach(
  extent: Extent,
  {prepare, command, check}: Interrupted,
): Promise<number> {
  const prepared = join(folder, 'prepared');
  await prepare?.();
  if (prepare) renameSync(site(), prepared);
  for (let at = 1; at < MORE_THAN_ANY_COMMAND_WRITES; at++) {
    rmSync(site(), {recursive: true, force: true});
    if (prepare) cpSync(prepared, site(), {recursive: true});
    failAt(at, extent);
    await command();
    if (!repair()) return at - 1;
    io.output.length = 0;
    await check(at);
  }
  throw new Error('The command never ended.');
}

// Each test runs the commands some fifty times, on a real disk.
vi.setConfig({testTimeout: 120_000});

describe.each(EXTENTS)('init that fails at any write, %s', extent => {
  it('is completed by running it again, after which publish works', async () => {
    const writes = await interruptEach(extent, {
      command: () => init(),
      check: async at => {
        expect([at, await init(), io.output.join('\n')]).toEqual([at, 0, expect.anything()]);
        expect(read('locales/cy.js')).toBe('locales/cy.js of build one');
        expect(read('feed.json')).toContain('"sample"');
        expect([at, await publish()]).toEqual([at, 0]);
      },
    });
    expect(writes).toBeGreaterThan(40);
  });

  it('keeps a file that somebody added before it is run again', async () => {
    await interruptEach(extent, {
      command: () => init(),
      check: async at => {
        if (existsSync(site('locales/cy.js'))) return;
        write('locales/cy.js', 'mine');
        const code = await init();
        expect([at, [2, 3].includes(code), read('locales/cy.js')]).toEqual([at, true, 'mine']);
      },
    });
  });

  it('to renew the site leaves nothing that the next version takes for somebody’s change', async () => {
    await interruptEach(extent, {
      prepare: async () => {
        await init(createIo('one'));
        write('robots.txt', 'mine');
        write('frame.html', 'mine');
      },
      command: () => init(createIo('two')),
      check: async at => {
        const next = createIo('three');
        expect([at, await init(next)]).toEqual([at, 3]);
        expect(next.output.filter(line => line.includes('file-changed'))).toHaveLength(1);
        expect(read('locales/cy.js')).toBe('locales/cy.js of build three');
        expect([read('robots.txt'), read('frame.html')]).toEqual(['mine', 'mine']);
      },
    });
  });
});

describe.each(EXTENTS)('publish that fails at any write, %s', extent => {
  it('is finished by doing it again, and a reader meets whole feeds only', async () => {
    const writes = await interruptEach(extent, {
      prepare: async () => {
        await init();
        await publish('substantial');
        write(CONFIG, `areas:\n${areas.join('\n')}\n`);
        write('areas/mine.json', 'mine');
      },
      command: () => publish(),
      check: async at => {
        expect(JSON.parse(read('feed.json'))).toMatchObject({status: 'actual'});
        expect([at, await publish()]).toEqual([at, 0]);
        expect(read('feed.json')).toContain('"severe"');
        expect(read('areas/a-2.json')).toContain('xxx');
        expect(read('areas/mine.json')).toBe('mine');
      },
    });
    expect(writes).toBeGreaterThan(8);
  });

  it('removes the remaining files in the next run, and no others', async () => {
    await interruptEach(extent, {
      prepare: async () => {
        await init();
        write(CONFIG, `areas:\n${areas.join('\n')}\n`);
        await publish();
        write(CONFIG, '# Nothing to say.\n');
        write('areas/mine.json', 'mine');
      },
      command: () => publish('critical'),
      check: async at => {
        expect([at, await publish('critical')]).toEqual([at, 0]);
        expect(readdirSync(site('areas'))).toEqual(['mine.json']);
      },
    });
  });
});
