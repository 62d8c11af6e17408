/** What is measured, in a folder of its own: what `init` makes, with a feed of now. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const BULLETIN = 'test/publisher/golden/mi5/shape-of-2024.xml';
export const CLI = 'dist/cli.js';

export interface Site {
  readonly folder: string;
  readonly remove: () => void;
}

export function makeSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-bench-'));
  run('init', folder);
  publishTo(folder);
  return {
    folder,
    remove: () => {
      rmSync(folder, {recursive: true});
    },
  };
}

export function publishTo(folder: string): void {
  // As if it were the first: the publisher asks for a person when its clock goes back.
  rmSync(join(folder, 'feed.json'), {force: true});
  run('publish', '--out', folder, '--mi5', BULLETIN);
}

function run(...argv: readonly string[]): void {
  execFileSync(process.execPath, [CLI, ...argv], {stdio: 'pipe'});
}
