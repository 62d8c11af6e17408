// Keeps the temporary files of a test run in memory, where the system has room for that, and removes them at its end.
import {chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

/** A folder in memory. On a disk, most tests of the site take a sixth more processor time (measured). */
const MEMORY = '/dev/shm';
/** A run uses up to half a gigabyte. Containers often have 64 megabytes. */
const ROOM_BYTES = 2 ** 31;
const PREFIX = 'threat-level-run-';
const MADE_BY = new RegExp(`^${PREFIX}(\\d+)-`);

/** Makes the folder that `tmpdir()` names from now on, in this process and in those that it starts. */
export function keepTemporaryFilesTogether() {
  const place = hasRoom() && runsPrograms() ? MEMORY : tmpdir();
  removeLeftovers(place);
  const folder = mkdtempSync(join(place, `${PREFIX}${String(process.pid)}-`));
  // Web servers and databases run as other users.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
  process.once('exit', () => {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  });
}

function hasRoom() {
  try {
    const {bavail, bsize} = statfsSync(MEMORY);
    return bavail * bsize > ROOM_BYTES;
  } catch {
    return false;
  }
}

/** A container may mount it so that nothing in it can be run. */
function runsPrograms() {
  const folder = mkdtempSync(join(MEMORY, PREFIX));
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', {mode: 0o755});
  const {status} = spawnSync(program);
  rmSync(folder, {recursive: true});
  return status === 0;
}

/** Of runs that were killed: in memory, they would take its place. @param {string} place */
function removeLeftovers(place) {
  for (const name of readdirSync(place)) {
    const maker = MADE_BY.exec(name)?.[1];
    if (maker && !isRunning(Number(maker)))
      rmSync(join(place, name), {recursive: true, force: true});
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
