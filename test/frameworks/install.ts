/** The packages of this folder, which the project itself does without. */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const LOCK = `${FOLDER}package-lock.json`;
/** What was installed last: npm's own note of it leaves out what this compares. */
const INSTALLED = `${FOLDER}node_modules/.installed-lock.json`;

/** Installs them as locked, unless that is done. */
export function installFrameworks(): void {
  const lock = readFileSync(LOCK, 'utf8');
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === lock) return;
  execFileSync('npm', ['ci'], {cwd: FOLDER, stdio: 'pipe'});
  writeFileSync(INSTALLED, lock);
}

/** The text of a file of an installed package. */
export function readPackageFile(path: string): string {
  return readFileSync(`${FOLDER}node_modules/${path}`, 'utf8');
}
