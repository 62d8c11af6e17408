import {expect} from 'chai';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {requestLanguage} from '../../../src/banner/language/locale.js';
import {banner, placeWaiting} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');

async function isAsked(): Promise<void> {
  while (!banner.asked.length) await new Promise(resolve => setTimeout(resolve));
}

/** How often the level in bold has been rendered, as texts. */
function headlines(): readonly string[] {
  const seen: string[] = [];
  new MutationObserver(() => {
    const text = banner.shadowRoot?.querySelector('.banner')?.textContent ?? '';
    const [headline = ''] = /Severe|Checking|Difrifol/.exec(text) ?? [];
    if (headline && headline !== seen.at(-1)) seen.push(headline);
  }).observe(banner.shadowRoot!, {childList: true, subtree: true, characterData: true});
  return seen;
}

describe('the first render', () => {
  it('waits for the feed, which is requested before, and shows the element’s own content', async () => {
    placeWaiting();
    const seen = headlines();
    await isAsked();
    expect(banner.asked).to.have.length(1);
    expect(banner.hasUpdated).to.equal(false);
    expect(banner.shadowRoot?.querySelector('slot')).not.to.equal(null);
    await banner.answer(exampleFeed(now));
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(seen).to.deep.equal(['Severe']);
  });

  it('waits for the language', async () => {
    placeWaiting({lang: 'cy'});
    const seen = headlines();
    await isAsked();
    await banner.answer(exampleFeed(now));
    expect(seen).to.deep.equal(['Difrifol']);
    await requestLanguage(['en']);
  });

  it('says that it is checking after half a second', async () => {
    placeWaiting();
    const seen = headlines();
    await banner.updateComplete;
    expect(seen).to.deep.equal(['Checking']);
  });

  it('does not wait until the visitor has scrolled to the banner', async () => {
    placeWaiting({style: 'position: absolute; top: 10000px'});
    await isAsked();
    await banner.answer(exampleFeed(now));
    expect(banner.getAttribute('level')).to.equal('severe');
  });

  it('does nothing in a hidden tab until it is looked at', async () => {
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    const own = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = () => 0;
    placeWaiting();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(banner.asked).to.deep.equal([]);
    Reflect.deleteProperty(document, 'visibilityState');
    window.requestAnimationFrame = own;
    document.dispatchEvent(new Event('visibilitychange'));
    await isAsked();
    await banner.answer(exampleFeed(now));
    expect(banner.getAttribute('level')).to.equal('severe');
  });

  it('begins in a page that is painted but called hidden', async () => {
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    placeWaiting();
    await isAsked();
    Reflect.deleteProperty(document, 'visibilityState');
    expect(banner.asked).to.have.length(1);
  });

  it('does not wait when the page is printed', () => {
    placeWaiting();
    banner.renderSync();
    expect(banner.hasUpdated).to.equal(true);
    expect(banner.visibleText).to.contain('999');
  });
});
