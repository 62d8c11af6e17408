/** Tests of the banner on sites that navigate without loading a document. */
import {readFileSync} from 'node:fs';
import {beforeAll, describe, it} from 'vitest';
import {routers, type Router} from './routers.js';
import {inEachEngine, type EngineName} from '../helpers/browsers/engine-page.js';
import {hostileHost, sends, sendsPage, tag} from '../hostile-hosts/hostile-host.js';
import {packageFile} from '../helpers/package/package-file.js';
import {
  follow,
  goBackAndForth,
  isServed,
  lookAround,
  NOTE_NOISE,
} from '../helpers/pages/served-page.js';

const host = hostileHost();
/** Where the tag is. The page `bare` has none, unless it is in the head. */
type Position = 'head' | 'main' | 'end';

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

const pathOf = (index: number, position: Position): string => `/${String(index)}/${position}/`;

/** Many round trips find a banner that is lost only sometimes. */
export function testRouters(
  engines: readonly EngineName[],
  positions: readonly Position[],
  roundTrips = 2,
): void {
  const cases = routers.flatMap((router, index) =>
    positions.map(position => ({name: router.name, router, index, position})),
  );
  beforeAll(() => {
    for (const file of new Set(routers.flatMap(({files = []}) => files))) {
      host.answers.set(
        `/lib/${file}`,
        sends(readFileSync(packageFile(file)), {'Content-Type': 'text/javascript'}),
      );
    }
    for (const {router, index, position} of cases) {
      for (const name of ['one', 'two', 'bare']) {
        const body = pageOf(router, position, name);
        host.answers.set(pathOf(index, position) + name, sendsPage({body}));
      }
    }
  });

  describe('a site that goes from page to page by', () => {
    inEachEngine(page => {
      it.each(cases)(
        '$name, with the tag in its $position, has a banner on each page with a tag',
        async ({index, position}) => {
          await page.goto(`${host.site.address}${pathOf(index, position).slice(1)}one`);
          await isServed(page, 1);
          await follow(page, 'two');
          await isServed(page, 1);
          await goBackAndForth(page, ['one', 'two'], roundTrips);
          await isServed(page, 1);
          await follow(page, 'bare');
          const {tags} = await page.evaluate(lookAround);
          await isServed(page, tags);
          await follow(page, 'one');
          await isServed(page, 1);
        },
        60_000,
      );
    }, engines);
  });
}
