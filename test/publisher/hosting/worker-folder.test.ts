/** The folder of a Worker, as `init` writes it. */
import {beforeEach, describe, expect, it} from 'vitest';
import {version} from '../../../src/generated/version.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const RELEASE = `${version}/integrity.json`;

let io: FakeIo;

beforeEach(() => {
  io = fakeIo();
  io.site.set(RELEASE, '{}');
});

const init = (flags = ''): Promise<number> =>
  run(`init edge --host cloudflare-worker ${flags}`.trim().split(' '), io);

/** The configuration without its comments. */
function wrangler(): Record<string, unknown> {
  const text = io.files.get('edge/wrangler.jsonc') ?? '';
  return JSON.parse(text.replaceAll(/^ *\/\/.*$/gm, '')) as Record<string, unknown>;
}

describe('the config of a Worker', () => {
  it('is not called valid with a command or a key file, which a Worker cannot use', async () => {
    await init();
    const channels = 'notify: {command: mail, webhook: https://a.example}\nkey: k.json\n';
    const key = '{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}';
    io.files.set('edge/k.json', key);
    io.files.set('edge/threat-level-feed.yaml', channels);
    expect(await run(['check', 'edge/threat-level-feed.yaml'], io)).not.toBe(0);
    expect(io.output.join('\n')).toMatch(/a Worker runs no command.*\[not-on-a-worker\]/);
    expect(io.output.join('\n')).toMatch(/the secret SIGNING_KEY.*\[not-on-a-worker\]/);
  });
});

describe('the folder of a Worker', () => {
  it('has the site in a folder of its own, and the rest outside, where it is not served', async () => {
    expect(await init()).toBe(0);
    expect([...io.files.keys()].sort()).toEqual(
      [
        '.threat-level-feed.host.json',
        `site/${RELEASE}`,
        'site/_headers',
        'site/threat-level-banner.js',
        'threat-level-feed.schema.json',
        'threat-level-feed.yaml',
        'worker.js',
        'wrangler.jsonc',
      ].map(name => `edge/${name}`),
    );
  });

  it('is not made of a folder that a host serves, nor the other way round', async () => {
    await init();
    const files = [...io.files];
    expect(await run(['init', 'edge', '--host', 'nginx'], io)).toBe(2);
    expect(io.output.join()).toContain('[folder-of-other-kind]');
    expect([...io.files]).toEqual(files);
    expect(await run(['init', 'served', '--host', 'nginx'], io)).toBe(0);
    expect(await run(['init', 'served', '--host', 'cloudflare-worker'], io)).toBe(2);
    expect(await run(['init', 'served', '--host', 'apache'], io)).toBe(0);
    expect(await init()).toBe(0);
  });

  it('has an example config without what a Worker has not', async () => {
    await init();
    const config = io.files.get('edge/threat-level-feed.yaml') ?? '';
    expect(config).not.toMatch(/command:|--config|key:|reads this file at each run|is served/);
    for (const words of ['when it was deployed', 'secret addresses', 'SIGNING_KEY', 'webhook:']) {
      expect(config).toContain(words);
    }
  });

  it('has a configuration that Wrangler can deploy', async () => {
    await init();
    expect(wrangler()).toMatchObject({
      main: 'worker.js',
      compatibility_date: expect.stringMatching(/^2026-\d\d-\d\d$/) as string,
      assets: {directory: 'site', binding: 'ASSETS'},
      durable_objects: {bindings: [{name: 'PUBLISHER', class_name: 'FeedPublisher'}]},
      migrations: [{new_sqlite_classes: ['FeedPublisher']}],
      triggers: {crons: ['7,22,37,52 * * * *']},
      vars: {BASE_PATH: '/'},
      // Cloudflare would keep each visitor's request.
      observability: {logs: {invocation_logs: false}},
      workers_dev: true,
    });
    expect(wrangler()).not.toHaveProperty('compatibility_flags');
  });

  it.each([
    [
      '--url https://feed.csp.example/',
      {routes: [{pattern: 'feed.csp.example', custom_domain: true}], workers_dev: false},
    ],
    [
      '--url https://csp.example/threat/',
      {
        routes: [{pattern: 'csp.example/threat/*', zone_name: 'csp.example'}],
        vars: {BASE_PATH: '/threat/'},
        workers_dev: false,
      },
    ],
    ['--url https://threat-level-feed.csp.workers.dev/', {workers_dev: true}],
    ['--path /threat/', {vars: {BASE_PATH: '/threat/'}, workers_dev: true}],
  ])('is deployed to the address it was given: %s', async (flags, expected) => {
    await init(flags);
    expect(wrangler()).toMatchObject(expected);
  });

  it('has the site below its path, with the rules for that path at the root', async () => {
    await init('--url https://csp.example/threat/');
    expect(io.files.has('edge/site/threat/threat-level-banner.js')).toBe(true);
    expect(io.files.get('edge/site/_headers')).toContain(`\n/threat/${version}/*\n`);
  });

  it('keeps the config, a changed configuration, and the folders of other versions at an upgrade', async () => {
    await init();
    io.files.set('edge/threat-level-feed.yaml', '# mine');
    io.files.set('edge/wrangler.jsonc', '{"name": "mine"}');
    const manifest = JSON.parse([...io.manifests].at(-1)?.[1] ?? '') as {files: object};
    Object.assign(manifest.files, {'site/0.0.9/integrity.json': ''});
    io.manifests.set('edge/.threat-level-feed.manifest.json', JSON.stringify(manifest));
    io.site.set('threat-level-banner.js', '// a newer script');
    io.output.length = 0;
    expect(await init()).toBe(3);
    expect(io.output.join()).toContain('wrangler.jsonc');
    expect(io.files.get('edge/threat-level-feed.yaml')).toBe('# mine');
    expect(io.files.get('edge/wrangler.jsonc')).toBe('{"name": "mine"}');
    expect(io.files.get('edge/site/threat-level-banner.js')).toBe('// a newer script');
    expect(io.files.get('edge/site/_headers')).toContain('\n/0.0.9/*\n');
  });

  it('never changes the folder of a version once it is there', async () => {
    await init();
    io.site.set(RELEASE, '{"another": "build"}');
    await init();
    expect(io.files.get(`edge/site/${RELEASE}`)).toBe('{}');
  });
});
