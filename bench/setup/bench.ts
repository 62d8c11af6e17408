/** The input of every measurement: a browser, two hosts and the baselines. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer, {type Browser} from 'puppeteer-core';
import {readChoice} from '../../demo/builder/choice.js';
import {snippetFor} from '../../demo/builder/snippet/snippet.js';
import {version} from '../../src/generated/version.js';
import {windowedLaunchOptions} from '../../test/helpers/browsers/browsers.js';
import {bundleBaselines, type Bundle} from './bundle.js';
import {BANNER_SIGHT, BASELINES} from '../baselines.js';
import {createHost, type Host} from './host.js';
import {makeSite} from './site.js';
import type {Visited} from '../visit/visit.js';

export interface Bench {
  readonly browser: Browser;
  /** The folder that `scripts` serves. */
  readonly folder: string;
  readonly scripts: Host;
  readonly pages: Host;
  readonly baselines: readonly ReadyBaseline[];
  /** A page with the builder's snippet for a query such as `form=frame`. */
  readonly banner: (search?: string) => Visited;
  /** Reports progress. */
  readonly say: (progress: string) => void;
  readonly close: () => Promise<void>;
}

export interface ReadyBaseline {
  readonly key: string;
  readonly name: string;
  readonly visited: Visited;
  /** The URL of its script. */
  readonly script: string;
}

export async function createBench(say: (progress: string) => void): Promise<Bench> {
  const {folder, remove} = makeSite();
  const bundles = await bundleBaselines(folder);
  const [scripts, pages] = await Promise.all([createHost(folder), createHost(folder)]);
  const browser = await puppeteer.launch(await windowedLaunchOptions());
  const list = readFileSync(join(folder, version, 'integrity.json'), 'utf8');
  const integrity = JSON.parse(list) as Record<string, string>;
  const site = {address: scripts.address, version, integrity};
  return {
    browser,
    folder,
    scripts,
    pages,
    baselines: [...bundles].map(([key, bundle]) => ready(key, bundle, scripts.address)),
    banner: (search = '') => ({body: snippetFor(readChoice(search), site), sight: BANNER_SIGHT}),
    say,
    close: async () => {
      await browser.close();
      scripts.close();
      pages.close();
      remove();
    },
  };
}

function ready(key: string, {entry, styleSheets}: Bundle, address: string): ReadyBaseline {
  const baseline = BASELINES[key];
  if (!baseline) throw new Error(`Unknown baseline: ${key}.`);
  const {name, markup, sight} = baseline;
  const script = address + entry;
  const links = styleSheets.map(sheet => `<link rel="stylesheet" href="${address}${sheet}">`);
  const placed = markup.replaceAll('="/baselines/', `="${address}baselines/`);
  const body = `${placed}<script type="module" src="${script}"></script>`;
  return {key, name, script, visited: {head: links.join(''), body, sight}};
}
