/** What `npx` and `npm install` run for somebody who has installed nothing. */
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {version} from '../../../src/generated/version.js';
import {WRANGLER} from '../../../src/publisher/hosting/worker/files.js';
import {DOCUMENTS} from '../../helpers/documents.js';
import {createProject, type Project} from '../../helpers/package/installed-package.js';
import {startRegistry, type Registry} from '../../helpers/package/package-registry.js';

const run = promisify(execFile);
let folder: string;
let project: Project;
let registry: Registry;

/** In an empty folder, with a cache and a home of its own. */
async function call(program: string, ...argv: string[]): Promise<string> {
  const own = (name: string): string => join(folder, name);
  mkdirSync(own('empty'), {recursive: true});
  const {stdout, stderr} = await run(program, argv, {
    cwd: own('empty'),
    env: {
      PATH: process.env['PATH'],
      HOME: own('home'),
      npm_config_cache: own('cache'),
      npm_config_registry: registry.address,
      npm_config_update_notifier: 'false',
      npm_config_audit: 'false',
    },
  });
  return stdout + stderr;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-empty-'));
  project = await createProject();
  registry = await startRegistry(project.tarball, 'threat-level-feed');
});
afterAll(() => {
  registry.close();
  project.remove();
  rmSync(folder, {recursive: true, force: true});
});

describe('in an empty folder', () => {
  it('npx in an empty folder runs the command by the package’s name, and requests no other package of ours', async () => {
    const printed = await call('npx', '--yes', `threat-level-banner@${version}`, '--version');
    expect(printed.trim()).toBe(version);
    expect([...registry.asked]).toContain('threat-level-banner');
    expect([...registry.asked]).not.toContain('threat-level-feed');
  });

  it('an installation in an empty folder has the command by its whole path', async () => {
    const installed = join(folder, 'opt');
    const spec = `threat-level-banner@${version}`;
    await call('npm', 'install', '--prefix', installed, '--save-exact', spec);
    const command = join(installed, 'node_modules/.bin/threat-level-feed');
    expect((await call(command, '--version')).trim()).toBe(version);
    expect([...registry.asked]).not.toContain('threat-level-feed');
  });

  it('a stranger’s package would run by the command’s name, so the danger is real', async () => {
    expect(await call('npx', '--yes', 'threat-level-feed')).toContain('a stranger ran');
  });
});

describe('our documents and recipes', () => {
  const texts = [...DOCUMENTS, ...filesIn('recipes', 'src/publisher', 'demo')];

  it.each(texts)(
    'no document tells a reader to run or install a package that is not ours, but a fixed Wrangler: %s',
    path => {
      const text = readFileSync(path, 'utf8');
      const calls = [...text.matchAll(/\bnpx ((?:--?[\w-]* )*)([@\w/.-]+)/g)];
      // With --no, npx runs what is installed and requests no registry.
      const named = calls
        .filter(([, flags]) => !flags?.startsWith('--no '))
        .map(([, , name]) => name);
      const isAllowed = (name = ''): boolean =>
        name.startsWith('threat-level-banner@') || name === WRANGLER;
      expect(named.filter(name => !isAllowed(name))).toEqual([]);
      const installed = [
        ...text.matchAll(/npm (?:install|i|exec) (?:--?[\w-]+(?: \/\S+)? )*([@\w.-]+)/g),
      ];
      const others = installed
        .map(([, name]) => name)
        .filter(name => !name?.startsWith('threat-level-banner'));
      expect(others).toEqual([]);
    },
  );
});

function filesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap(within =>
    readdirSync(within, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.(html|ts|ya?ml|service|timer|sh)$|crontab$/.test(name))
      .map(name => join(within, name)),
  );
}
