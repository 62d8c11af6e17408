import {expect} from 'chai';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {ThreatLevelChangeEvent, ThreatLevelErrorEvent} from '../../../src/element.js';
import {success} from '../../../src/feed/schema/problem.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

/** The delays of the timers that are set meanwhile. */
async function delaysWhile(act: () => void): Promise<readonly unknown[]> {
  const own = window.setTimeout.bind(window);
  const delays: unknown[] = [];
  window.setTimeout = ((callback: () => void, ms: number) => {
    delays.push(ms);
    return own(callback, ms);
  }) as typeof setTimeout;
  act();
  await Promise.resolve();
  window.setTimeout = own;
  return delays;
}

describe('the banner, looking again', () => {
  it('the banner refreshes when its interval has passed, and not before', async () => {
    await place({refresh: '15'});
    await banner.answer(exampleFeed(now));
    expect(banner.asked).to.have.length(1);
    banner.present = new Date(now.getTime() + 15 * 60_000 - 1);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(1);
    banner.present = new Date(now.getTime() + 15 * 60_000);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });

  it('the banner refreshes on return to the page if its interval has passed', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    window.dispatchEvent(new Event('pageshow'));
    await banner.settle();
    expect(banner.asked).to.have.length(1);
    banner.present = new Date(now.getTime() + HOUR_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });

  it('the banner refreshes on return to a page that the browser kept', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.present = new Date(now.getTime() + HOUR_MS);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });

  it('the banner renders nothing again because a minute has passed', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.present = new Date(now.getTime() + 60_000);
    banner.refreshIfDue();
    expect(banner.isUpdatePending).to.equal(false);
  });

  it('the banner says that the level was checked today until midnight in London', async () => {
    await place();
    await banner.answer(exampleFeed(now, {ageMs: 0}));
    banner.present = new Date('2026-11-23T23:59:59.999Z');
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.visibleText).to.contain('Checked today at 18:00');
    banner.present = new Date('2026-11-24T00:00:00Z');
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.visibleText).to.contain('Checked on 23 November 2026 at 18:00');
  });

  it('a level that has expired is not shown any longer, whichever clock has moved', async () => {
    await place();
    const feed = exampleFeed(now, {ageMs: 0});
    await banner.answer(feed);
    banner.present = new Date(Date.parse(feed.validUntil) - 1);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.getAttribute('freshness')).to.equal('current');
    banner.present = new Date(feed.validUntil);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.getAttribute('freshness')).to.equal('stale');
  });

  it('a check that finds nothing changed is not repeated at once', async () => {
    await place({region: 'ni'});
    const feed = exampleFeed(now, {ageMs: 0, assessments: {uk: {level: 'severe'}}});
    await banner.answer(feed);
    // The freshness changes, but the banner shows no level before and none after.
    banner.present = new Date(feed.validUntil);
    const delays = await delaysWhile(() => banner.refreshIfDue());
    expect(banner.isUpdatePending).to.equal(false);
    expect(delays).to.deep.equal([60_000]);
  });

  it('a statement that has expired is removed', async () => {
    await place();
    const expiresAt = new Date(now.getTime() + 30_000).toISOString();
    const statement = {id: 'one', text: {en: 'A statement.'}, publishedAt: now.toISOString()};
    await banner.answer({...exampleFeed(now), statements: [{...statement, expiresAt}]});
    await banner.open();
    expect(banner.visibleText).to.contain('A statement.');
    banner.present = new Date(expiresAt);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.visibleText).not.to.contain('A statement.');
  });

  it('a hidden tab sets no timer, and a visible one does', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    const inHiddenTab = await delaysWhile(() => banner.renderSync());
    Reflect.deleteProperty(document, 'visibilityState');
    expect(inHiddenTab).to.deep.equal([]);
    expect(await delaysWhile(() => banner.renderSync())).to.deep.equal([60_000]);
  });

  it('a disconnected banner makes no request and sets no timer', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.remove();
    banner.present = new Date(now.getTime() + HOUR_MS);
    window.dispatchEvent(new Event('pageshow'));
    document.dispatchEvent(new Event('visibilitychange'));
    await banner.settle();
    expect(banner.asked).to.have.length(1);
  });

  it('a disconnected banner has no timer left', async () => {
    await place();
    const feed = exampleFeed(now, {ageMs: 0});
    banner.present = new Date(Date.parse(feed.validUntil) - 10);
    await banner.answer(feed);
    banner.remove();
    let updates = 0;
    banner.requestUpdate = () => {
      updates += 1;
    };
    // Timers fire in the order in which they are due, so the banner's own would have fired before this one.
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(updates).to.equal(0);
  });

  for (const [awayMs, looks] of [
    [59_999, 1],
    [60_000, 2],
  ] as const) {
    it(`the banner has made ${String(looks)} requests when it is reconnected after ${String(awayMs)} ms`, async () => {
      await place();
      await banner.answer(exampleFeed(now));
      banner.remove();
      banner.present = new Date(now.getTime() + awayMs);
      document.body.append(banner);
      await banner.settle();
      expect(banner.asked).to.have.length(looks);
    });
  }

  it('the banner refreshes on coming online if its interval has passed', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.present = new Date(now.getTime() + HOUR_MS);
    window.dispatchEvent(new Event('online'));
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });

  it('the banner refreshes up to a tenth of the interval later, by chance', async () => {
    await place({refresh: '30'});
    await banner.answer(exampleFeed(now));
    banner.chance = 1;
    await banner.answerAnew(exampleFeed(now));
    banner.present = new Date(now.getTime() + 33 * 60_000 - 1);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(2);
    banner.present = new Date(now.getTime() + 33 * 60_000);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(3);
  });

  it('the banner emits threat-level-load for each valid feed', async () => {
    await place();
    const loads: unknown[] = [];
    banner.addEventListener('threat-level-load', event => loads.push(event.feed));
    await banner.answer(exampleFeed(now));
    expect(loads).to.deep.equal([exampleFeed(now)]);
  });

  it('an exercise is no level change', async () => {
    await place();
    const changes: ThreatLevelChangeEvent[] = [];
    banner.addEventListener('threat-level-change', event => changes.push(event));
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {status: 'exercise', level: 'critical', ageMs: 0}));
    expect(changes).to.be.empty;
  });

  it('receiving the same feed again does not extend its validity', async () => {
    await place();
    const feed = exampleFeed(new Date('2027-11-23T18:00:00Z'), {ageMs: 0});
    await banner.answer(feed);
    await banner.passTime(24 * HOUR_MS - 1);
    await banner.answerAnew(feed);
    expect(banner.getAttribute('freshness')).to.equal('current');
    await banner.passTime(1);
    expect(banner.getAttribute('freshness')).to.equal('stale');
  });

  it('a reconnected banner shows no level that expired while it was disconnected', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.remove();
    banner.present = new Date(now.getTime() + 3 * 24 * HOUR_MS);
    document.body.append(banner);
    await banner.updateComplete;
    expect(banner.getAttribute('freshness')).to.equal('stale');
  });

  it('the banner keeps the newer of two feeds and reports the older one', async () => {
    await place();
    const errors: ThreatLevelErrorEvent[] = [];
    banner.addEventListener('threat-level-error', event => errors.push(event));
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {level: 'low', ageMs: 3 * HOUR_MS}));
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(errors.map(({problems}) => problems[0]?.code)).to.deep.equal(['feed-older']);
  });

  it('the banner refreshes at once when a fast clock is corrected', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.present = new Date(now.getTime() - 1);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });

  it('the banner renders everything that needs no feed when rendering the feed fails', async () => {
    await place();
    const broken = exampleFeed(now);
    Object.defineProperty(broken, 'assessments', {
      get: () => {
        throw new Error('broken');
      },
    });
    banner.parse = () => success(broken);
    await banner.answer(exampleFeed(now));
    expect(banner.visibleText).to.contain('We can’t confirm the level right now');
    expect(banner.visibleText).to.contain('999');
    expect(banner.getAttribute('freshness')).to.equal('unknown');
  });

  it('the banner refreshes on coming online after a failed request, but not every minute', async () => {
    await place();
    await banner.fail();
    banner.present = new Date(now.getTime() + 60_000);
    banner.refreshIfDue();
    await banner.settle();
    expect(banner.asked).to.have.length(1);
    window.dispatchEvent(new Event('online'));
    await banner.settle();
    expect(banner.asked).to.have.length(2);
  });
});
