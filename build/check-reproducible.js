// Builds the same sources again in another folder, and fails if any file differs from dist.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {filesIn} from './files-in.js';

const LEFT_OUT = new Set(['dist', '.git', 'node_modules'].map(entry => resolve(entry)));

const folder = mkdtempSync(join(tmpdir(), 'threat-level-again-'));
try {
  cpSync('.', folder, {recursive: true, filter: source => !LEFT_OUT.has(resolve(source))});
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const {status} = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  report(status === 0 ? differences(hashes('dist'), hashes(join(folder, 'dist'))) : ['(no build)']);
} finally {
  rmSync(folder, {recursive: true, force: true});
}

/** @param {string[]} different */
function report(different) {
  if (!different.length) return;
  console.error(`These files differ in a second build: ${different.join(', ')}.`);
  process.exitCode = 1;
}

/**
 * @param {string} root
 * @returns {Map<string, string>}
 */
function hashes(root) {
  return new Map(
    filesIn(root).map(file => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

/**
 * @param {Map<string, string>} one
 * @param {Map<string, string>} other
 */
function differences(one, other) {
  const files = new Set([...one.keys(), ...other.keys()]);
  return [...files].filter(file => one.get(file) !== other.get(file));
}
