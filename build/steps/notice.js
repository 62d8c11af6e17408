// Writes NOTICE.txt, with the licences of the bundled packages, for the site and for the Worker, and sbom.cdx.json
// (CycloneDX), which lists those packages and the dependencies of the command line.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {NOTES} from '../vite-plugins/note-bundled.js';

/** @typedef {{name: string, version: string, license: string}} Package */
/** @typedef {{'bom-ref': string, name: string, version: string, [more: string]: unknown}} Component */
/** @typedef {{components: Component[], dependencies: object[], metadata: {component: Component}}} Bom */

/** @type {{name: string}} */
const {name} = JSON.parse(readFileSync('package.json', 'utf8'));
/** The record of the Worker, which has more packages than what pages load. */
const WORKER_NOTE = 'worker.json';
/** Each bundle leaves one. Without it, the packages in that bundle would be missing from both lists. */
const RECORDS = ['site', 'pinned', 'frame', 'builder', 'library', 'publisher', 'worker'];
const notes = readdirSync(NOTES);
const unrecorded = RECORDS.filter(record => !notes.includes(`${record}.json`));
if (unrecorded.length) throw new Error(`No record of what is bundled: ${unrecorded.join(', ')}.`);
const forSite = packagesIn(notes.filter(note => note !== WORKER_NOTE));
const forWorker = packagesIn([WORKER_NOTE]);
const bundled = packagesIn(notes);

for (const folder of ['dist', 'dist/site']) writeFileSync(`${folder}/NOTICE.txt`, notice(forSite));
writeFileSync('dist/worker/NOTICE.txt', notice(forWorker));
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bom(), undefined, 2)}\n`);
rmSync(NOTES, {recursive: true});

/**
 * The packages that these builds have bundled, each with its folder.
 * @param {string[]} records
 */
function packagesIn(records) {
  const folders = [...new Set(records.flatMap(note => readNote(note)))].sort();
  return folders.map(folder => ({folder, ...readPackage(folder)}));
}

/** @param {ReturnType<typeof packagesIn>} packages */
function notice(packages) {
  const parts = [
    `${name} contains code from these packages.`,
    ...packages.map(each => `${each.name} ${each.version}\n\n${readLicence(each)}`),
  ];
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/**
 * @param {string} note
 * @returns {string[]}
 */
function readNote(note) {
  /** @type {string[]} */
  const noted = JSON.parse(readFileSync(join(NOTES, note), 'utf8'));
  return noted;
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  /** @type {Package} */
  const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return read;
}

/**
 * From the package, or from build/licences, for a package whose licence is only in its repository.
 * @param {{folder: string, name: string}} package_
 */
function readLicence({folder, name: own}) {
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  const kept = `build/licences/${own}.txt`;
  if (!file && !existsSync(kept))
    throw new Error(`${folder} has no licence file. Check whether it may be distributed.`);
  return readFileSync(file ? join(folder, file) : kept, 'utf8').trim();
}

/**
 * npm's list of the package's dependencies, plus the bundled packages, without values that change at each run, so
 * that the same commit gives the same list.
 */
function bom() {
  const {components, dependencies, metadata} = askNpm();
  const listed = new Set(components.map(each => each['bom-ref']));
  const others = [...installed(), ...bundled]
    .map(componentOf)
    .filter(({'bom-ref': ref}) => !listed.has(ref) && listed.add(ref));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    // npm uses the name of the folder.
    metadata: {component: {...metadata.component, name}},
    components: [...components, ...others],
    dependencies,
  };
}

/**
 * @param {Package} package_
 * @returns {Component}
 */
function componentOf({name: own, version, license}) {
  return {
    'bom-ref': `${own}@${version}`,
    type: 'library',
    name: own,
    version,
    purl: `pkg:npm/${own.replace('@', '%40')}@${version}`,
    licenses: [{license: {id: license}}],
  };
}

/**
 * All direct and indirect dependencies that an installation includes. npm omits some that our development tools need too.
 * @returns {Package[]}
 */
function installed() {
  /** @type {{packages: Record<string, {version: string, license: string, link?: true, dev?: true, devOptional?: true}>}} */
  const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages).flatMap(([path, {version, license, link, dev, devOptional}]) =>
    path.startsWith('node_modules/') && !link && !dev && !devOptional
      ? [{name: path.replace(/.*node_modules\//, ''), version, license}]
      : [],
  );
}

/** @returns {Bom} */
function askNpm() {
  const argv = [
    ...['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'],
    ...['--omit', 'dev', '--workspaces=false'],
  ];
  const {status, stdout, stderr} = spawnSync('npm', argv, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`npm could not list the dependencies: ${stderr}`);
  /** @type {Bom} */
  const listed = JSON.parse(stdout);
  return listed;
}
