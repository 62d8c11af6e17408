/** The package as npm would publish it, in a project that contains nothing else. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, isAbsolute, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {borrow} from '../browsers/borrow.js';
import {packageFile} from './package-file.js';

const NAME = 'threat-level-banner';

export interface Project {
  readonly folder: string;
  readonly tarball: string;
  /** Where the package is in the project. */
  readonly installed: string;
  readonly write: (path: string, text: string) => void;
  /** Adds what is installed for our own tests to the project as well. */
  readonly link: (...names: readonly string[]) => void;
  /**
   * Runs a program, from our own installation unless its path is absolute, in a folder of the project. Returns its
   * output and whether it succeeded.
   */
  readonly run: (program: string, argv: readonly string[], within?: string) => Outcome;
  readonly remove: () => void;
}

export interface Outcome {
  readonly isFine: boolean;
  readonly printed: string;
}

/**
 * Unpacks the run's package. The project gets only the dependencies that it declares, from our own installation:
 * a test makes no request to a registry.
 */
export async function createProject(): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-project-'));
  const installed = join(folder, 'node_modules', NAME);
  const {location: tarball} = await borrow('package');
  mkdirSync(installed, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const project = {
    folder,
    tarball,
    installed,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    },
    link: (...names: readonly string[]) => {
      for (const name of names) link(folder, name);
    },
    run: (program: string, argv: readonly string[], within = '.') =>
      run(
        join(folder, within),
        isAbsolute(program) ? program : fileURLToPath(packageFile(program)),
        argv,
      ),
    remove: () => {
      rmSync(folder, {recursive: true});
    },
  };
  project.write('package.json', '{"name": "empty", "private": true, "type": "module"}');
  project.link(...dependenciesOf(installed));
  return project;
}

function dependenciesOf(installed: string): readonly string[] {
  const {dependencies} = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies);
}

function link(folder: string, name: string): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(dirname(path), {recursive: true});
  symlinkSync(fileURLToPath(packageFile(name)), path);
}

function run(cwd: string, program: string, argv: readonly string[]): Outcome {
  const env = {...process.env};
  // The test runner's own value, which would make a bundler build for development.
  delete env['NODE_ENV'];
  const options = {cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26} as const;
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...argv], options);
  return {isFine: status === 0, printed: `${stdout}${stderr}`};
}
