import {resolve} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

let io: FakeIo;

function call(line: string): Promise<number> {
  return run(line.split(' '), io);
}

beforeEach(() => {
  io = fakeIo();
});

describe('init tells what to do next', () => {
  it.each([
    ['nginx', '/site/nginx.conf;'],
    ['apache', '/site/apache.conf'],
    ['netlify', 'only at the root of a site'],
    ['cloudflare-pages', 'only at the root of a site'],
    ['github-pages', 'threat-level-feed publish --out'],
    ['github-pages', 'recipes/github-pages.yml .github/workflows/'],
    ['gitlab-pages', 'recipes/gitlab-ci.yml .gitlab-ci.yml'],
    ['s3', 's3://BUCKET/threat/'],
    ['iis', 'IIS reads web.config'],
    ['other', 'Access-Control-Allow-Origin: *'],
    ['any', 'Run init again with --host'],
    ['cloudflare-worker', 'npx wrangler@4.86.0 deploy'],
  ])('on %s', async (host, words) => {
    expect(await call(`init site --host ${host} --url https://csp.example/threat`)).toBe(0);
    const output = io.output.join('\n');
    expect(output).toContain(words);
    expect(output).toContain('threat-level-feed status https://csp.example/threat/feed.json');
  });

  it.each([
    ['github-pages', 'keep it outside the folder'],
    ['cloudflare-pages', 'The line in _redirects keeps threat-level-feed.yaml from visitors'],
    ['netlify', 'The line in _redirects keeps threat-level-feed.yaml from visitors'],
  ])('on %s, what becomes of the config', async (host, words) => {
    await call(`init site --host ${host}`);
    expect(io.output.join('\n')).toContain(words);
  });

  describe('and writes the pipeline of a build host', () => {
    const WORKFLOW = resolve('.github/workflows/threat-level.yml');

    beforeEach(() => {
      io.files.set(resolve('.git/HEAD'), 'ref: refs/heads/main');
    });

    it('into the repository, with the name of the folder', async () => {
      expect(await call('init web/level --host github-pages')).toBe(0);
      const workflow = io.files.get(WORKFLOW) ?? '';
      expect(workflow).toContain('recipes/publish-and-push.sh web/level 2>&1');
      expect(workflow).toContain('path: web/level\n');
      expect(workflow).not.toMatch(/\bpublic\b/);
      expect(io.output.join('\n')).toContain(
        '.github/workflows/threat-level.yml in the repository publishes',
      );
    });

    it('on GitLab, for the folder that it serves', async () => {
      expect(await call('init public --host gitlab-pages')).toBe(0);
      expect(io.files.get(resolve('.gitlab-ci.yml'))).toContain('publish-and-push.sh public');
      io.files.delete(resolve('.gitlab-ci.yml'));
      expect(await call('init other --host gitlab-pages')).toBe(0);
      expect(io.files.has(resolve('.gitlab-ci.yml'))).toBe(false);
    });

    it('but keeps one that is there, and says so', async () => {
      io.files.set(WORKFLOW, 'mine');
      expect(await call('init public --host github-pages')).toBe(0);
      expect(io.files.get(WORKFLOW)).toBe('mine');
      const output = io.output.join('\n');
      expect(output).toContain('Left ../.github/workflows/threat-level.yml unchanged.');
      expect(output).toContain('was left as it is. Compare it with');
    });

    it.each(['--host nginx', '--host any'])('but not with %s', async flags => {
      await call(`init public ${flags}`);
      expect(io.files.has(WORKFLOW)).toBe(false);
    });

    it('but not for a folder whose name a shell would read as a command', async () => {
      expect(await call('init $(id) --host github-pages')).toBe(0);
      expect(io.files.has(WORKFLOW)).toBe(false);
      expect(io.output.join('\n')).toContain('cp node_modules/');
    });
  });

  it('with the address of an earlier init, until another path is given', async () => {
    await call('init site --url https://csp.example/threat/');
    await call('init site --host nginx');
    expect(io.output.join('\n')).toContain('https://csp.example/threat/status.html');
    expect(io.files.get('site/nginx.conf')).toContain('location /threat/ {');
    io.output.length = 0;
    await call('init site --path /level/');
    expect(io.output.join('\n')).toContain('https://YOUR-HOST/level/feed.json');
  });

  it('and takes the name that an earlier version had for a host', async () => {
    await call('init site --host cloudflare');
    expect(io.files.get('site/.threat-level-feed.host.json')).toContain('"cloudflare-pages"');
    io.files.set('site/.threat-level-feed.host.json', '{"host":"cloudflare","path":"/"}');
    expect(await call('init site')).toBe(0);
    expect(io.files.has('site/nginx.conf')).toBe(false);
  });

  it.each([
    '--url http://csp.example/',
    '--url csp.example',
    '--url https://csp.example/?a',
    '--url https://csp.example/a/ --path /b/',
  ])('unless the address cannot be right: %s', async flags => {
    expect(await call(`init site ${flags}`)).toBe(2);
    expect(io.files.has('site/feed.json')).toBe(false);
  });
});
