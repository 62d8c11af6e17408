import {expect} from 'chai';
import {setViewport} from '@web/test-runner-commands';
import {exampleFeeds} from '../../../demo/examples/feeds.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const feeds = exampleFeeds(now);
describe('a banner whose width comes from its content', () => {
  for (const [name, style] of [
    ['a table’s cell', 'display: table-cell'],
    ['a float', 'float: left'],
    ['an inline block', 'display: inline-block'],
    ['something positioned', 'position: absolute'],
  ] as const) {
    for (const variant of ['banner', 'strip', 'card']) {
      it(`a banner whose width depends on its content is wide enough to read in ${name}: ${variant}`, async () => {
        await place({variant});
        const holder = document.createElement('div');
        holder.style.cssText = style;
        document.body.append(holder);
        holder.append(banner);
        expect(banner.getBoundingClientRect().width).to.be.at.least(240);
        holder.remove();
      });
    }
  }
});

describe('the strip', () => {
  for (const [name, feed] of Object.entries(feeds)) {
    it(`the strip grows and clips nothing with large text: ${name}`, async () => {
      await place({
        variant: 'strip',
        style: 'width: 320px; --threat-level-font-size: 32px',
      });
      await banner.answer(feed);
      for (const selector of ['.banner', '.summary', '.statement']) {
        const box = banner.find(selector);
        expect(box.scrollHeight, selector).to.be.at.most(box.clientHeight);
        expect(box.scrollWidth, selector).to.be.at.most(box.clientWidth);
      }
    });
  }

  for (const width of [240, 320, 768, 1280]) {
    for (const [name, feed] of Object.entries(feeds)) {
      it(`the strip is 4rem high at ${String(width)} px: ${name}`, async () => {
        await setViewport({width: 1280, height: 800});
        await place({variant: 'strip', style: `width: ${String(width)}px`});
        expect(banner.getBoundingClientRect().height).to.equal(64);
        await banner.answer(feed);
        // An incident adds a line of its own.
        const line = banner.shadowRoot?.querySelector('.banner > .incident');
        expect(line !== null).to.equal(feed.incident !== undefined);
        const added = line?.getBoundingClientRect().height ?? 0;
        expect(banner.getBoundingClientRect().height - added).to.equal(64);
        const row = banner.find('.summary');
        expect(row.scrollHeight).to.be.at.most(row.clientHeight);
        expect(row.scrollWidth).to.be.at.most(row.clientWidth);
      });
    }
  }
});
