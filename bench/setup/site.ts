/** Creates the folder to measure with `init`, and publishes a present feed in it. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {CLI, publishTo} from '../../test/helpers/pages/publish-to.js';

export interface Site {
  readonly folder: string;
  readonly remove: () => void;
}

export function makeSite(): Site {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-bench-'));
  execFileSync(process.execPath, [CLI, 'init', folder], {stdio: 'pipe'});
  publishTo(folder);
  return {
    folder,
    remove: () => {
      rmSync(folder, {recursive: true});
    },
  };
}
