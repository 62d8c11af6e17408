import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {exampleFeed} from '../../demo/example-feeds.js';
import {placeHeldBanner, type HeldBanner} from '../helpers/held-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
let banner: HeldBanner;

async function place(attributes: Record<string, string> = {}): Promise<void> {
  banner = await placeHeldBanner(attributes);
}

afterEach(() => {
  banner.remove();
});

describe('the details', () => {
  it('open and fold by keyboard, and the button says which', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const button = banner.find('button');
    expect(button.innerText.trim()).to.equal('What to do, who to call');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(banner.visibleText).not.to.contain('Crimestoppers');
    button.focus();
    await sendKeys({press: 'Enter'});
    await banner.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(banner.visibleText).to.contain('Crimestoppers');
    await sendKeys({press: 'Space'});
    await banner.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(banner.shadowRoot?.activeElement).to.equal(button);
  });

  it('stand open in a card, without a button', async () => {
    await place({variant: 'card'});
    expect(banner.visibleText).to.contain('Crimestoppers');
    expect(banner.shadowRoot?.querySelector('button')).to.equal(null);
  });

  for (const variant of ['Strip', '']) {
    it(`fold like a banner’s where the variant is “${variant}”`, async () => {
      await place({variant});
      expect(banner.visibleText).not.to.contain('Crimestoppers');
      expect(banner.find('button').getAttribute('aria-expanded')).to.equal('false');
    });
  }

  it('stand open at critical', async () => {
    await place();
    await banner.answer(exampleFeed(now, {level: 'critical'}));
    expect(banner.visibleText).to.contain('Crimestoppers');
  });
});

describe('the heading', () => {
  for (const rank of [1, 2, 3, 4, 5, 6]) {
    it(`is an h${String(rank)} where the page wants one`, async () => {
      await place({'heading-level': String(rank)});
      expect(banner.find('#heading').localName).to.equal(`h${String(rank)}`);
    });
  }

  for (const rank of ['0', '7', 'two']) {
    it(`is an h2 where the page asks for ${rank}`, async () => {
      await place({'heading-level': rank});
      expect(banner.find('#heading').localName).to.equal('h2');
    });
  }
});
