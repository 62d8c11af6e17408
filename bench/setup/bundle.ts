/** Bundles the baselines, each as its README says, with the same settings as our own script. */
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Rolldown} from 'vite';
import {minify} from '../../build/vite-plugins/minify-templates.js';
import {BASELINES} from '../baselines.js';

const EMOJI_DATA = 'node_modules/emoji-picker-element-data/en/emojibase/data.json';

/** Where a baseline's files are, relative to the host, and the style sheets among them. */
export interface Bundle {
  readonly entry: string;
  readonly styleSheets: readonly string[];
}

export async function bundleBaselines(folder: string): Promise<ReadonlyMap<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for (const key of Object.keys(BASELINES)) bundles.set(key, await bundle(key, folder));
  copyFileSync(EMOJI_DATA, join(folder, 'baselines/emoji-picker/data.json'));
  return bundles;
}

async function bundle(key: string, folder: string): Promise<Bundle> {
  const path = `baselines/${key}/`;
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      target: 'es2022',
      outDir: join(folder, path),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: `bench/baselines/${key}.ts`,
        output: {minify, comments: false, entryFileNames: 'entry.js'},
      },
    },
  })) as Rolldown.RolldownOutput;
  const names = made.output.map(({fileName}) => fileName);
  return {
    entry: `${path}entry.js`,
    styleSheets: names.filter(name => name.endsWith('.css')).map(name => path + name),
  };
}
