import 'axe-core/axe.min.js';
import type {AxeResults} from 'axe-core';
import {expect} from 'chai';
import {emulateMedia} from '@web/test-runner-commands';
import {exampleFeeds} from '../../demo/example-feeds.js';
import type {Feed} from '../../src/element.js';
import {placeHeldBanner, type HeldBanner} from '../helpers/held-banner.js';

declare const axe: {run(context: Node, options: object): Promise<AxeResults>};

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
const states: readonly [string, Feed | undefined][] = Object.entries({
  ...exampleFeeds(new Date('2026-11-23T18:00:00Z')),
  unreachable: undefined,
});
let banner: HeldBanner;

async function place(attributes: Record<string, string> = {}): Promise<HeldBanner> {
  banner = await placeHeldBanner(attributes);
  return banner;
}

afterEach(() => {
  banner.remove();
});

afterEach(() => emulateMedia({colorScheme: 'light'}));

for (const scheme of ['light', 'dark'] as const) {
  for (const variant of ['banner', 'strip', 'card']) {
    describe(`to axe-core a ${scheme} ${variant}`, () => {
      for (const [name, feed] of states) {
        it(`has nothing amiss: ${name}`, async () => {
          await emulateMedia({colorScheme: scheme});
          await place({variant});
          await (feed ? banner.answer(feed) : banner.fail());
          const {violations} = await axe.run(banner, RULES);
          const found = violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]);
          expect(found).to.deep.equal([]);
        });
      }
    });
  }
}
