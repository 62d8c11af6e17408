/**
 * A package registry on this machine: our package as npm would publish it, its dependencies, and a stranger's
 * package.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {listen} from '../pages/web-host.js';

export interface Registry {
  readonly address: string;
  /** The names of the requested packages. */
  readonly asked: ReadonlySet<string>;
  readonly close: () => void;
}

interface PackageData {
  readonly name: string;
  readonly version: string;
}

const TARBALL = '/-/tarball.tgz';

/** Serves our package from that tarball, and one called `stranger`, which reports when it is run. */
export async function startRegistry(tarball: string, stranger: string): Promise<Registry> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-registry-'));
  const asked = new Set<string>();
  const ours = JSON.parse(readFileSync('package.json', 'utf8')) as PackageData;
  const tarballs = new Map([
    [ours.name, tarball],
    [stranger, packStranger(folder, stranger)],
  ]);
  const host = await listen((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const name = path.replace(TARBALL, '');
    asked.add(name);
    const file = tarballs.get(name) ?? packInstalled(folder, name);
    if (!file) response.writeHead(404).end('{}');
    else if (path.endsWith(TARBALL)) response.end(readFileSync(file));
    else response.end(JSON.stringify(describe(file, `${host.address}${name}${TARBALL}`)));
  });
  return {
    address: host.address,
    asked,
    close: () => {
      host.close();
      rmSync(folder, {recursive: true});
    },
  };
}

function describe(file: string, tarball: string): object {
  const text = execFileSync('tar', ['-xzOf', file, 'package/package.json'], {encoding: 'utf8'});
  const data = JSON.parse(text) as PackageData;
  const {name, version} = data;
  return {name, 'dist-tags': {latest: version}, versions: {[version]: {...data, dist: {tarball}}}};
}

/** An installed package as a tarball. */
function packInstalled(folder: string, name: string): string | undefined {
  const installed = installedAt(name);
  if (!installed) return undefined;
  const file = join(folder, `${name.replaceAll('/', '+')}.tgz`);
  if (!existsSync(file)) pack(file, installed);
  return file;
}

/** Where npm has installed it for users of the package: at the top, or below the one that needs it. */
function installedAt(name: string): string | undefined {
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, {dev?: true}>;
  };
  const isIt = (path: string): boolean => path.split('node_modules/').at(-1) === name;
  const found = Object.entries(packages).find(([path, {dev}]) => isIt(path) && !dev)?.[0];
  return found && resolve(found);
}

function packStranger(folder: string, name: string): string {
  const own = join(folder, 'stranger');
  mkdirSync(own);
  const data = {name, version: '9.9.9', bin: 'run.js'};
  writeFileSync(join(own, 'package.json'), JSON.stringify(data));
  writeFileSync(join(own, 'run.js'), '#!/usr/bin/env node\nconsole.log("a stranger ran");\n');
  pack(join(folder, 'stranger.tgz'), own);
  return join(folder, 'stranger.tgz');
}

function pack(file: string, folder: string): void {
  execFileSync('tar', ['-czf', file, '--transform', 's,^\\.,package,', '-C', folder, '.']);
}
