/** Tests of the banner on sites that a framework renders on the server and hydrates in the browser. */
import {readdirSync, readFileSync} from 'node:fs';
import {beforeAll, describe, it} from 'vitest';
import {buildSites, CLIENTS, loadRender} from './build.js';
import {FRAMEWORKS, kindsOf} from './kinds.js';
import {inEachEngine, type EngineName} from '../helpers/browsers/engine-page.js';
import {hostileHost, OWN_WORDS, sends, sendsPage, tag} from '../hostile-hosts/hostile-host.js';
import {follow, goBackAndForth, isServed, NOTE_NOISE} from '../helpers/pages/served-page.js';

const host = hostileHost();

const cases = FRAMEWORKS.flatMap(framework =>
  kindsOf(framework).map((kind, index) => ({
    ...kind,
    framework,
    folder: `${framework}/${String(index)}/`,
  })),
);
type Case = (typeof cases)[number];

async function pageOf({framework, ...kind}: Case, name: string): Promise<string> {
  const site = {
    ...kind,
    script: `${host.scripts.address}threat-level-banner.js`,
    feed: `${host.scripts.address}feed.json`,
    client: `/built/${framework}.js`,
    words: OWN_WORDS,
  };
  const drawn = await (await loadRender(framework))(site, name);
  const given = `${NOTE_NOISE}<script>window.site = ${JSON.stringify(site)};</script>`;
  if (kind.isDocument) return `<!doctype html>${drawn.replace('</head>', `${given}</head>`)}`;
  const hasTag = kind.place === 'outside' || kind.form === 'element';
  return `<!doctype html><html lang="en"><head><title>Host</title>${given}${hasTag ? tag(host) : ''}</head>
    <body><div id="root">${drawn}</div><script type="module" src="${site.client}"></script></body></html>`;
}

/** Many round trips find a banner that is lost only sometimes. */
export function testFrameworks(engines: readonly EngineName[], roundTrips = 2): void {
  beforeAll(async () => {
    await buildSites();
    for (const file of readdirSync(CLIENTS, {recursive: true, encoding: 'utf8'})) {
      if (!file.endsWith('.js')) continue;
      const script = sends(readFileSync(CLIENTS + file), {'Content-Type': 'text/javascript'});
      host.answers.set(`/built/${file}`, script);
    }
    for (const each of cases) {
      for (const name of ['one', 'two', 'bare']) {
        const body = await pageOf(each, name);
        host.answers.set(`/${each.folder}${name}`, sendsPage({body}));
      }
    }
  }, 180_000);

  describe('a site that is rendered on the server and hydrated by', () => {
    inEachEngine(page => {
      it.each(cases)(
        '$framework, with $title, has its banners',
        async ({folder, bare, form}) => {
          // The element form has one tag for all pages.
          const served = (banners: number): Promise<void> =>
            isServed(page, banners, {tag: banners, element: 1, package: 0}[form]);
          await page.goto(`${host.site.address}${folder}one`);
          await served(1);
          await follow(page, 'two');
          await served(1);
          await goBackAndForth(page, ['one', 'two'], roundTrips);
          await served(1);
          await follow(page, 'bare');
          await served(bare);
          await follow(page, 'one');
          await served(1);
        },
        60_000,
      );
    }, engines);
  });
}
