/** Checks what docs/privacy.md says of requests, on a page with each referrer policy. */
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readChoice} from '../../../demo/builder/choice.js';
import {snippetFor} from '../../../demo/builder/snippet/snippet.js';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {version} from '../../../src/generated/version.js';
import {inEachEngine, type EnginePage} from '../../helpers/browsers/engine-page.js';
import {listen, type WebHost} from '../../helpers/pages/web-host.js';

const SITE = fileURLToPath(new URL('../../../dist/site/', import.meta.url));
const PAGE = 'members/of/the/mosque?name=somebody';
const POLICIES = [
  undefined,
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
];

interface Asked {
  readonly path: string;
  readonly referer: string | undefined;
  readonly cookie: string | undefined;
}

let scripts: WebHost;
let site: WebHost;
let asked: Asked[] = [];
let sent: {body: string; policy: string | undefined} = {body: '', policy: undefined};

beforeAll(async () => {
  const serveBuilt = sirv(SITE, {dev: true});
  scripts = await listen((request, response) => {
    const {referer, cookie} = request.headers;
    request.url = request.url?.replace(/^\/visit-\d+/, '');
    const path = new URL(request.url ?? '', 'http://host').pathname;
    asked.push({path, referer, cookie});
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (path.endsWith('/feed.json')) {
      response.end(JSON.stringify(exampleFeed(new Date(), {areasAt: 'areas/{area}.json'})));
    } else
      serveBuilt(request, response, () => {
        response.writeHead(404).end();
      });
  });
  site = await listen((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Set-Cookie', 'visitor=somebody; Path=/');
    if (sent.policy) response.setHeader('Referrer-Policy', sent.policy);
    response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,">${sent.body}`);
  });
});
afterAll(() => {
  scripts.close();
  site.close();
});

let visits = 0;
/** In a folder that no visit has loaded, so that each requests everything. */
function snippet(search: string): string {
  visits += 1;
  const address = `${scripts.address}visit-${String(visits)}/`;
  return snippetFor(readChoice(search), {address, version, integrity: undefined});
}

const FORMS = [
  {form: 'tag', paths: ['/threat-level-banner.js', '/feed.json', '/areas/essex.json']},
  {form: 'element', paths: ['/threat-level-banner.js', '/feed.json', '/areas/essex.json']},
  {form: 'frame', paths: ['/frame.html', '/frame-height.js', '/feed.json']},
];

async function visit(page: EnginePage, body: string, paths: readonly string[], policy?: string) {
  asked = [];
  sent = {body, policy};
  await page.goto(`${site.address}${PAGE}`);
  await expect
    .poll(() => asked.map(({path}) => path), {timeout: 10_000})
    .toEqual(expect.arrayContaining([...paths, expect.stringMatching(/\/parts\/details-/)]));
}

describe('under each referrer policy of a page, no host of ours hears which page was read', () => {
  inEachEngine(page => {
    it.each(FORMS)(
      'no host of ours learns the page’s address in the $form form',
      async ({form, paths}) => {
        for (const policy of POLICIES) {
          const body = snippet(`form=${form}&lang=cy&area=essex`);
          await visit(page, body, paths, policy);
          const told = asked.filter(({referer}) => referer?.includes('mosque'));
          expect(told, String(policy)).toEqual([]);
          const fromPage = asked.filter(
            ({path}) => path.endsWith('.json') || path === '/threat-level-banner.js',
          );
          if (form === 'frame') continue;
          const traced = fromPage.filter(({cookie, referer}) => cookie ?? referer);
          expect(traced, String(policy)).toEqual([]);
        }
      },
    );

    it('a host learns the page’s address without the snippet’s attribute, which is why it is there', async () => {
      const body = snippet('form=tag').replace(/referrerpolicy="no-referrer"/, '');
      await visit(page, body, ['/threat-level-banner.js'], 'unsafe-url');
      const [script] = asked.filter(({path}) => path === '/threat-level-banner.js');
      expect(script?.referer).toBe(`${site.address}${PAGE}`);
    });

    it('a site that a banner’s link opens does not learn the page’s address', async () => {
      const body = snippet('form=tag&variant=card');
      await visit(page, body, ['/threat-level-banner.js'], 'unsafe-url');
      await expect
        .poll(() =>
          page.evaluate(() => {
            const root = document.querySelector('threat-level-banner')!.shadowRoot!;
            const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href^="https:"]')];
            const silent = links.filter(link => link.relList.contains('noreferrer'));
            return [links.length > 5, silent.length === links.length];
          }),
        )
        .toEqual([true, true]);
    });
  });
});

describe('a site behind a password', () => {
  inEachEngine((page, engine) => {
    // Firefox and WebKit ask for a password in a window of their own if an address contains one.
    it.skipIf(engine !== 'chromium')(
      'a site with a password shows the level of a feed on its own host',
      async () => {
        const serveBuilt = sirv(SITE, {dev: true});
        const granted = `Basic ${Buffer.from('staff:secret').toString('base64')}`;
        const staging = await listen((request, response) => {
          if (request.headers.authorization !== granted) {
            response.writeHead(401, {'WWW-Authenticate': 'Basic realm="staging"'}).end();
          } else if (request.url === '/feed.json') {
            response.end(JSON.stringify(exampleFeed(new Date())));
          } else if (request.url === '/') {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(
              `<!doctype html><script type="module" src="threat-level-banner.js"></script>`,
            );
          } else
            serveBuilt(request, response, () => {
              response.writeHead(404).end();
            });
        });
        const open = staging.address.replace('//', '//staff:secret@');
        await page.goto(open);
        await page.goto(staging.address);
        await expect
          .poll(() =>
            page.evaluate(() =>
              document.querySelector('threat-level-banner')?.getAttribute('level'),
            ),
          )
          .toBe('severe');
        staging.close();
      },
    );
  });
});
