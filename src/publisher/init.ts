import {join} from 'node:path';
import {formatInstant} from '../feed/instant.js';
import {version} from '../generated/version.js';
import {buildFeed} from './build-feed.js';
import {EMPTY_CONFIG, parseConfig} from './config.js';
import exampleConfig from './example-config.yaml?raw';
import {hostRules} from './host-rules.js';
import {FEED, fitFeed, renderFiles} from './render-files.js';
import {CONFIG_FILE} from './setup.js';
import type {FileChanges, World} from './world.js';

/** The folder that never changes once it is out. */
const RELEASE = `${version}/`;

/** What `init` did with the folder: the names of the files it wrote, and of those it left alone. */
export interface InitReport {
  readonly written: readonly string[];
  readonly kept: readonly string[];
}

/**
 * Makes a folder that any static host can serve: the widget, header rules, a config and a feed that is
 * marked as a sample. Done again, it renews the widget and the rules; config and feed are the
 * operator's and stay, and so does what is in the folder of any version.
 */
export async function init(out: string, now: Date, world: World): Promise<InitReport> {
  const site = await world.readSite();
  const isReleased = await hasOtherRelease(out, site, world);
  const widget = [...site].filter(([path]) => !(isReleased && path.startsWith(RELEASE)));
  const renewed = new Map([...widget, ...Object.entries(hostRules())]);
  const hasFeed = (await world.readFile(join(out, FEED))) !== undefined;
  const hasConfig = (await world.readFile(join(out, CONFIG_FILE))) !== undefined;
  const files: FileChanges = new Map([
    ...renewed,
    ...(hasConfig ? [] : [[CONFIG_FILE, exampleConfig] as const]),
    ...(hasFeed ? [] : await sampleFiles(now)),
  ]);
  await world.lock(out, () => world.replaceFiles(out, files));
  const kept = [
    ...(hasConfig ? [CONFIG_FILE] : []),
    ...(hasFeed ? [FEED] : []),
    ...(isReleased ? [RELEASE] : []),
  ];
  return {written: [...files.keys()], kept};
}

/**
 * Whether the folder of this version is there with other files than ours, as after two builds of one
 * version. Pages have pinned it by its hashes, and would stop if it changed.
 */
async function hasOtherRelease(
  out: string,
  site: ReadonlyMap<string, string>,
  world: World,
): Promise<boolean> {
  const list = `${RELEASE}integrity.json`;
  const there = await world.readFile(join(out, list));
  return there !== undefined && there !== site.get(list);
}

/** A feed that nobody can take for a real one: its status says so, and it names no source. */
async function sampleFiles(now: Date): Promise<ReadonlyMap<string, string>> {
  const config = parseConfig(exampleConfig);
  const {words, validityMs} = config.ok ? config.value : EMPTY_CONFIG;
  const feed = buildFeed({
    official: {
      status: 'sample',
      checkedAt: formatInstant(now),
      validUntil: formatInstant(new Date(now.getTime() + validityMs)),
      assessments: {uk: {level: 'moderate'}, ni: {level: 'low'}},
      sources: [],
      history: [],
    },
    overrides: [],
    words,
    now,
  });
  const fitted = feed && fitFeed(feed);
  return fitted?.ok ? renderFiles(fitted.value, {now, key: undefined}) : new Map();
}
