import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from 'chai';
import {emulateMedia} from '@web/test-runner-commands';
import {exampleFeeds} from '../../demo/example-feeds.js';
import {requestLanguage} from '../../src/banner/locale.js';
import type {Feed} from '../../src/element.js';
import {banner, place} from '../helpers/held-banner.js';

declare const axe: {run(context: Node, options: object): Promise<AxeResults>};

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
const states: readonly [string, Feed | undefined][] = Object.entries({
  ...exampleFeeds(new Date('2026-11-23T18:00:00Z')),
  unreachable: undefined,
});
afterEach(() => emulateMedia({colorScheme: 'light'}));

async function findAmiss(): Promise<unknown> {
  const {violations} = await axe.run(banner, RULES);
  return violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]);
}

const looks = (['light', 'dark'] as const).flatMap(scheme =>
  ['banner', 'strip', 'card'].flatMap(variant =>
    ['en', 'cy'].map(lang => ({scheme, variant, lang})),
  ),
);

for (const {scheme, variant, lang} of looks) {
  describe(`to axe-core a ${scheme} ${variant} (${lang})`, () => {
    beforeEach(async () => {
      await emulateMedia({colorScheme: scheme});
      await requestLanguage([lang]);
      await place({variant, lang});
    });

    for (const [name, feed] of states) {
      it(`has nothing amiss: ${name}`, async () => {
        await (feed ? banner.answer(feed) : banner.fail());
        expect(banner.find('.banner').lang).to.equal(lang);
        expect(await findAmiss()).to.deep.equal([]);
      });
    }

    it('has nothing amiss: loading', async () => {
      expect(await findAmiss()).to.deep.equal([]);
    });
  });
}

describe('to axe-core a banner that the page wants dark', () => {
  it('has nothing amiss', async () => {
    await requestLanguage(['en']);
    await place({theme: 'dark', variant: 'card'});
    await banner.answer(exampleFeeds(new Date('2026-11-23T18:00:00Z'))['severe']!);
    expect(await findAmiss()).to.deep.equal([]);
  });
});
