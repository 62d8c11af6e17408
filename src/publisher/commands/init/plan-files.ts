/** Which files `init` writes, updates and removes, for the kind of host that serves the folder. */
import {join, resolve} from 'node:path';
import type {Problem} from '../../../feed/schema/problem.js';
import {version} from '../../../generated/version.js';
import configSchema from '../../../generated/config.schema.json?raw';
import {compressedCopies, copiesOf} from '../../hosting/compressed-copies.js';
import {hostRules, sendsCopies} from '../../hosting/host-rules.js';
import {withOembed} from '../../hosting/oembed.js';
import {isWorker, workerFiles, siteFolder} from '../../hosting/worker/files.js';
import type {FileChanges, Io} from '../../io/io.js';
import {FEED} from '../../output/render-files.js';
import {missingFeed} from '../../output/sample-feed.js';
import {HOST_FILE, readHost, type HostOptions} from '../../store/host-options.js';
import {findChanged} from '../../store/changed-files.js';
import type {Manifest} from '../../store/manifest.js';
import {retiredCopies, retiredRules} from '../../store/retired-files.js';
import {CONFIG_FILE} from '../read-setup.js';
import {exampleConfigFor} from './example-config.js';

/** For editors: the first line of the example config names it. */
const CONFIG_SCHEMA = 'threat-level-feed.schema.json';

/** The folder of this version. Its content never changes after a release. */
const RELEASE = `${version}/`;

export interface InitOptions extends Partial<HostOptions> {
  readonly out: string;
  readonly now: Date;
}

export interface Plan {
  readonly files: FileChanges;
  /** The files among these that every `init` updates. */
  readonly renewed: ReadonlyMap<string, string>;
  /** Files to remove, because this kind of host does not need them. */
  readonly retired: readonly string[];
  /** Files that this host does not need but that somebody has changed: kept, and no longer listed in the manifest. */
  readonly disowned: readonly string[];
  readonly kept: readonly string[];
  readonly site: HostOptions;
  readonly problems: readonly Problem[];
}

export async function planFiles(
  {out, now, ...hostOptions}: InitOptions,
  manifest: Manifest,
  io: Io,
): Promise<Plan> {
  const host = withHost(await readHost(out, io), hostOptions);
  const folder = siteFolder(host);
  const built = await io.readSite();
  const served = host.url ? withOembed(built, host.url) : built;
  const site = new Map(under(folder, served));
  const release = folder + RELEASE;
  const isReleased = await hasOtherRelease(out, {site, release}, io);
  const siteFiles = [...site].filter(([path]) => !(isReleased && path.startsWith(release)));
  const {renewed, retired, disowned, changed} = await planRenewal(
    {out, host, siteFiles, manifest},
    io,
  );
  const stale = [...changed.flatMap(({name}) => copiesOf(name)), ...retired];
  // A Worker keeps its feed in its own storage.
  const missing = isWorker(host) ? new Map<string, string>() : await missingFeed(out, now, io);
  const hasConfig = (await io.readFile(join(out, CONFIG_FILE))) !== undefined;
  const files: FileChanges = new Map<string, string | Uint8Array | undefined>([
    ...renewed,
    // A zip that somebody has changed is of no use, so changes are not looked for.
    ...under(folder, await io.readSiteArchives()),
    ...(sendsCopies(host.host) ? await compressedCopies(filter(renewed, site)) : []),
    // A host would still send a compressed copy after its file has been removed or changed.
    ...stale.map(name => [name, undefined] as const),
    [HOST_FILE, `${JSON.stringify(host)}\n`],
    ...(hasConfig ? [] : [[CONFIG_FILE, exampleConfigFor(host)] as const]),
    ...missing,
  ]);
  return {
    files,
    renewed,
    retired,
    disowned,
    site: host,
    problems: changed.map(({problem}) => problem),
    kept: [
      ...(hasConfig ? [CONFIG_FILE] : []),
      ...(missing.size || isWorker(host) ? [] : [FEED]),
      ...(isReleased ? [release] : []),
    ],
  };
}

function under<T>(folder: string, files: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...files].map(([path, content]) => [folder + path, content] as const);
}

/** Which files to update, which to remove, and which of them somebody has changed. */
async function planRenewal(
  {
    out,
    host,
    siteFiles,
    manifest,
  }: {
    out: string;
    host: HostOptions;
    siteFiles: readonly (readonly [string, string])[];
    manifest: Manifest;
  },
  io: Io,
) {
  const versions = versionsIn([...Object.keys(manifest), RELEASE], siteFolder(host));
  const options = {base: host.path, versions, folder: resolve(out)};
  const current = new Map([
    ...siteFiles,
    [CONFIG_SCHEMA, configSchema],
    ...Object.entries(hostRules(host.host, options)),
    ...(isWorker(host) ? [...(await io.readWorker()), ...workerFiles(host)] : []),
  ]);
  const unused = retiredRules(host.host, options, manifest);
  const texts = new Map([...current, ...unused.map(name => [name, ''] as const)]);
  const changed = await findChanged(out, {texts, manifest}, io);
  const isChanged = (name: string): boolean => changed.some(one => one.name === name);
  const names = siteFiles.map(([name]) => name);
  const copies = retiredCopies(host.host, names, manifest);
  return {
    renewed: new Map([...current].filter(([name]) => !isChanged(name))),
    retired: [...unused.filter(name => !isChanged(name)), ...copies],
    disowned: unused.filter(isChanged),
    changed,
  };
}

/** A new path or address replaces the other one, because the address contains the path. */
function withHost(before: HostOptions, {host, path, url}: Partial<HostOptions>): HostOptions {
  const kind = host ?? before.host;
  if (url) return {host: kind, path: new URL(url).pathname, url};
  const isSamePath = path === undefined || path === before.path;
  const known = isSamePath && before.url ? {url: before.url} : {};
  return {host: kind, path: path ?? before.path, ...known};
}

/** The versions that have their own folder. */
function versionsIn(names: readonly string[], folder: string): readonly string[] {
  const inSite = names.map(name => (name.startsWith(folder) ? name.slice(folder.length) : name));
  const found = inSite.map(name => /^([0-9]+\.[0-9]+\.[0-9]+)\//.exec(name)?.[1] ?? '');
  return [...new Set(found)].filter(Boolean).sort();
}

function filter(
  files: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...files].filter(([name]) => kept.has(name)));
}

/**
 * Whether the folder of this version exists with other files than in this package, as after two builds of one
 * version. Pages have pinned those files by hash, so changing them would stop the pages' banners.
 */
async function hasOtherRelease(
  out: string,
  {site, release}: {site: ReadonlyMap<string, string>; release: string},
  io: Io,
): Promise<boolean> {
  const list = `${release}integrity.json`;
  const existing = await io.readFile(join(out, list));
  return existing !== undefined && existing !== site.get(list);
}
