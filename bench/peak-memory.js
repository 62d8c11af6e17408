// Preloaded into a run of the publisher: leaves its peak memory, in kilobytes, in the file that is named.
import {writeFileSync} from 'node:fs';

const file = process.env['PEAK_MEMORY_FILE'];
if (!file) throw new Error('PEAK_MEMORY_FILE names no file.');
process.once('exit', () => {
  writeFileSync(file, String(process.resourceUsage().maxRSS));
});
