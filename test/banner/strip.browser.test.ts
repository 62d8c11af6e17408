import {expect} from 'chai';
import {setViewport} from '@web/test-runner-commands';
import {exampleFeeds} from '../../demo/example-feeds.js';
import {placeHeldBanner, type HeldBanner} from '../helpers/held-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const feeds = exampleFeeds(now);
let banner: HeldBanner;

async function place(attributes: Record<string, string> = {}): Promise<HeldBanner> {
  banner = await placeHeldBanner(attributes);
  return banner;
}

afterEach(() => {
  banner.remove();
});

describe('the strip', () => {
  for (const width of [240, 320, 768, 1280]) {
    for (const [name, feed] of Object.entries(feeds)) {
      it(`is 4rem high at ${String(width)} px: ${name}`, async () => {
        await setViewport({width: 1280, height: 800});
        await place({variant: 'strip', style: `width: ${String(width)}px`});
        expect(banner.getBoundingClientRect().height).to.equal(64);
        await banner.answer(feed);
        expect(banner.getBoundingClientRect().height).to.equal(64);
        const row = banner.find('.summary');
        expect(row.scrollHeight).to.be.at.most(row.clientHeight);
        expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      });
    }
  }
});
