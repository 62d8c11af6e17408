// Preloaded into a run of the publisher: writes its peak memory in kilobytes to the file in PEAK_MEMORY_FILE.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

const STATUS = '/proc/self/status';
const file = process.env['PEAK_MEMORY_FILE'];
if (!file) throw new Error('PEAK_MEMORY_FILE is not set.');
process.once('exit', () => {
  writeFileSync(file, String(peak()));
});

/** On Linux, `maxRSS` includes the memory of the process before `exec`, which is the parent's: getrusage(2). */
function peak() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return own ? Number(own) : process.resourceUsage().maxRSS;
}
