import {beforeAll, describe, expect, it} from 'vitest';
import {installFrameworks, readPackageFile} from '../frameworks/install.js';
import {routers, type Router} from '../frameworks/routers.js';
import {inEachEngine, type EnginePage} from '../helpers/engine-page.js';
import {hostileHost, sends, sendsPage, tag} from '../helpers/hostile-host.js';

const host = hostileHost();
/** The slower engines go back and forth less often. */
const roundTripsIn = (engine: string): number => (engine === 'chromium' ? 10 : 2);

/** Where the tag stands. The page `bare` has none, unless it is in the head. */
const POSITIONS = ['head', 'main', 'end'] as const;
type Position = (typeof POSITIONS)[number];

const NOTE_NOISE = `<script>
  window.noises ??= [];
  addEventListener('error', event => { if (event.message) noises.push(event.message); });
  addEventListener('unhandledrejection', event => noises.push(String(event.reason)));
  console.error = (...all) => noises.push(all.join(' '));
</script>`;

function pageOf(router: Router, position: Position, name: string): string {
  const ours = tag(host, 'style="display:block"');
  const at = (place: Position): string =>
    place === position && (name !== 'bare' || (router.isPartial && place !== 'main')) ? ours : '';
  const files = (router.files ?? []).map(file => `<script src="/lib/${file}" defer></script>`);
  const links = ['one', 'two', 'bare'].map(each => `<a href="${each}">${each}</a>`);
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${name}</title>${NOTE_NOISE}
    <link rel="icon" href="data:,">${files.join('')}${router.head ?? ''}${at('head')}</head>
    <body ${router.bodyAttributes ?? ''}><nav>${links.join(' ')}</nav>
    <main id="main" ${router.mainAttributes ?? ''}><h1>${name}</h1>${at('main')}<p>Words</p></main>
    <footer>Foot</footer>${at('end')}
    <script>addEventListener('DOMContentLoaded', () => {${router.script ?? ''}}, {once: true});</script></body></html>`;
}

/** What the page holds of ours. Runs in the page. */
function lookAround(): {
  heading: string | undefined;
  banners: readonly (string | null)[];
  tags: number;
  isBlank: boolean;
  noises: readonly string[];
} {
  const banners = [...document.querySelectorAll('threat-level-banner')];
  return {
    heading: document.querySelector('h1')?.textContent,
    banners: banners.map(banner => banner.getAttribute('level')),
    tags: document.querySelectorAll('script[src*="threat-level-banner"]').length,
    isBlank: banners.some(banner => banner.getBoundingClientRect().height < 40),
    noises: (window as unknown as {noises: string[]}).noises,
  };
}

async function isAt(page: EnginePage, heading: string): Promise<void> {
  const read = async (): Promise<string | undefined> => (await page.evaluate(lookAround)).heading;
  await expect.poll(read, {interval: 10, timeout: 5000}).toBe(heading);
}

/** As many banners as tags, each with its level, and the page makes no noise. */
async function isServed(page: EnginePage, tags: number): Promise<void> {
  const look = async (): Promise<unknown> => {
    const {banners, tags: found, isBlank, noises} = await page.evaluate(lookAround);
    return {banners, tags: found, isBlank, noises};
  };
  const expected = {banners: Array(tags).fill('severe'), tags, isBlank: false, noises: []};
  await expect.poll(look, {interval: 50, timeout: 5000}).toEqual(expected);
}

async function follow(page: EnginePage, name: string): Promise<void> {
  await page.evaluate(target => {
    document.querySelector<HTMLElement>(`a[href="${target}"]`)?.click();
  }, name);
  await isAt(page, name);
}

async function goBackAndForth(
  page: EnginePage,
  [from, to]: readonly [string, string],
  trips: number,
): Promise<void> {
  for (let trip = 0; trip < trips; trip += 1) {
    await page.evaluate(() => {
      history.back();
    });
    await isAt(page, from);
    await page.evaluate(() => {
      history.forward();
    });
    await isAt(page, to);
  }
}

const pathOf = (index: number, position: Position): string => `/${String(index)}/${position}/`;

beforeAll(() => {
  installFrameworks();
  for (const file of new Set(routers.flatMap(({files = []}) => files))) {
    host.answers.set(
      `/lib/${file}`,
      sends(readPackageFile(file), {'Content-Type': 'text/javascript'}),
    );
  }
  for (const [index, router] of routers.entries()) {
    for (const position of POSITIONS) {
      for (const name of ['one', 'two', 'bare']) {
        const body = pageOf(router, position, name);
        host.answers.set(pathOf(index, position) + name, sendsPage({body}));
      }
    }
  }
}, 120_000);

const cases = routers.flatMap((router, index) =>
  POSITIONS.map(position => ({name: router.name, router, index, position})),
);

describe('a site that goes from page to page by', () => {
  inEachEngine((page, engine) => {
    it.each(cases)(
      '$name, with the tag in its $position, has a banner on each page with a tag',
      async ({index, position}) => {
        await page.goto(`${host.site.address}${pathOf(index, position).slice(1)}one`);
        await isServed(page, 1);
        await follow(page, 'two');
        await isServed(page, 1);
        await goBackAndForth(page, ['one', 'two'], roundTripsIn(engine));
        await isServed(page, 1);
        await follow(page, 'bare');
        const {tags} = await page.evaluate(lookAround);
        await isServed(page, tags);
        await follow(page, 'one');
        await isServed(page, 1);
      },
      60_000,
    );
  });
});
