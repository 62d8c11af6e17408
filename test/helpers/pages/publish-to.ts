import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {EXIT} from '../../../src/publisher/problems/exit-code.js';

export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
export const CLI = join(DIST, 'cli.js');
/** A bulletin with severe for the whole UK. */
export const BULLETIN = fileURLToPath(
  new URL('../../publisher/golden/mi5/shape-of-2024.xml', import.meta.url),
);

/** Created on first use: `init` takes seconds. */
let initialised: string | undefined;

/** Lets this process publish in a copy of a folder that `init` has made for another one. */
export function publishInCopyOf(folder: string): void {
  const copy = mkdtempSync(join(tmpdir(), 'threat-level-published-'));
  cpSync(folder, copy, {recursive: true, filter: source => !/\.(?:br|gz)$/.test(source)});
  initialised = removedAtExit(copy);
}

/** A new folder, made by the built command. */
export function initialise(): string {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-published-'));
  execFileSync(process.execPath, [CLI, 'init', folder], {stdio: 'pipe'});
  return folder;
}

export function removedAtExit(folder: string): string {
  process.once('exit', () => {
    rmSync(folder, {recursive: true, force: true});
  });
  return folder;
}

/** Puts a feed into the folder, published by the built command from a bulletin at that instant. */
export function publishTo(out: string, now = new Date()): void {
  const folder = (initialised ??= removedAtExit(initialise()));
  // Removes the state of earlier runs: the publisher reports a clock that was set back, and a lost feed.
  for (const name of ['feed.json', '.threat-level-feed.last.json']) {
    rmSync(join(folder, name), {force: true});
  }
  const {status, stderr} = spawnSync(
    process.execPath,
    [CLI, 'publish', '--out', folder, '--mi5', BULLETIN, '--now', now.toISOString()],
    {encoding: 'utf8'},
  );
  if (status !== EXIT.done && status !== EXIT.needsPerson) throw new Error(stderr);
  for (const name of readdirSync(folder).filter(entry => /^(?:feed|level)\b/.test(entry))) {
    cpSync(join(folder, name), join(out, name));
  }
}
