// `npm run release`: everything of a release, in release/VERSION, from a committed state. It publishes nothing: the last
// step is npm's own rehearsal. docs/contributing/make-a-release.md describes the whole way.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {assemble} from './assemble.js';
import {findObstacles} from './obstacles.js';

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

const obstacles = findObstacles({
  version,
  status: read('git', 'status', '--porcelain'),
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
});
if (obstacles.length) {
  console.error(`No release of ${version} can be made.\n${obstacles.join('\n')}`);
  process.exit(1);
}
run('.ci/run');
const tarball = assemble(`release/${version}`, version);
run('npm', 'publish', '--provenance', '--dry-run', '--ignore-scripts', tarball);
console.log(`\nThe files of ${version} are in release/${version}.`);

/**
 * @param {string} command
 * @param {string[]} argv
 */
function read(command, ...argv) {
  const {status, stdout, stderr} = spawnSync(command, argv, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')} failed: ${stderr}`);
  return stdout;
}

/**
 * @param {string} command
 * @param {string[]} argv
 */
function run(command, ...argv) {
  const {status} = spawnSync(command, argv, {stdio: 'inherit'});
  if (status !== 0) {
    console.error(`\`${[command, ...argv].join(' ')}\` failed, so there is no release.`);
    process.exit(1);
  }
}
