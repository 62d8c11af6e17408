import {expect} from 'chai';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {requestLanguage} from '../../../src/banner/language/locale.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');

describe('what a screen reader hears by itself', () => {
  const announced = (): string => banner.find('.spoken[aria-live=polite]').innerText.trim();

  it('a screen reader hears nothing at first, nor after a refresh without a change', async () => {
    await place();
    expect(announced()).to.equal('');
    await banner.answer(exampleFeed(now));
    expect(announced()).to.equal('');
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(announced()).to.equal('');
  });

  it('a screen reader hears of a rise once', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    expect(announced()).to.equal(
      'The threat level has changed. UK terrorism threat level: Critical – an attack is highly likely in the near future. Before that it was Severe.',
    );
    await banner.passTime(29_999);
    expect(announced()).to.contain('Critical');
    await banner.passTime(1);
    expect(announced()).to.equal('');
  });

  it('of two banners on a page, one announces a change', async () => {
    await place();
    const first = banner;
    await first.answer(exampleFeed(now));
    await place({variant: 'strip'});
    await banner.answer(exampleFeed(now));
    // Another change than in any other test of this file, which share the page.
    for (const each of [first, banner])
      await each.answerAnew(exampleFeed(now, {level: 'moderate', ageMs: 0}));
    const texts = [first, banner].map(each => each.find('.spoken[aria-live]').innerText.trim());
    expect(texts).to.deep.equal([
      'The threat level has changed. UK terrorism threat level: Moderate – an attack is possible, but not likely. Before that it was Severe.',
      '',
    ]);
    first.remove();
  });

  it('a banner that is not displayed leaves the announcement to another', async () => {
    await place({hidden: ''});
    const hidden = banner;
    await hidden.answer(exampleFeed(now));
    await place();
    await banner.answer(exampleFeed(now));
    for (const each of [hidden, banner])
      await each.answerAnew(exampleFeed(now, {level: 'low', ageMs: 0}));
    expect(announced()).to.contain('The threat level has changed.');
    hidden.remove();
  });

  it('the announcement waits until the page is visible', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    await banner.passTime(60_000);
    expect(announced()).to.equal('');
    Reflect.deleteProperty(document, 'visibilityState');
    await banner.passTime(60_000);
    expect(announced()).to.contain('Critical');
  });

  it('a screen reader hears nothing of a language change or the end of an incident', async () => {
    const {incident, ...others} = exampleFeeds(now)['after an incident']!;
    await place();
    await banner.answer({...others, incident: incident!});
    await banner.answerAnew(others);
    expect(announced()).to.equal('');
    await requestLanguage(['cy']);
    await banner.settle();
    expect(banner.find('.banner').lang).to.equal('cy');
    expect(announced()).to.equal('');
    await requestLanguage(['en']);
  });

  it('a screen reader hears that a level has turned out to be an exercise', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {status: 'exercise', ageMs: 0}));
    expect(announced()).to.match(/^Exercise\. This is not the real threat level\. UK terrorism/);
  });

  it('a screen reader hears of an incident that replaces another', async () => {
    const first = exampleFeeds(now)['after an incident']!;
    const title = {en: 'Attack at Another Square'};
    await place();
    await banner.answer(first);
    await banner.answerAnew({...first, incident: {...first.incident!, title}});
    expect(announced()).to.contain('Attack at Another Square');
  });

  it('a screen reader hears that an incident added to an exercise is not real', async () => {
    const {incident, ...others} = {
      ...exampleFeeds(now)['after an incident']!,
      status: 'exercise' as const,
    };
    const title = {en: 'Attack at a Third Square'};
    await place();
    await banner.answer(others);
    await banner.answerAnew({...others, incident: {...incident!, title}});
    expect(announced()).to.match(/^Exercise\. .*Attack at a Third Square/);
  });

  it('a screen reader hears an operator’s text in the language it was written in', async () => {
    const {incident, ...others} = exampleFeeds(now)['after an incident']!;
    const title = {pl: 'Atak na czwartym placu'};
    await place();
    await banner.answer(others);
    await banner.answerAnew({...others, incident: {...incident!, title}});
    expect(banner.find('.spoken[aria-live] [lang=pl]').innerText).to.contain('Atak');
  });

  it('a screen reader hears that the level is no longer known', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.passTime(3 * 24 * 60 * 60 * 1000);
    expect(announced()).to.contain('We can’t confirm the level right now');
  });

  it('a screen reader hears of a new incident', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.answerAnew({
      ...exampleFeeds(now)['after an incident']!,
      publishedAt: now.toISOString(),
    });
    expect(announced()).to.contain('Attack at Example Square');
  });
});

describe('a thousand comings and goings', () => {
  /** How many listeners `act` leaves on the window and the document. */
  async function listenersLeftBy(act: () => Promise<void>): Promise<number> {
    const prototype = EventTarget.prototype;
    const names = ['addEventListener', 'removeEventListener'] as const;
    const originals = names.map(name => Object.getOwnPropertyDescriptor(prototype, name)!);
    let left = 0;
    names.forEach((name, index) => {
      const original = originals[index]!.value as (...parameters: unknown[]) => void;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: EventTarget, ...parameters: unknown[]) {
          if (this === window || this === document) left += index === 0 ? 1 : -1;
          original.apply(this, parameters);
        },
      });
    });
    await act();
    names.forEach((name, index) => Object.defineProperty(prototype, name, originals[index]!));
    return left;
  }

  it('connecting and disconnecting a thousand times leaves no listener and no request', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const left = await listenersLeftBy(async () => {
      for (let turn = 0; turn < 1000; turn++) {
        banner.remove();
        document.body.append(banner);
      }
      await banner.settle();
      banner.remove();
    });
    // The listeners of the first connection were added before the count began: refresh (3) and print (2).
    expect(left).to.equal(-5);
    expect(banner.asked).to.have.length(1);
    document.body.append(banner);
    await banner.settle();
    expect(banner.visibleText).to.contain('Severe');
  });

  it('the listener count finds a listener that is left', async () => {
    await place();
    const left = await listenersLeftBy(() => {
      window.addEventListener('threat-level-load', () => undefined, {once: true});
      return Promise.resolve();
    });
    expect(left).to.equal(1);
  });
});
