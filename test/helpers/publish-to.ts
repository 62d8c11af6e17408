import {execFileSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const CLI = join(DIST, 'cli.js');
/** One that says severe for the whole of the UK. */
export const BULLETIN = fileURLToPath(
  new URL('../publisher/golden/mi5/shape-of-2024.xml', import.meta.url),
);

/** Puts a feed into the folder, published by the built command from a bulletin at that instant. */
export function publishTo(out: string, now = new Date()): void {
  // As if it were the first: the publisher asks for a person when its clock goes back.
  rmSync(join(out, 'feed.json'), {force: true});
  execFileSync(
    process.execPath,
    [CLI, 'publish', '--out', out, '--mi5', BULLETIN, '--now', now.toISOString()],
    {stdio: 'pipe'},
  );
}
