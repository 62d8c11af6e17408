// Preloaded into a run of the publisher: leaves its peak memory, in kilobytes, in the file that is named.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

const STATUS = '/proc/self/status';
const file = process.env['PEAK_MEMORY_FILE'];
if (!file) throw new Error('PEAK_MEMORY_FILE names no file.');
process.once('exit', () => {
  writeFileSync(file, String(peak()));
});

/** On Linux, `maxRSS` begins with that of the program which started this one: getrusage(2). */
function peak() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const own = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return own ? Number(own) : process.resourceUsage().maxRSS;
}
