import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from 'chai';
import {exampleFeeds} from '../../../demo/examples/feeds.js';
import {requestLanguage} from '../../../src/banner/language/locale.js';
import type {Feed} from '../../../src/element.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

declare const axe: {run(context: Node, options: object): Promise<AxeResults>};

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
const states: readonly [string, Feed | undefined][] = Object.entries({
  ...exampleFeeds(new Date('2026-11-23T18:00:00Z')),
  unreachable: undefined,
});
async function findAmiss(): Promise<unknown> {
  const {violations} = await axe.run(banner, RULES);
  return violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]);
}

const looks = ['light', 'dark'].flatMap(theme =>
  ['banner', 'strip', 'card'].flatMap(variant =>
    ['en', 'cy'].map(lang => ({theme, variant, lang})),
  ),
);

for (const {theme, variant, lang} of looks) {
  describe(`to axe-core a ${theme} ${variant} (${lang})`, () => {
    beforeEach(async () => {
      await requestLanguage([lang]);
      await place({theme, variant, lang});
    });

    for (const [name, feed] of states) {
      it(`axe-core finds no problem in the state “${name}”`, async () => {
        await (feed ? banner.answer(feed) : banner.fail());
        expect(banner.find('.banner').lang).to.equal(lang);
        expect(await findAmiss()).to.deep.equal([]);
      });
    }

    it('a loading banner has no accessibility problem', async () => {
      expect(await findAmiss()).to.deep.equal([]);
    });
  });
}
