import {expect} from 'chai';
import {RemountLimit} from '../../../src/banner/embed/remount-limit.js';

/** How many of 60 removals, one each so many milliseconds, the banner comes back from. */
function remountsEach(ms: number): number {
  const limit = new RemountLimit();
  const tag = document.createElement('script');
  let remounts = 0;
  for (let removal = 0; removal < 60; removal += 1) {
    if (limit.allows(tag, removal * ms, 'https://site.example/')) remounts += 1;
  }
  return remounts;
}

describe('a banner that is removed at one address', () => {
  for (const ms of [0, 100, 500, 1000]) {
    it(`each ${String(ms)} ms comes back twenty times, and no more`, () => {
      expect(remountsEach(ms)).to.equal(20);
    });
  }

  for (const ms of [1200, 2000, 2500]) {
    it(`each ${String(ms)} ms, as by a page that refreshes itself, always comes back`, () => {
      expect(remountsEach(ms)).to.equal(60);
    });
  }
});
