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
    it(`stand in the details, if the page names the area: ${variant}`, async () => {
      await place({variant, area: 'essex'});
      await banner.answer(exampleFeed(now, {areas}));
      await banner.open();
      const local = banner.find('[part=local]');
      expect(local.textContent).to.contain('Essex').and.to.contain('More officers are on patrol.');
      expect(banner.find('.contacts a[href="tel:+441245000000"]').innerText).to.equal(
        '01245 000 000',
      );
      expect(local.querySelector('a[href^="https:"]')?.textContent).to.equal('Essex Police');
      expect(banner.find('.contacts').textContent).to.contain('999');
    });
  }

  for (const attributes of [{}, {area: 'kent'}, {area: 'toString'}]) {
    it(`are not there for ${JSON.stringify(attributes)}`, async () => {
      await place({...attributes, variant: 'card'});
      await banner.answer(exampleFeed(now, {areas}));
      expect(banner.shadowRoot?.querySelector('[part=local]')?.localName).to.equal(undefined);
    });
  }

  it('say what language they are in, where it is not the banner’s', async () => {
    await place({area: 'essex', lang: 'xx', variant: 'card'});
    await banner.answer(exampleFeed(now, {areas}));
    expect(banner.find('[part=local] p [lang=en]').textContent).to.equal(
      'More officers are on patrol.',
    );
  });

  it('come from the area’s own file, where the feed has such files', async () => {
    await place({feed: '/feeds/feed.json', area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    expect(banner.asked[1]).to.equal(new URL('/feeds/areas/essex.json', location.href).href);
    expect(banner.visibleText).not.to.contain('patrol');
    await banner.answerArea(success(essex));

    expect(banner.visibleText).to.contain('More officers are on patrol.');
  });

  it('ask for no file whose name is no area’s', async () => {
    await place({area: '../secret', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    expect(banner.asked).to.have.length(1);
  });

  it('take nothing from the level and the numbers when their file cannot be had', async () => {
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

  it('are never another area’s, while its file has yet to come', async () => {
    await place({area: 'essex', variant: 'card'});
    const feed = exampleFeed(now, {areasAt: 'areas/{area}.json'});
    await banner.answer(feed);
    await banner.answerArea(success(essex));

    banner.area = 'kent';
    await banner.settle();
    expect(banner.asked[2]).to.match(/\/areas\/kent\.json$/);
    expect(banner.shadowRoot?.querySelector('[part=local]')?.localName).to.equal(undefined);
  });

  it('go when the page names another area', async () => {
    await place({area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areas}));
    banner.area = 'kent';
    await banner.settle();
    expect(banner.shadowRoot?.querySelector('[part=local]')?.localName).to.equal(undefined);
    expect(banner.getAttribute('level')).to.equal('severe');
  });

  it('go with the feed that had a file for them', async () => {
    await place({area: 'essex', variant: 'card'});
    await banner.answer(exampleFeed(now, {areasAt: 'areas/{area}.json'}));
    await banner.answerArea(success(essex));
    expect(banner.visibleText).to.contain('More officers are on patrol.');
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(banner.visibleText).not.to.contain('More officers are on patrol.');
  });
});
