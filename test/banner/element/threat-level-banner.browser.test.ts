import {expect} from 'chai';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import type {ThreatLevelChangeEvent, ThreatLevelErrorEvent} from '../../../src/element.js';
import {LEVELS, rankOf} from '../../../src/feed/schema/level.js';
import {banner, TestBanner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const HOUR_MS = 60 * 60 * 1000;
const feeds = exampleFeeds(now);
describe('the banner before its feed has come', () => {
  it('a banner without a feed yet says that it is checking, and whom to call', async () => {
    await place();
    expect(banner.visibleText).to.contain('Checking the latest level');
    expect(banner.visibleText).to.contain('0800 789 321. In an emergency call 999.');
    expect(banner.hasAttribute('level')).to.be.false;
    expect(banner.hasAttribute('freshness')).to.be.false;
  });
});

describe('the banner', () => {
  it('the banner shows the level, what it means, and whom to call', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    expect(banner.visibleText).to.contain(
      'UK terrorism threat level · 4 of 5 Severe – an attack is highly likely',
    );
    expect(banner.visibleText).to.contain('0800 789 321');
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(banner.getAttribute('freshness')).to.equal('current');
    expect(banner.assessment).to.deep.equal(exampleFeed(now).assessments.uk);
    expect(banner.feedDocument).to.deep.equal(exampleFeed(now));
  });

  it('the scale has a step for each level, of which those up to the current one are filled', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const steps = [...banner.shadowRoot!.querySelectorAll('.scale rect')];
    expect(steps).to.have.lengthOf(LEVELS.length);
    expect(steps.filter(step => step.classList.contains('on'))).to.have.lengthOf(rankOf('severe'));
  });

  it('the banner shows every number as a tel: link', async () => {
    await place({variant: 'card'});
    const links = [...banner.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
    expect(links.map(link => [link.innerText.trim(), link.getAttribute('href')])).to.deep.equal([
      ['0800 789 321', 'tel:+44800789321'],
      ['999', 'tel:999'],
      ['999', 'tel:999'],
      ['0800 789 321', 'tel:+44800789321'],
      ['101', 'tel:101'],
      ['0800 555 111', 'tel:+44800555111'],
      ['0800 011 3764', 'tel:+448000113764'],
    ]);
  });

  it('the banner drops the level on the millisecond its validity ends', async () => {
    await place();
    await banner.answer(exampleFeed(now, {ageMs: 0}));
    await banner.passTime(24 * HOUR_MS - 1);
    expect(banner.getAttribute('freshness')).to.equal('current');
    await banner.passTime(1);
    expect(banner.getAttribute('freshness')).to.equal('stale');
    expect(banner.hasAttribute('level')).to.be.false;
    expect(banner.assessment).to.equal(undefined);
    expect(banner.visibleText).to.contain('We can’t confirm the level right now');
    expect(banner.visibleText).to.contain('Last confirmed as Severe on 23 November 2026.');
    expect(banner.visibleText).not.to.contain('highly likely');
  });

  it('the banner renders again by itself when the validity ends', async () => {
    await place();
    const feed = exampleFeed(now, {ageMs: 0});
    banner.present = new Date(Date.parse(feed.validUntil) - 30);
    await banner.answer(feed);
    expect(banner.getAttribute('freshness')).to.equal('current');
    const changed = new Promise(resolve => {
      new MutationObserver(resolve).observe(banner, {attributeFilter: ['freshness']});
    });
    banner.present = new Date(Date.parse(feed.validUntil));
    await changed;
    expect(banner.getAttribute('freshness')).to.equal('stale');
  });

  it('the banner shows no level and all numbers if its feed cannot be loaded', async () => {
    await place();
    const errors: ThreatLevelErrorEvent[] = [];
    banner.addEventListener('threat-level-error', event => errors.push(event));
    await banner.fail();
    expect(banner.visibleText).to.contain('We can’t confirm the level right now');
    expect(banner.visibleText).to.contain('999');
    expect(banner.getAttribute('freshness')).to.equal('unknown');
    expect(banner.find('.detail a').getAttribute('href')).to.equal(
      'https://www.gov.uk/terrorism-national-emergency',
    );
    expect(errors.map(({problems}) => problems[0]?.code)).to.deep.equal(['feed-unreachable']);
  });

  it('the banner keeps its level when a later request fails', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const looking = banner.refresh();
    await banner.settle();
    await banner.fail();
    await looking;
    expect(banner.getAttribute('level')).to.equal('severe');
  });

  it('the banner labels a sample in words', async () => {
    await place();
    await banner.answer(feeds['sample']!);
    expect(banner.visibleText).to.match(/^Sample\. This is not the real threat level\./);
    expect(banner.visibleText).not.to.contain('MI5');
  });

  it('the banner emits threat-level-change for a change, and not for the first level or the same one', async () => {
    await place();
    const changes: ThreatLevelChangeEvent[] = [];
    banner.addEventListener('threat-level-change', event => changes.push(event));
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(changes).to.be.empty;
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    expect(changes.map(({oldLevel, newLevel}) => [oldLevel, newLevel])).to.deep.equal([
      ['severe', 'critical'],
    ]);
  });

  it('the banner drops the level of one feed when it is given another', async () => {
    await place({feed: '/one.json'});
    await banner.answer(exampleFeed(now));
    banner.feed = '/two.json';
    await banner.settle();
    expect(banner.hasAttribute('level')).to.be.false;
    expect(banner.asked).to.deep.equal(
      ['/one.json', '/two.json'].map(path => new URL(path, location.href).href),
    );
  });

  it('the banner ignores a response that arrives after it was given another feed', async () => {
    await place({feed: '/one.json'});
    const lateAnswer = banner.answerLater(exampleFeed(now, {level: 'low'}));
    banner.feed = '/two.json';
    await banner.settle();
    await lateAnswer();
    expect(banner.hasAttribute('level')).to.be.false;
  });

  it('the banner makes one request, however often refresh is called during it', async () => {
    await place();
    const looks = [banner.refresh(), banner.refresh()];
    await banner.answer(exampleFeed(now));
    await Promise.all(looks);
    expect(banner.asked).to.have.length(1);
  });

  it('the banner does not throw for a feed attribute that is no URL', async () => {
    await place({feed: 'https://'});
    expect(banner.asked).to.deep.equal(['https://']);
    await banner.fail();
    expect(banner.visibleText).to.contain('999');
  });

  it('the banner shows its own content when it cannot render at all', async () => {
    await place();
    banner.innerHTML = '<p>Call 999.</p>';
    Object.defineProperty(banner, 'variant', {
      get: () => {
        throw new Error('broken');
      },
    });
    await banner.passTime(1);
    const slot = banner.shadowRoot?.querySelector('slot');
    expect(slot?.assignedElements().map(element => element.textContent)).to.deep.equal([
      'Call 999.',
    ]);
  });

  it('the banner shows the numbers when it cannot render and has no content of its own', async () => {
    await place();
    Object.defineProperty(banner, 'variant', {
      get: () => {
        throw new Error('broken');
      },
    });
    await banner.passTime(1);
    expect(banner.shadowRoot?.textContent).to.contain('999').and.contain('0800 789 321');
  });

  it('the banner keeps properties that were set before its script loaded', async () => {
    class LateBanner extends TestBanner {}
    const late: HTMLElement = document.createElement('late-banner');
    Object.assign(late, {
      feed: '/late.json',
      variant: 'card',
      headingLevel: 3,
      languages: ['en', 'cy'],
      publicKey: null,
    });
    document.body.append(late);
    customElements.define('late-banner', LateBanner);
    if (!(late instanceof LateBanner)) throw new Error('It was not upgraded.');
    await late.settle();
    await late.answer(exampleFeed(now));
    expect(late.asked).to.deep.equal([new URL('/late.json', location.href).href]);
    expect(late.find('h3').textContent).to.contain('Severe');
    expect(late.shadowRoot?.querySelectorAll('option')).to.have.length(2);
    late.remove();
  });

  it('the level of another region is no level change', async () => {
    await place();
    const changes: ThreatLevelChangeEvent[] = [];
    banner.addEventListener('threat-level-change', event => changes.push(event));
    await banner.answer(exampleFeed(now));
    banner.region = 'ni';
    await banner.settle();
    await banner.answer(exampleFeed(now));
    expect(banner.getAttribute('level')).to.equal('substantial');
    expect(changes).to.be.empty;
  });
});
