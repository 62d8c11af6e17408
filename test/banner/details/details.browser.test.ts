import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {requestLanguage} from '../../../src/banner/language/locale.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
describe('the details', () => {
  it('the details open and close by keyboard, and the button states which', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const button = banner.find('#toggle');
    expect(button.innerText.trim()).to.equal('What to do, who to call');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(banner.visibleText).not.to.contain('Crimestoppers');
    button.focus();
    await sendKeys({press: 'Enter'});
    await banner.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(banner.visibleText).to.contain('Crimestoppers');
    await sendKeys({press: ' '});
    await banner.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(banner.shadowRoot?.activeElement === button).to.be.true;
  });

  it('details that are invalid are not shown, and the level and the numbers are', async () => {
    await place({variant: 'card'});
    const problems: string[] = [];
    banner.addEventListener('threat-level-error', event => {
      problems.push(...event.problems.map(({code, path}) => `${code} ${path}`));
    });
    const contacts = [{id: 'force', name: {en: 'Essex Police'}, phone: 'call 12'}];
    await banner.answer({...exampleFeed(now), contacts});
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(banner.visibleText).to.contain('Severe').and.to.contain('0800 555 111');
    expect(banner.visibleText).not.to.contain('Essex Police').and.not.to.contain('call 12');
    expect(problems).to.deep.equal(['phone-invalid /contacts/0/phone']);
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(problems).to.have.length(1);
  });

  it('the details of a card are open and have no button', async () => {
    await place({variant: 'card'});
    expect(banner.visibleText).to.contain('Crimestoppers');
    expect(banner.shadowRoot?.querySelector('#toggle')?.localName).to.equal(undefined);
  });

  it('the heading takes the focus when critical removes the button that had it', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    banner.find('#toggle').focus();
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    expect(banner.shadowRoot?.activeElement?.localName).to.equal('h2');
  });

  it('the details stay open and keep the focus inside when critical ends', async () => {
    await place();
    await banner.answer(exampleFeed(now, {level: 'critical'}));
    banner.find('.contacts a').focus();
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(banner.find('#toggle').getAttribute('aria-expanded')).to.equal('true');
    expect(banner.shadowRoot?.activeElement?.matches('.contacts a')).to.be.true;
  });

  it('the details do not take the focus from elsewhere', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    expect(banner.shadowRoot?.activeElement?.localName).to.equal(undefined);
  });

  for (const variant of ['Strip', '']) {
    it(`the details open and close like a banner’s if the variant is “${variant}”`, async () => {
      await place({variant});
      expect(banner.visibleText).not.to.contain('Crimestoppers');
      expect(banner.find('#toggle').getAttribute('aria-expanded')).to.equal('false');
    });
  }

  it('the details are open at critical', async () => {
    await place();
    await banner.answer(exampleFeed(now, {level: 'critical'}));
    expect(banner.visibleText).to.contain('Crimestoppers');
  });
});

describe('what a screen reader is told', () => {
  for (const variant of ['banner', 'strip', 'card']) {
    it(`a screen reader gets the region, and the sample label in name and heading: ${variant}`, async () => {
      await place({variant});
      await banner.answer(exampleFeed(now, {status: 'sample'}));
      const region = banner.find('section');
      const name = (region.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map(id => banner.find(`#${id}`).textContent.trim())
        .join(' ');
      expect(name).to.match(/^Sample.* real.*level\.? UK (terrorism )?threat level$/);
      expect(banner.find('h2').textContent.trim()).to.match(/^Sample/);
    });
  }
});

describe('the banner’s looks', () => {
  it('the hidden attribute hides the banner', async () => {
    await place({hidden: ''});
    expect(banner.getBoundingClientRect().height).to.equal(0);
  });

  it('the banner is invisible where its container is', async () => {
    await place({style: 'visibility: hidden'});
    expect(getComputedStyle(banner.find('#toggle')).visibility).to.equal('hidden');
  });

  it('the banner keeps the visitor’s text size on a page that changes it', async () => {
    document.documentElement.style.fontSize = '62.5%';
    await place();
    expect(getComputedStyle(banner.find('.banner')).fontSize).to.equal('16px');
    document.documentElement.style.fontSize = '';
  });

  it('the banner is dark for a visitor who prefers dark, unless the page asks for light', async function () {
    if (!navigator.userAgent.includes('Chrome')) this.skip(); // Other browsers cannot emulate the preference.
    await emulateMedia({colorScheme: 'dark'});
    await place();
    const colour = (): string => getComputedStyle(banner.find('.banner')).backgroundColor;
    const dark = colour();
    banner.theme = 'light';
    await banner.updateComplete;
    expect(colour()).not.to.equal(dark);
    await emulateMedia({colorScheme: 'light'});
    banner.theme = 'auto';
    await banner.updateComplete;
    expect(colour()).not.to.equal(dark);
  });

  it('the banner is dark where the page asks for dark', async () => {
    await place();
    const light = getComputedStyle(banner.find('.banner')).backgroundColor;
    banner.theme = 'dark';
    await banner.updateComplete;
    expect(getComputedStyle(banner.find('.banner')).backgroundColor).not.to.equal(light);
  });

  it('the banner shows which control has the keyboard focus', async () => {
    await place();
    await sendKeys({press: 'Tab'});
    const focused = banner.shadowRoot!.activeElement!;
    expect(getComputedStyle(focused).outlineWidth).to.equal('3px');
    expect(getComputedStyle(focused).outlineStyle).to.equal('solid');
  });
});

describe('the heading', () => {
  for (const rank of [1, 2, 3, 4, 5, 6]) {
    it(`the heading is an h${String(rank)} if the page asks for one`, async () => {
      await place({'heading-level': String(rank)});
      expect(banner.find(':is(h1, h2, h3, h4, h5, h6)').localName).to.equal(`h${String(rank)}`);
    });
  }

  for (const rank of ['0', '7', 'two']) {
    it(`the heading is an h2 if the page asks for ${rank}`, async () => {
      await place({'heading-level': rank});
      expect(banner.find(':is(h1, h2, h3, h4, h5, h6)').localName).to.equal('h2');
    });
  }
});

describe('the list of languages, to a screen reader', () => {
  const list = (): HTMLElement => banner.find('#language');

  it('is hidden until the browser has told what is new in the page', async () => {
    // Held, because a busy machine takes longer for the answer than the list is hidden.
    const own = window.setTimeout.bind(window);
    const held: (() => void)[] = [];
    window.setTimeout = ((callback: () => void, ms?: number) =>
      ms === 100 ? held.push(callback) : own(callback, ms)) as typeof window.setTimeout;
    await place();
    await banner.answer(exampleFeed(now));
    window.setTimeout = own;
    expect(list().ariaHidden).to.equal('true');
    expect(list().tabIndex).to.equal(-1);
    for (const show of held) show();
    expect(list().ariaHidden).to.equal(null);
    expect(list().tabIndex).to.equal(0);
    await banner.answerAnew(exampleFeed(now, {ageMs: 0}));
    expect(list().ariaHidden).to.equal(null);
  });

  it('is not hidden while it has the focus', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const first = list();
    first.focus();
    await requestLanguage(['cy']);
    await banner.settle();
    expect(list() === first).to.equal(false);
    expect(banner.shadowRoot?.activeElement === list()).to.equal(true);
    expect(list().ariaHidden).to.equal(null);
    await requestLanguage(['en']);
  });
});

describe('an incident while the details are closed', () => {
  const incident = exampleFeeds(now)['after an incident']!;
  const line = (): HTMLElement => banner.find('.incident button');

  for (const [form, attributes] of [
    ['a banner', {}],
    ['a strip', {variant: 'strip'}],
    ['a pill', {dismissible: ''}],
  ] as const)
    it(`leads to its text from one line of ${form}`, async () => {
      localStorage.clear();
      await place(attributes);
      await banner.answer(incident);
      if (form === 'a pill') {
        await banner.open();
        await banner.press('fold');
      }
      expect(line().innerText.replaceAll(/\s+/g, ' ').trim()).to.match(
        /^Attack at Example Square From: Example Community Safety Partnership$/,
      );
      expect(line().closest('h3')?.localName).to.equal('h3');
      line().focus();
      await banner.press('incident0');
      expect(banner.shadowRoot?.querySelector('.incident button')?.localName).to.equal(undefined);
      const heading = (): Element | null => banner.shadowRoot!.activeElement;
      while (heading()?.localName !== 'h3') await banner.settle();
      expect(heading()?.closest('.incident')?.textContent).to.contain('The police are there');
      localStorage.clear();
    });

  it('has a line beside that of the area’s own', async () => {
    await place({area: 'exampleshire'});
    const {exampleshire} = incident.areas!;
    const own = {
      title: {en: 'The town hall is closed'},
      summary: {en: 'It opens again on Monday.'},
      support: [{label: {en: 'Help by phone'}, phone: '01632 960 123'}],
    };
    const areas = {exampleshire: {...exampleshire!, incident: own}};
    await banner.answer({...incident, areas});
    const lines = [...banner.shadowRoot!.querySelectorAll<HTMLElement>('.incident button')];
    expect(lines.map(each => each.innerText.replaceAll(/\s+/g, ' ').trim())).to.deep.equal([
      'Attack at Example Square From: Example Community Safety Partnership',
      'The town hall is closed From: Example Community Safety Partnership',
    ]);
    lines[1]!.focus();
    lines[1]!.click();
    await banner.settle();
    const heading = (): Element | null => banner.shadowRoot!.activeElement;
    while (heading()?.localName !== 'h3') await banner.settle();
    expect(heading()?.textContent).to.contain('The town hall is closed');
    const phone = banner.find('a[href="tel:+441632960123"]');
    const described = banner.shadowRoot!.getElementById(phone.getAttribute('aria-describedby')!);
    expect(described?.textContent.trim()).to.equal('Help by phone');
  });

  it('is not stated twice in a card', async () => {
    await place({variant: 'card'});
    await banner.answer(incident);
    expect(banner.shadowRoot?.querySelector('.incident button')?.localName).to.equal(undefined);
    expect(banner.visibleText).to.contain('Attack at Example Square');
  });

  it('is gone with the feed', async () => {
    await place();
    await banner.answer(incident);
    await banner.passTime(9 * 24 * 60 * 60 * 1000);
    expect(banner.shadowRoot?.querySelector('.incident button')?.localName).to.equal(undefined);
  });
});
