// Measures the banner's cost for a page, and writes docs/performance.md and docs/cost.md. If parts are named, measures
// only those and writes nothing. With --built, uses the existing build.
import {spawnSync} from 'node:child_process';
import {runnerImport} from 'vite';

const argv = process.argv.slice(2);
if (!argv.includes('--built')) build();

// Otherwise Vite and Lit would use their development mode.
process.env['NODE_ENV'] = 'production';
/** @type {{module: {main: (names: readonly string[]) => Promise<number>}}} */
const {module} = await runnerImport('./bench/main.ts');
process.exitCode = await module.main(argv.filter(name => name !== '--built'));

function build() {
  console.error('building');
  const {status, stderr, stdout} = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}
