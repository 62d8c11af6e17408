import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {parseFeed} from '../../../src/feed/schema/feed.js';
import {version} from '../../../src/generated/version.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const CONFIG = 'out/threat-level-feed.yaml';

let io: FakeIo;

function call(line: string): Promise<number> {
  return run(line.split(' '), io);
}

function publish(): Promise<number> {
  return call('publish --out out --mi5 mi5.xml --now 2026-11-23T18:00:00Z');
}

beforeEach(() => {
  io = fakeIo();
  io.files.set('mi5.xml', rss);
});

describe('threat-level-feed init', () => {
  it('makes a folder with the site, header rules, a config and a sample', async () => {
    expect(await call('init out')).toBe(0);
    expect([...io.files.keys()]).toEqual(
      expect.arrayContaining([
        'out/threat-level-banner.js',
        'out/_headers',
        'out/nginx.conf',
        'out/.htaccess',
        CONFIG,
        'out/feed.json',
        'out/level.svg',
      ]),
    );
    expect(parseFeed(io.files.get('out/feed.json')!)).toMatchObject({
      value: {status: 'sample', sources: []},
    });
  });

  it('leaves config and feed as they are when it is done again', async () => {
    io.site.set('threat-level-banner.js', 'an old version');
    await call('init out');
    await publish();
    io.files.set(CONFIG, '# mine');
    io.site.set('threat-level-banner.js', '// the script');
    const feed = io.files.get('out/feed.json');
    expect(await call('init out')).toBe(0);
    expect(io.files.get('out/feed.json')).toBe(feed);
    expect(io.files.get(CONFIG)).toBe('# mine');
    expect(io.files.get('out/threat-level-banner.js')).toBe('// the script');
    expect(io.output.join('\n')).toContain('Left feed.json unchanged.');
  });

  it('never changes the folder of a version once it is there', async () => {
    io.site.set(`${version}/integrity.json`, '{"a":"sha384-new"}');
    io.site.set(`${version}/a.js`, 'another build');
    io.files.set(`out/${version}/integrity.json`, '{"a":"sha384-old"}');
    io.files.set(`out/${version}/a.js`, 'what pages have pinned');
    expect(await call('init out')).toBe(0);
    expect(io.files.get(`out/${version}/a.js`)).toBe('what pages have pinned');
    expect(io.files.get(`out/${version}/integrity.json`)).toBe('{"a":"sha384-old"}');
    expect(io.files.get('out/threat-level-banner.js')).toBe('// the script');
    expect(io.output.join('\n')).toContain(`Left ${version}/ unchanged.`);
  });

  it('makes it again from the same build', async () => {
    io.site.set(`${version}/integrity.json`, '{"a":"sha384-one"}');
    io.site.set(`${version}/a.js`, 'the build');
    await call('init out');
    io.files.delete(`out/${version}/a.js`);
    io.output.length = 0;
    expect(await call('init out')).toBe(0);
    expect(io.files.get(`out/${version}/a.js`)).toBe('the build');
    expect(io.output.join('\n')).not.toContain(`Left ${version}`);
  });

  it.each([
    ['council/index.html', 'index.html'],
    ['council/.htaccess', '.htaccess'],
    ['council/.git/config', '.git'],
    ['council/notes/a.txt', 'notes'],
  ])('refuses a folder that holds %s, and writes nothing', async (path, name) => {
    io.files.set(path, 'the council’s');
    expect(await call('init council')).toBe(2);
    expect([...io.files.keys()]).toEqual(['mi5.xml', path]);
    expect(io.files.get(path)).toBe('the council’s');
    expect(io.output.join('\n')).toMatch(
      new RegExp(`council: expected an empty folder.*received ${name} \\[folder-not-empty\\]`),
    );
  });

  it('keeps files that somebody changed or added, reports them, and exits with 3', async () => {
    await call('init site');
    io.files.set('site/nginx.conf', '# my own rules');
    io.files.set('site/robots.txt', 'mine');
    io.files.set('site/locales/cy.js', 'mine');
    io.site.set('locales/cy.js', 'ours');
    expect(await call('init site')).toBe(3);
    expect(io.files.get('site/nginx.conf')).toBe('# my own rules');
    expect(io.files.get('site/robots.txt')).toBe('mine');
    expect(io.files.get('site/locales/cy.js')).toBe('mine');
    const output = io.output.join('\n');
    expect(output).toContain('site/nginx.conf: expected the file as this program wrote it');
    expect(output).toMatch(/site\/locales\/cy.js: .*\[file-not-ours\]/);
    expect(output).not.toContain('robots.txt');
  });

  it('writes compressed copies beside the files, and none of what changes', async () => {
    await call('init site');
    const names = [...io.files.keys()];
    for (const name of ['threat-level-banner.js.br', 'threat-level-banner.js.gz']) {
      expect(names).toContain(`site/${name}`);
    }
    const copied = names.filter(name => /\.(br|gz)$/.test(name));
    expect(copied.filter(name => /feed|level\.|areas/.test(name))).toEqual([]);
  });

  it('leaves no copy of ours beside a file that somebody changed, to be sent in its place', async () => {
    await call('init site');
    io.files.set('site/threat-level-banner.js', '// mine');
    io.site.set('locales/cy.js', 'ours');
    io.files.set('site/locales/cy.js', 'mine');
    await call('init site');
    const copied = [...io.files.keys()].filter(name => /\.(br|gz)$/.test(name));
    expect(copied).toEqual([]);
  });

  it('remembers where it is served when it is done again', async () => {
    expect(await call('init site --host nginx --path /council/banner/')).toBe(0);
    const rules = io.files.get('site/nginx.conf');
    expect(rules).toContain('location /council/banner/ {');
    expect(io.files.has('site/.htaccess')).toBe(false);
    expect(await call('init site')).toBe(0);
    expect(io.files.get('site/nginx.conf')).toBe(rules);
    expect(await call('init site --path /other/')).toBe(0);
    expect(io.files.get('site/nginx.conf')).toContain('location /other/ {');
  });

  it('keeps the rules for the folders of older versions', async () => {
    io.site.set('0.0.9/a.js', 'old');
    await call('init site');
    io.site.delete('0.0.9/a.js');
    await call('init site');
    expect(io.files.get('site/_headers')).toContain('/0.0.9/*\n');
    expect(io.files.get('site/_headers')).toContain(`/${version}/*\n`);
  });

  it.each([
    '--host heroku',
    '--host csp.example',
    '--path sub',
    '--path /sub',
    '--path /a"b/',
    '--path /../',
  ])('refuses %s, and reports what was expected', async option => {
    expect(await call(`init site ${option}`)).toBe(2);
    expect(io.output.join('\n')).toContain('Expected');
    expect([...io.files.keys()]).toEqual(['mi5.xml']);
  });

  it('refuses a folder whose manifest it cannot read', async () => {
    await call('init site');
    io.manifests.set('site/.threat-level-feed.manifest.json', '{"files": [');
    expect(await call('init site')).toBe(2);
    expect(io.output.join('\n')).toContain('[manifest-unreadable]');
  });

  it('makes a folder that publish can go on with', async () => {
    await call('init out');
    expect(await publish()).toBe(0);
    expect(parseFeed(io.files.get('out/feed.json')!)).toMatchObject({
      value: {status: 'actual'},
    });
  });
});

describe('init for another host', () => {
  const files = (): readonly string[] =>
    [...io.files.keys()].filter(name => name.startsWith('site/')).sort();

  beforeEach(async () => {
    await call('init site');
    io.output.length = 0;
  });

  it('takes away the rules of the one before', async () => {
    expect(await call('init site --host nginx')).toBe(0);
    expect(files()).toContain('site/nginx.conf');
    for (const name of ['.htaccess', '_headers', 'apache.conf']) {
      expect(files()).not.toContain(`site/${name}`);
    }
    expect(io.output.join('\n')).toContain('Removed _headers, _redirects, .htaccess, apache.conf');
    expect(io.manifests.get('site/.threat-level-feed.manifest.json')).not.toContain('htaccess');
    io.files.set('site/.htaccess', 'mine');
    expect(await call('init site --host nginx')).toBe(0);
    expect(io.files.get('site/.htaccess')).toBe('mine');
  });

  it('removes the compressed copies if the host does not send them', async () => {
    expect(await call('init site --host netlify')).toBe(0);
    expect(files().filter(name => /\.(br|gz)$/.test(name))).toEqual([]);
  });

  it('keeps rules that somebody changed, and reports them', async () => {
    io.files.set('site/.htaccess', 'mine');
    expect(await call('init site --host nginx')).toBe(3);
    expect(io.files.get('site/.htaccess')).toBe('mine');
    expect(io.output.join('\n')).toMatch(/site\/\.htaccess: .*\[file-changed\]/);
  });

  it('brings them back for a host that needs them', async () => {
    const before = files();
    await call('init site --host netlify');
    expect(await call('init site --host any')).toBe(0);
    expect(files()).toEqual(before);
  });
});
