/** Two publishers in process namespaces of their own, as in two containers, on one folder. */
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {borrow} from '../../helpers/browsers/borrow.js';

const CLI = resolve('dist/cli.js');
const BULLETIN = resolve('test/publisher/golden/mi5/shape-of-2024.xml');
/** As root, or as root of a user namespace if the system allows it. */
const UNSHARE = [
  ['--pid', '--fork', '--mount-proc'],
  ['--map-root-user', '--pid', '--fork', '--mount-proc'],
].find(options => spawnSync('unshare', [...options, 'true']).status === 0);
const ROUNDS = Number(process.env['CONTAINER_ROUNDS'] ?? 8);

/** Enough areas for the two to run at the same time. */
const areas = Array.from({length: 600}, (_, index) => {
  const id = `area-${String(index)}`;
  return `  ${id}:\n    name: {en: ${id}}\n    statement: {en: ${'Words. '.repeat(40)}}\n`;
});

let folder: string;

let initialised: string;

beforeAll(async () => {
  initialised = (await borrow('initialised-folder')).location;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-containers-'));
  cpSync(initialised, join(folder, 'out'), {recursive: true});
  writeFileSync(join(folder, 'out', 'threat-level-feed.yaml'), `areas:\n${areas.join('')}`);
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

function publishIn(container: readonly string[], now: string): Promise<number | null> {
  const publish = [CLI, 'publish', '--out', join(folder, 'out'), '--mi5', BULLETIN, '--now', now];
  const run = spawn('unshare', [...container, process.execPath, ...publish], {stdio: 'ignore'});
  return new Promise(done => run.once('exit', done));
}

function checkedAt(): string {
  const feed = JSON.parse(readFileSync(join(folder, 'out', 'feed.json'), 'utf8')) as {
    checkedAt: string;
  };
  return feed.checkedAt;
}

// Skipped if the system offers no namespaces: then there are no containers either.
describe.runIf(UNSHARE)('publishers in two containers', () => {
  it('two publishers never replace a newer reading with an older one', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const minute = (past: number): string =>
        new Date(Date.UTC(2026, 10, 23, 18, round * 2 + past)).toISOString().replace('.000', '');
      const [older, newer] = [minute(0), minute(1)];
      const order = round % 2 ? [older, newer] : [newer, older];
      const codes = await Promise.all(order.map(now => publishIn(UNSHARE!, now)));
      expect({round, codes, checkedAt: checkedAt()}).toEqual({
        round,
        codes: [0, 0],
        checkedAt: newer,
      });
    }
  });
});
