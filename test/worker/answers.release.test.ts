/** What visitors get from the built Worker, in Cloudflare's own runtime. */
import {readdirSync} from 'node:fs';
import {afterEach, describe, expect, it} from 'vitest';
import {run} from '../../src/publisher/cli/run.js';
import {headersFor} from '../../src/publisher/hosting/headers.js';
import {createKeyPair} from '../../src/publisher/output/signing.js';
import {fakeIo} from '../helpers/publisher/fake-io.js';
import {mi5} from '../helpers/publisher/two-sources.js';
import {startWorker, type WorkerHost, type WorkerOptions} from '../helpers/worker/worker-host.js';

let worker: WorkerHost;

afterEach(() => worker.stop());

/** With a feed that was published now. */
async function start(options: WorkerOptions = {}): Promise<void> {
  worker = await startWorker(options);
  await worker.at('2026-11-23T18:00:00Z');
  worker.answers.mi5 = () => mi5('severe', 'substantial');
  await worker.run();
}

describe('what a Worker answers', () => {
  it.each([
    ['/feed.json', 'application/json; charset=utf-8'],
    ['/feed.atom', 'application/atom+xml; charset=utf-8'],
    ['/feed.cy.atom', 'application/atom+xml; charset=utf-8'],
    ['/level.svg', 'image/svg+xml; charset=utf-8'],
  ])('has the headers of other hosts for %s, and 304 for the same again', async (path, type) => {
    await start();
    const response = await worker.visit(path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...lowerCase(headersFor(path)),
      'content-type': type,
    });
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w{32}"$/);
    await response.text();
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await worker.visit(path, {headers: {'If-None-Match': known}});
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    const other = await worker.visit(path, {headers: {'If-None-Match': '"other"'}});
    expect([other.status, (await other.text()).length > 100]).toEqual([200, true]);
    const head = await worker.visit(path, {method: 'HEAD'});
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('answers OPTIONS, refuses other methods, and serves neither its own files nor unknown ones', async () => {
    const {privateKey} = await createKeyPair();
    await start({key: privateKey, config: '# The config.\n'});
    const options = await worker.visit('/feed.json', {method: 'OPTIONS'});
    expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
    const post = await worker.visit('/feed.json', {method: 'POST', body: '{}'});
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    for (const path of [
      ...[
        '/threat-level-feed.yaml',
        '/.threat-level-feed.last.json',
        '/.worker.json',
        '/worker.js',
      ],
      ...['/.threat-level-feed.notified.json', '/.threat-level-feed.cache.json', '/wrangler.jsonc'],
      ...['/run', '/files/feed.json', '/control?now=2020-01-01T00:00:00Z', '/areas/none.json'],
      ...['/areas/../.worker.json', '/nothing'],
    ]) {
      const response = await worker.visit(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toBe('Not found.\n');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it('has the site beside the feed, with the builder at its root', async () => {
    await start();
    const script = await worker.visit('/threat-level-banner.js');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    await script.text();
    const [root, builder] = [await worker.visit('/'), await worker.visit('/index.html')];
    expect([root.status, await root.text()]).toEqual([200, await builder.text()]);
  });

  it('passes `status`, as visitors of other sites get it', async () => {
    await start();
    const io = fakeIo({
      fetch: (url, {headers = {}}) => worker.visit(new URL(url).pathname, {headers}),
    });
    const code = await run(['status', 'https://feed.example/feed.json', '--max-age', '1h'], io);
    expect([code, io.output.filter(line => line.includes('['))]).toEqual([0, []]);
    expect(io.printed.join()).toContain('current');
  });

  it('lets browsers keep for good what never changes', async () => {
    await start();
    const name = readdirSync('dist/site/parts')[0] ?? '';
    const part = await worker.visit(`/parts/${name}`);
    await part.text();
    const headers = headersFor(`/parts/${name}`);
    expect(headers['Cache-Control']).toContain('immutable');
    expect(Object.fromEntries(part.headers)).toMatchObject(lowerCase(headers));
  });

  it('has the feed only below its path', async () => {
    await start({base: '/threat/'});
    expect((await worker.visit('/threat/feed.json')).status).toBe(200);
    const script = await worker.visit('/threat/threat-level-banner.js');
    expect([script.status, script.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    await script.text();
    expect((await worker.visit('/feed.json')).status).toBe(404);
    expect((await worker.visit('/other/')).status).toBe(404);
  });
});

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
