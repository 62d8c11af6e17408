/** The recipes that the package brings, run as they are. */
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {recipe, useRecipeFolder, type Outcome} from '../../helpers/publisher/recipe-folder.js';

const {script, run, at} = useRecipeFolder();

describe('tell-once.sh', () => {
  function tell(code: number, output: string, env: NodeJS.ProcessEnv = {}): Outcome {
    const command = script('command', `echo '${output}' >&2`, `exit ${String(code)}`);
    return run(recipe('tell-once.sh'), [at('state'), command], {env});
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

  it.each([
    [3, 'x [config-malformed].', 5],
    [3, 'x [notify-failed]. y [override-in-force].', 5],
    [3, 'x [override-in-force].', 3],
    [1, 'x [notify-failed].', 1],
    [0, 'Published.', 0],
  ])('with FAIL_IF_UNTOLD, %i of %j becomes %i, which systemd tells', (code, output, told) => {
    const env = {FAIL_IF_UNTOLD: 'yes'};
    expect(tell(code, output, env).code).toBe(told);
    // Until it is over, though it is printed once.
    expect(tell(code, output, env).code).toBe(told);
    expect(tell(code, output, {...env, TELL: 'cat >/dev/null'}).code).toBe(code);
  });

  it('passes the output to the command in TELL, and again at the next run if that failed', () => {
    expect(tell(1, 'no [a]', {TELL: 'exit 1'})).toEqual({code: 1, stdout: ''});
    tell(1, 'no [a]', {TELL: `cat >${at('mail')}`});
    expect(readFileSync(at('mail'), 'utf8')).toContain('no [a]');
  });

  it('prints the output each time if the state file cannot be written', () => {
    const command = script('command', 'echo full', 'exit 4');
    const argv = [at('missing', 'state'), command];
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
    git(at(), 'init', '--quiet', '--bare', '--initial-branch=main', 'remote');
    git(at(), 'clone', '--quiet', 'remote', 'job');
    commit(at('job'), 'public/feed.json', 'first');
    git(at('job'), 'push', '--quiet', '--set-upstream', 'origin', 'HEAD:main');
    git(at(), 'clone', '--quiet', 'remote', 'colleague');
  });

  /** With a publisher that does this and ends so. */
  function publish(code: number, ...lines: readonly string[]): Outcome {
    const publisher = script('publisher', ...lines, `exit ${String(code)}`);
    const cwd = at('job');
    return run(recipe('publish-and-push.sh'), ['public'], {
      cwd,
      env: {...names, THREAT_LEVEL_FEED: publisher},
    });
  }

  const pushed = (file: string): string => git(at('remote'), 'show', `main:${file}`);
  const count = (): string => git(at('remote'), 'rev-list', '--count', 'main');

  it.each([0, 1, 2, 3, 4])('ends with %i as the publisher did, and pushes what it wrote', code => {
    expect(publish(code, 'echo second >public/feed.json').code).toBe(code);
    expect(pushed('public/feed.json')).toBe('second');
  });

  it('commits nothing where nothing changed but the cache', () => {
    expect(publish(1, 'echo x >public/.threat-level-feed.cache.json').code).toBe(1);
    expect(count()).toBe('1');
  });

  it('continues after somebody else has pushed, and loses neither change', () => {
    const colleague = at('colleague');
    commit(colleague, 'public/threat-level-feed.yaml', 'words');
    git(colleague, 'push', '--quiet');
    expect(publish(0, 'echo second >public/feed.json').code).toBe(0);
    expect(pushed('public/feed.json')).toBe('second');
    expect(pushed('public/threat-level-feed.yaml')).toBe('words');
  });

  it('publishes again from what somebody else has published, instead of merging two feeds', () => {
    const colleague = at('colleague');
    commit(colleague, 'public/feed.json', 'by a colleague');
    commit(colleague, 'public/feed.jws.json', 'signed by a colleague');
    git(colleague, 'push', '--quiet');
    const read = 'feed=$(cat public/feed.json)';
    const write = 'echo "read on: $feed" | tee public/feed.json >public/feed.jws.json';
    expect(publish(3, read, write).code).toBe(3);
    expect(pushed('public/feed.json')).toBe('read on: by a colleague');
    expect(pushed('public/feed.jws.json')).toBe('read on: by a colleague');
    expect(count()).toBe('4');
  });

  it('ends with 4 rather than lose a commit that is not pushed', () => {
    const colleague = at('colleague');
    commit(colleague, 'public/feed.json', 'by a colleague');
    git(colleague, 'push', '--quiet');
    commit(at('job'), 'notes.txt', 'not pushed');
    expect(publish(0, 'echo second >public/feed.json').code).toBe(4);
    expect(git(at('job'), 'show', 'HEAD:notes.txt')).toBe('not pushed');
    expect(pushed('public/feed.json')).toBe('by a colleague');
  });

  it.each([
    [[], 'publish --out public'],
    [['--config', 'a.yaml'], 'publish --out public --config a.yaml'],
    [['set', 'critical', '--for', '6h'], 'set --out public critical --for 6h'],
    [['unset'], 'unset --out public'],
  ])('with %j runs %j', (argv, command) => {
    expect(publish(0, 'echo "$*" >public/feed.json').code).toBe(0);
    const publisher = script('publisher', 'echo "$*" >public/feed.json');
    run(recipe('publish-and-push.sh'), ['public', ...argv], {
      cwd: at('job'),
      env: {...names, THREAT_LEVEL_FEED: publisher},
    });
    expect(pushed('public/feed.json')).toBe(command);
  });

  it('leaves a cache that is committed as it is', () => {
    commit(at('job'), 'public/.threat-level-feed.cache.json', 'old');
    publish(0, 'echo second >public/feed.json; echo new >public/.threat-level-feed.cache.json');
    expect(pushed('public/.threat-level-feed.cache.json')).toBe('old');
  });

  it('leaves alone what else lies about', () => {
    publish(0, 'echo second >public/feed.json', 'echo secret >key.json');
    expect(git(at('remote'), 'ls-tree', '-r', '--name-only', 'main')).toBe('public/feed.json');
  });

  it('ends with 4 when it cannot push', () => {
    rmSync(at('remote'), {recursive: true});
    expect(publish(0, 'echo second >public/feed.json').code).toBe(4);
  });
});

describe('the Containerfile', () => {
  const text = readFileSync(recipe('Containerfile'), 'utf8');

  it('pins its image, installs the version that is given, and does not run as root', () => {
    expect(text).toMatch(/^FROM docker\.io\/library\/node:\d+\.\d+-bookworm-slim$/m);
    expect(text).toContain('threat-level-banner@${VERSION:?}');
    expect(text).toMatch(/^USER node$/m);
    expect(text.indexOf('USER node')).toBeGreaterThan(text.lastIndexOf('\nRUN '));
  });
});

describe('the systemd units', () => {
  const unit = readFileSync(recipe('threat-level-feed.service'), 'utf8');

  it('tell somebody of a failure, at most once a day', () => {
    expect(unit).toMatch(/^OnFailure=threat-level-feed-failed\.service$/m);
    const failed = readFileSync(recipe('threat-level-feed-failed.service'), 'utf8');
    expect(failed).toMatch(/^StartLimitIntervalSec=1d\nStartLimitBurst=1$/m);
  });

  it('counts nothing but 0 and 3 as success, and names a user and the folder', () => {
    expect(unit).toMatch(/^SuccessExitStatus=3$/m);
    expect(unit).toMatch(/^User=threat-level$/m);
    expect(unit).toMatch(/^ReadWritePaths=\/srv\/threat-level$/m);
  });

  it
    .runIf(existsSync('/usr/bin/systemd-analyze'))
    .each(['threat-level-feed.service', 'threat-level-feed-failed.service'])(
    'are rated as hardly exposed: %s',
    name => {
      const argv = ['security', '--offline=true', '--no-pager', recipe(name)];
      const {stdout} = run('systemd-analyze', argv);
      const [, exposure] = /Overall exposure level[^:]*: ([\d.]+)/.exec(stdout) ?? [];
      expect(Number(exposure)).toBeLessThan(2);
    },
  );
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
