import {expect} from 'chai';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {ThreatLevelErrorEvent} from '../../../src/element.js';
import {failure, success} from '../../../src/feed/schema/problem.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const essex = {
  name: {en: 'Essex'},
  statement: {cy: 'Mae mwy o swyddogion ar batrôl.', en: 'More officers are on patrol.'},
  contacts: [{id: 'desk', name: {en: 'Front desk'}, phone: '01245 000 000'}],
  follow: [{label: 'Essex Police', url: 'https://police.example/essex'}],
};
const areas = {essex};

describe('the words for an area', () => {
  for (const variant of ['banner', 'strip', 'card']) {
    it(`the details show the area that the page names: ${variant}`, async () => {
      await place({variant, area: 'essex'});
      await banner.answer(exampleFeed(now, {areas}));
      await banner.open();
      const local = banner.find('[part=area]');
      expect(local.textContent).to.contain('Essex').and.to.contain('More officers are on patrol.');
      expect(banner.find('.contacts a[href="tel:+441245000000"]').innerText).to.equal(
        '01245 000 000',
      );
      expect(local.querySelector('a[href^="https:"]')?.textContent).to.equal('Essex Police');
      expect(banner.find('.contacts').textContent).to.contain('999');
    });
  }

  for (const attributes of [{}, {area: 'kent'}, {area: 'toString'}]) {
    it(`the details show no area for ${JSON.stringify(attributes)}`, async () => {
      await place({...attributes, variant: 'card'});
      await banner.answer(exampleFeed(now, {areas}));
      expect(banner.shadowRoot?.querySelector('[part=area]')?.localName).to.equal(undefined);
    });
  }

  it('the area’s statement has its own lang if it is not in the banner’s language', async () => {
    await place({area: 'essex', lang: 'xx', variant: 'card'});
    await banner.answer(exampleFeed(now, {areas}));
    expect(banner.find('[part=area] p [lang=en]').textContent).to.equal(
      'More officers are on patrol.',
    );
  });

  it('the area’s statement is read from the area’s own file if the feed has such files', async () => {
    await place({feed: '/feeds/feed.json', area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    expect(banner.asked[1]).to.equal(new URL('/feeds/areas/essex.json', location.href).href);
    expect(banner.visibleText).not.to.contain('patrol');
    await banner.answerArea(success(essex));

    expect(banner.visibleText).to.contain('More officers are on patrol.');
  });

  it('no file is requested for an invalid area id', async () => {
    await place({area: '../secret', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    expect(banner.asked).to.have.length(1);
  });

  it('the level and the numbers stay if the area’s file cannot be loaded', async () => {
    await place({area: 'essex', variant: 'card'});
    const errors: ThreatLevelErrorEvent[] = [];
    banner.addEventListener('threat-level-error', event => errors.push(event));
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    await banner.answerArea(
      failure({code: 'feed-unreachable', path: '', expected: 'a feed', received: 'nothing'}),
    );

    expect(errors).to.have.length(1);
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(banner.visibleText).to.contain('0800 555 111');
  });

  it('no other area’s statement is shown while the file is loading', async () => {
    await place({area: 'essex', variant: 'card'});
    const feed = exampleFeed(now, {areasAt: 'areas/{area}.json'});
    await banner.answer(feed);
    await banner.answerArea(success(essex));

    banner.area = 'kent';
    await banner.settle();
    expect(banner.asked[2]).to.match(/\/areas\/kent\.json$/);
    expect(banner.shadowRoot?.querySelector('[part=area]')?.localName).to.equal(undefined);
  });

  it('the area’s statement is removed when the page names another area', async () => {
    await place({area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areas}));
    banner.area = 'kent';
    await banner.settle();
    expect(banner.shadowRoot?.querySelector('[part=area]')?.localName).to.equal(undefined);
    expect(banner.getAttribute('level')).to.equal('severe');
  });

  it('the area’s statement is removed with the feed that it belongs to', async () => {
    await place({area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    await banner.answerArea(success(essex));
    expect(banner.visibleText).to.contain('More officers are on patrol.');
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(banner.visibleText).not.to.contain('More officers are on patrol.');
  });
});
