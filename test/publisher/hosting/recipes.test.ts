/** The recipes that the package brings, run as they are. */
import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {load} from 'js-yaml';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const recipe = (name: string): string => resolve('recipes', name);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-recipes-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

function script(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
}

function run(
  program: string,
  argv: readonly string[],
  {cwd = folder, env = {}}: {cwd?: string; env?: NodeJS.ProcessEnv} = {},
): Outcome {
  const {status, stdout} = spawnSync(program, argv, {
    cwd,
    encoding: 'utf8',
    env: {...process.env, ...env},
  });
  return {code: status, stdout};
}

describe('tell-once.sh', () => {
  function tell(code: number, output: string, env: NodeJS.ProcessEnv = {}): Outcome {
    const command = script('command', `echo '${output}' >&2`, `exit ${String(code)}`);
    return run(recipe('tell-once.sh'), [join(folder, 'state'), command], {env});
  }

  it('says nothing while all is well', () => {
    expect(tell(0, 'Published.')).toEqual({code: 0, stdout: ''});
    expect(tell(0, 'Published.')).toEqual({code: 0, stdout: ''});
  });

  it('says a state once, and that it is over, and ends each time as the command did', () => {
    const outcomes = [
      tell(1, 'x: no [source-unreachable]. Try at 18:00.'),
      tell(1, 'x: no [source-unreachable]. Try at 18:15.'),
      tell(3, 'x: two [sources-disagree].'),
      tell(3, 'x: two [sources-disagree].'),
      tell(3, 'x: one [fall-unconfirmed].'),
      tell(4, 'x: full [disk-full].'),
      tell(0, 'Published.'),
      tell(0, 'Published.'),
    ];
    expect(outcomes.map(({code}) => code)).toEqual([1, 1, 3, 3, 3, 4, 0, 0]);
    expect(outcomes.map(({stdout}) => stdout !== '')).toEqual([
      true,
      false,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(outcomes[0]?.stdout).toContain('no [source-unreachable]. Try at 18:00.');
    expect(outcomes[6]?.stdout).toContain('Exit code 0 ; before: 4 [disk-full]');
  });

  it('passes the output to the command in TELL, and again at the next run if that failed', () => {
    expect(tell(1, 'no [a]', {TELL: 'exit 1'})).toEqual({code: 1, stdout: ''});
    tell(1, 'no [a]', {TELL: `cat >${join(folder, 'mail')}`});
    expect(readFileSync(join(folder, 'mail'), 'utf8')).toContain('no [a]');
  });

  it('prints the output each time if the state file cannot be written', () => {
    const command = script('command', 'echo full', 'exit 4');
    const argv = [join(folder, 'missing', 'state'), command];
    for (const run_ of [1, 2]) {
      expect([run_, run(recipe('tell-once.sh'), argv)]).toMatchObject([run_, {code: 4}]);
      expect(run(recipe('tell-once.sh'), argv).stdout).toContain('full');
    }
  });
});

describe('publish-and-push.sh', () => {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@csp.example'];
  const names = {
    GIT_AUTHOR_NAME: 'feed',
    GIT_AUTHOR_EMAIL: 'feed@csp.example',
    GIT_COMMITTER_NAME: 'feed',
    GIT_COMMITTER_EMAIL: 'feed@csp.example',
  };

  function git(cwd: string, ...argv: readonly string[]): string {
    const {code, stdout} = run('git', [...author, ...argv], {cwd});
    expect({argv, code}).toEqual({argv, code: 0});
    return stdout.trim();
  }

  function commit(clone: string, file: string, text: string): void {
    mkdirSync(join(clone, file, '..'), {recursive: true});
    writeFileSync(join(clone, file), text);
    git(clone, 'add', file);
    git(clone, 'commit', '--quiet', '-m', 'By hand');
  }

  beforeEach(() => {
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote');
    git(folder, 'clone', '--quiet', 'remote', 'job');
    commit(join(folder, 'job'), 'public/feed.json', 'first');
    git(join(folder, 'job'), 'push', '--quiet', '--set-upstream', 'origin', 'HEAD:main');
    git(folder, 'clone', '--quiet', 'remote', 'colleague');
  });

  /** With a publisher that does this and ends so. */
  function publish(code: number, ...lines: readonly string[]): Outcome {
    const publisher = script('publisher', ...lines, `exit ${String(code)}`);
    const cwd = join(folder, 'job');
    return run(recipe('publish-and-push.sh'), ['public'], {
      cwd,
      env: {...names, THREAT_LEVEL_FEED: publisher},
    });
  }

  const pushed = (file: string): string => git(join(folder, 'remote'), 'show', `main:${file}`);
  const count = (): string => git(join(folder, 'remote'), 'rev-list', '--count', 'main');

  it.each([0, 1, 2, 3, 4])('ends with %i as the publisher did, and pushes what it wrote', code => {
    expect(publish(code, 'echo second >public/feed.json').code).toBe(code);
    expect(pushed('public/feed.json')).toBe('second');
  });

  it('commits nothing where nothing changed but the cache', () => {
    expect(publish(1, 'echo x >public/.threat-level-feed.cache.json').code).toBe(1);
    expect(count()).toBe('1');
  });

  it('continues after somebody else has pushed, and loses neither change', () => {
    const colleague = join(folder, 'colleague');
    commit(colleague, 'public/threat-level-feed.yaml', 'words');
    git(colleague, 'push', '--quiet');
    expect(publish(0, 'echo second >public/feed.json').code).toBe(0);
    expect(pushed('public/feed.json')).toBe('second');
    expect(pushed('public/threat-level-feed.yaml')).toBe('words');
  });

  it('replaces what somebody else published with the newer reading', () => {
    const colleague = join(folder, 'colleague');
    commit(colleague, 'public/feed.json', 'by a colleague');
    git(colleague, 'push', '--quiet');
    expect(publish(0, 'echo second >public/feed.json').code).toBe(0);
    expect(pushed('public/feed.json')).toBe('second');
  });

  it('leaves alone what else lies about', () => {
    publish(0, 'echo second >public/feed.json', 'echo secret >key.json');
    expect(git(join(folder, 'remote'), 'ls-tree', '-r', '--name-only', 'main')).toBe(
      'public/feed.json',
    );
  });

  it('ends with 4 when it cannot push', () => {
    rmSync(join(folder, 'remote'), {recursive: true});
    expect(publish(0, 'echo second >public/feed.json').code).toBe(4);
  });
});

describe('github-actions.yml', () => {
  const job = load(readFileSync(recipe('github-actions.yml'), 'utf8')) as {
    concurrency: unknown;
    jobs: {publish: {steps: {run?: string}[]; permissions: unknown}};
  };

  it('hides no exit code, and runs what the package brings', () => {
    const commands = job.jobs.publish.steps.flatMap(({run: command}) => command ?? []);
    expect(commands).toEqual([
      'npm ci --ignore-scripts',
      './node_modules/threat-level-banner/recipes/publish-and-push.sh public',
    ]);
    expect(job.concurrency).toEqual({group: 'threat-level', 'cancel-in-progress': false});
    expect(job.jobs.publish.permissions).toEqual({contents: 'write'});
  });
});

describe('the systemd unit', () => {
  const unit = readFileSync(recipe('threat-level-feed.service'), 'utf8');

  it('counts nothing but 0 and 3 as success, and names a user and the folder', () => {
    expect(unit).toMatch(/^SuccessExitStatus=3$/m);
    expect(unit).toMatch(/^User=threat-level$/m);
    expect(unit).toMatch(/^ReadWritePaths=\/srv\/threat-level$/m);
  });

  it.runIf(existsSync('/usr/bin/systemd-analyze'))('is rated as hardly exposed', () => {
    const {stdout} = run('systemd-analyze', [
      'security',
      '--offline=true',
      '--no-pager',
      recipe('threat-level-feed.service'),
    ]);
    const [, exposure] = /Overall exposure level[^:]*: ([\d.]+)/.exec(stdout) ?? [];
    expect(Number(exposure)).toBeLessThan(1.5);
  });
});

describe('every path of a recipe', () => {
  it.each(['threat-level-feed.service', 'crontab'])(
    'in %s is one that an installation has',
    name => {
      const text = readFileSync(recipe(name), 'utf8');
      const scripts = [...text.matchAll(/threat-level-banner\/(recipes\/[\w.-]+)/g)];
      expect(scripts.length).toBeGreaterThan(0);
      for (const [, path] of scripts) expect(existsSync(path!)).toBe(true);
    },
  );
});
