/** The recipes for build hosts, with their shell steps run against a bare repository. */
import {existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {load} from 'js-yaml';
import {beforeEach, describe, expect, it} from 'vitest';
import {recipe, useRecipeFolder} from '../../helpers/publisher/recipe-folder.js';

const {script, run, at} = useRecipeFolder();

describe('github-pages.yml', () => {
  interface Step {
    readonly name?: string;
    readonly id?: string;
    readonly if?: string;
    readonly run?: string;
    readonly uses?: string;
  }
  const workflow = load(readFileSync(recipe('github-pages.yml'), 'utf8')) as {
    concurrency: unknown;
    permissions: unknown;
    jobs: Record<'publish' | 'deploy', {steps: Step[]; permissions: unknown; if?: string}>;
  };
  const {publish, deploy} = workflow.jobs;
  const stepWith = (words: string): Step => {
    const step = publish.steps.find(({name, uses}) => (name ?? uses ?? '').includes(words));
    if (!step) throw new Error(`There is no step with ${words}.`);
    return step;
  };

  it('pins every action, gives each job what it needs, and runs once at a time', () => {
    const uses = [...publish.steps, ...deploy.steps].flatMap(step => step.uses ?? []);
    expect(uses).toHaveLength(4);
    for (const action of uses) expect(action).toMatch(/@[0-9a-f]{40}$/);
    expect(workflow.permissions).toEqual({});
    expect(publish.permissions).toEqual({contents: 'write', issues: 'write'});
    expect(workflow.concurrency).toEqual({group: 'threat-level', 'cancel-in-progress': false});
  });

  it('opens an issue for 1 and 3, and fails last for 2 and 4', () => {
    expect(stepWith('issue').if).toBe(
      "steps.publish.outputs.code == '1' || steps.publish.outputs.code == '3'",
    );
    const last = publish.steps.at(-1);
    expect(last?.if).toBe("steps.publish.outputs.code == '2' || steps.publish.outputs.code == '4'");
    expect(last?.run).toBe('exit ${{ steps.publish.outputs.code }}');
    expect(deploy.if).toContain("needs.publish.outputs.changed == 'true'");
  });

  describe('its steps, with a bare repository', () => {
    const cloneIn = (): string => at('job');

    beforeEach(() => {
      const git = (...argv: string[]): void => {
        const names = ['-c', 'user.name=A', '-c', 'user.email=a@csp.example'];
        expect(run('git', [...names, ...argv]).code).toBe(0);
      };
      git('init', '--quiet', '--bare', '--initial-branch=main', 'remote');
      git('clone', '--quiet', 'remote', 'job');
      mkdirSync(join(cloneIn(), 'public'));
      writeFileSync(join(cloneIn(), 'public/feed.json'), 'first');
      const brought = join(cloneIn(), 'node_modules/threat-level-banner');
      mkdirSync(brought, {recursive: true});
      symlinkSync(resolve('recipes'), join(brought, 'recipes'));
      git('-C', 'job', 'add', 'public');
      git('-C', 'job', 'commit', '--quiet', '-m', 'By hand');
      git('-C', 'job', 'push', '--quiet', '--set-upstream', 'origin', 'HEAD:main');
    });

    /** As GitHub runs a step with `shell: bash`. */
    function runStep(step: Step, env: NodeJS.ProcessEnv): {code: number | null; output: string} {
      const output = at('output');
      writeFileSync(output, '');
      const path = script('step', step.run ?? '');
      const {code} = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', path], {
        cwd: cloneIn(),
        env: {...env, GITHUB_OUTPUT: output},
      });
      return {code, output: readFileSync(output, 'utf8')};
    }

    const names = {
      GIT_AUTHOR_NAME: 'feed',
      GIT_AUTHOR_EMAIL: 'feed@csp.example',
      GIT_COMMITTER_NAME: 'feed',
      GIT_COMMITTER_EMAIL: 'feed@csp.example',
    };

    it.each([0, 1, 2, 3, 4])('report %i and that the feed was pushed', code => {
      const publisher = script('publisher', 'echo new >public/feed.json', `exit ${String(code)}`);
      const result = runStep(stepWith('Publish'), {...names, THREAT_LEVEL_FEED: publisher});
      expect(result).toEqual({code: 0, output: `code=${String(code)}\nchanged=true\n`});
      expect(run('git', ['-C', 'remote', 'show', 'main:public/feed.json']).stdout).toBe('new\n');
    });

    it('do not report a change where there is none', () => {
      const publisher = script('publisher', 'echo "x [source-unread]." >&2', 'exit 3');
      const {output} = runStep(stepWith('Publish'), {...names, THREAT_LEVEL_FEED: publisher});
      expect(output).toBe('code=3\n');
      expect(readFileSync(join(cloneIn(), 'report.txt'), 'utf8')).toContain('[source-unread]');
    });

    it('write the key for this user only, and no file without a key', () => {
      const key = join(cloneIn(), 'threat-level-feed.private.jwk.json');
      expect(runStep(stepWith('key'), {THREAT_LEVEL_KEY: ''}).code).toBe(0);
      expect(existsSync(key)).toBe(false);
      expect(runStep(stepWith('key'), {THREAT_LEVEL_KEY: '{"d": "$HOME"}'}).code).toBe(0);
      expect(readFileSync(key, 'utf8')).toBe('{"d": "$HOME"}');
      expect(statSync(key).mode & 0o077).toBe(0);
    });
  });
});

describe('open-issue.sh', () => {
  /** With a `gh` that answers so, and writes down what it was asked. */
  function report(text: string, open: {number?: string; body?: string} = {}): string {
    writeFileSync(at('report.txt'), text);
    writeFileSync(at('calls'), '');
    script(
      'gh',
      `printf '%s %s|' "$1" "$2" >>'${at()}/calls'`,
      `if [ "$2" = list ]; then echo '${open.number ?? ''}'; fi`,
      `if [ "$2" = view ]; then printf '%s\\n' '${open.body ?? ''}' 'more'; fi`,
      `if [ "$2" = create ]; then cat <<'X' >'${at()}/body'`,
      'X',
      `printf '%s' "$6" >'${at()}/body'; fi`,
    );
    const env = {PATH: `${at()}:${process.env['PATH'] ?? ''}`};
    expect(run(recipe('open-issue.sh'), ['report.txt'], {env}).code).toBe(0);
    return readFileSync(at('calls'), 'utf8');
  }

  it('opens an issue with the codes and the report', () => {
    expect(report('x [sources-disagree]. y [source-unread].')).toBe('issue list|issue create|');
    const body = readFileSync(at('body'), 'utf8');
    expect(body.split('\n')[0]).toBe('[source-unread] [sources-disagree] ');
    expect(body).toContain('x [sources-disagree]. y [source-unread].');
  });

  it('adds nothing while the same is open', () => {
    const open = {number: '7', body: '[source-unread] '};
    expect(report('x, at 18:15 [source-unread].', open)).toBe('issue list|issue view|');
  });

  it('adds a comment when it has become something else', () => {
    const open = {number: '7', body: '[source-unread] '};
    expect(report('x [sources-disagree].', open)).toBe('issue list|issue view|issue comment|');
  });
});

describe('gitlab-ci.yml', () => {
  const pipeline = load(readFileSync(recipe('gitlab-ci.yml'), 'utf8')) as {
    publish: {script: string[]; resource_group: string; allow_failure: unknown};
  };

  it('ends with what the package brings, one run at a time, and hides no exit code', () => {
    const {publish} = pipeline;
    expect(publish.script.at(-1)).toBe(
      './node_modules/threat-level-banner/recipes/publish-and-push.sh public',
    );
    expect(publish.resource_group).toBe('threat-level');
  });

  it('pushes from the detached commit that GitLab checks out', () => {
    const names = {
      GIT_AUTHOR_NAME: 'feed',
      GIT_AUTHOR_EMAIL: 'feed@csp.example',
      GIT_COMMITTER_NAME: 'feed',
      GIT_COMMITTER_EMAIL: 'feed@csp.example',
    };
    const publisher = script('publisher', 'echo new >public/feed.json');
    const setup = [
      'git init --quiet --bare --initial-branch=main remote',
      'git clone --quiet remote job',
      'cd job && mkdir -p public node_modules/threat-level-banner',
      `ln -s ${resolve('recipes')} node_modules/threat-level-banner/recipes`,
      'echo first >public/feed.json && git add public && git commit --quiet -m first',
      'git push --quiet origin HEAD:main && git checkout --quiet --detach',
    ];
    expect(run('sh', ['-ec', setup.join('\n')], {env: names}).code).toBe(0);
    const steps = pipeline.publish.script.filter(line => !line.startsWith('npm ci'));
    const env = {
      ...names,
      CI_COMMIT_REF_NAME: 'main',
      THREAT_LEVEL_PUSH_URL: at('remote'),
      THREAT_LEVEL_FEED: publisher,
    };
    const cwd = at('job');
    expect(run('sh', ['-ec', steps.join('\n')], {cwd, env}).code).toBe(0);
    expect(run('git', ['-C', 'remote', 'show', 'main:public/feed.json']).stdout).toBe('new\n');
  });
});
