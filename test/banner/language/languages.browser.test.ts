import {expect} from 'chai';
import {setViewport} from '@web/test-runner-commands';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {
  activeLanguage,
  onLanguageChange,
  requestLanguage,
} from '../../../src/banner/language/locale.js';
import {requestedLocales} from '../../../src/banner/language/requested-locales.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
/** Resolves when the page's language is that one. */
async function speaking(language: string): Promise<void> {
  while (activeLanguage() !== language) {
    await new Promise<void>(resolve => {
      const stop = onLanguageChange(() => {
        stop();
        resolve();
      });
    });
  }
  await banner.updateComplete;
}

afterEach(() => requestLanguage(['en']));

// First, while the Welsh messages are not loaded yet.
describe('the language of the page', () => {
  it('the banner’s language is the last one requested, whatever order the messages load in', async () => {
    await place();
    await Promise.all([requestLanguage(['cy']), requestLanguage(['en'])]);
    expect(activeLanguage()).to.equal('en');
  });

  it('the banner stays English for a language that is not shipped', async () => {
    await place({lang: 'xx'});
    await banner.answer(exampleFeed(now));
    expect(banner.find('.banner').lang).to.equal('en');
  });
});

describe('the banner in Welsh', () => {
  it('the Welsh banner states the level in the official words', async () => {
    await place({lang: 'cy_GB'});
    await banner.answer(exampleFeed(now));
    await speaking('cy');
    expect(banner.visibleText).to.contain(
      'Lefel y bygythiad terfysgaeth yn y DU · 4 o 5 Difrifol – mae ymosodiad yn debygol iawn',
    );
    expect(banner.visibleText).to.contain('Ers 30 Ebrill 2026. Cyn hynny roedd yn sylweddol.');
    expect(banner.find('.banner').lang).to.equal('cy');
    expect(banner.find('.banner').dir).to.equal('ltr');
  });

  it('the Welsh banner has every number', async () => {
    await place({lang: 'cy', variant: 'card'});
    await banner.fail();
    await speaking('cy');
    for (const number of ['999', '0800 789 321', '101', '0800 555 111', '0800 011 3764']) {
      expect(banner.visibleText).to.contain(number);
    }
  });

  it('the Welsh banner has no English sentence except names', async () => {
    await place({lang: 'cy', variant: 'card'});
    await banner.answer(exampleFeed(now));
    await speaking('cy');
    expect(banner.visibleText).not.to.match(/\b(the|and|call|level|ago|November|police)\b/i);
  });

  for (const variant of ['banner', 'strip', 'card']) {
    for (const width of [240, 320]) {
      it(`the Welsh banner clips nothing at ${String(width)} px: ${variant}`, async () => {
        await setViewport({width: 1280, height: 800});
        await place({lang: 'cy', variant, style: `width: ${String(width)}px`});
        await speaking('cy');
        for (const feed of Object.values(exampleFeeds(now))) {
          await banner.answerAnew({...feed, publishedAt: now.toISOString()});
          for (const selector of ['.banner', '.summary']) {
            const box = banner.find(selector);
            expect(box.scrollWidth, `${selector} of ${feed.status}`).to.be.at.most(box.clientWidth);
            expect(box.scrollHeight, `${selector} of ${feed.status}`).to.be.at.most(
              box.clientHeight,
            );
          }
        }
      });
    }
  }

  it('the Welsh banner becomes English with the attribute', async () => {
    await place({lang: 'cy'});
    await speaking('cy');
    banner.lang = 'en-GB';
    await speaking('en');
    expect(banner.find('.banner').lang).to.equal('en');
    expect(banner.visibleText).to.contain('UK terrorism threat level');
  });
});

describe('the languages an element is asked to speak', () => {
  it('the requested languages are the element’s own, else the nearest around it, also outside its shadow root', () => {
    const outer = document.createElement('div');
    outer.lang = 'cy';
    const inner = document.createElement('p');
    outer.attachShadow({mode: 'open'}).append(inner);
    const element = document.createElement('span');
    inner.append(element);
    expect(requestedLocales(element, ['fr'])).to.deep.equal(['cy']);
    element.lang = 'ur';
    expect(requestedLocales(element, ['fr'])).to.deep.equal(['ur']);
  });

  it('the requested languages are the visitor’s if lang is auto', () => {
    const element = document.createElement('span');
    element.lang = 'auto';
    expect(requestedLocales(element, ['fr', 'cy'])).to.deep.equal(['fr', 'cy']);
  });

  it('there is no requested language if nothing names one', () => {
    expect(requestedLocales(document.createElement('span'), ['fr'])).to.deep.equal([]);
  });
});
