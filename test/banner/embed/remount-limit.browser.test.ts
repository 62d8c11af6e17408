import {expect} from 'chai';
import {RemountLimit} from '../../../src/banner/embed/remount-limit.js';

/** After how many of 60 removals, at that interval, the banner is inserted again. */
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
    it(`a banner removed every ${String(ms)} ms is inserted again twenty times, and no more`, () => {
      expect(remountsEach(ms)).to.equal(20);
    });
  }

  for (const ms of [1200, 2000, 2500]) {
    it(`a banner removed every ${String(ms)} ms, as by a page that refreshes itself, is always inserted again`, () => {
      expect(remountsEach(ms)).to.equal(60);
    });
  }
});
