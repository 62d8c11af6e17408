import {expect} from 'chai';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {ThreatLevelErrorEvent} from '../../../src/element.js';
import {alterations, type Alteration} from '../../helpers/banner/alterations.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/** The visible text, without text for screen readers only. */
function seen(): string {
  const root = banner.shadowRoot!;
  const texts = [...root.querySelectorAll('.summary, .calm, #details, #chip')]
    .filter(element => element.checkVisibility())
    .map(element => (element as HTMLElement).innerText);
  return texts.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** The level and the numbers, visible and for screen readers. No alteration may change them. */
function protectedWords(): string {
  const root = banner.shadowRoot!;
  const shown = [
    ...root.querySelectorAll('.summary [translate=no], #chip [translate=no], a[translate=no]'),
  ].map(element => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`);
  const steps = root.querySelectorAll('.scale .on').length;
  return [...shown, `${String(steps)} steps`].join(' | ').replaceAll(/\s+/g, ' ');
}

const words = ({isInPlace}: Partial<Alteration>): string => (isInPlace ? protectedWords() : seen());

const spoken = (): string => banner.find('.spoken[aria-live]').textContent.trim();

/** A banner that nothing has altered, for comparison. */
async function fresh(
  attributes: Record<string, string>,
  change: () => Promise<void>,
): Promise<{seen: string; isInPlace: string}> {
  await place(attributes);
  await banner.answer(exampleFeed(now));
  await change();
  const found = {seen: seen(), isInPlace: protectedWords()};
  banner.remove();
  return found;
}

function expectNumbers(words: string, variant: string): void {
  for (const number of variant === 'strip' ? [] : ['0800 789 321', '999']) {
    expect(words).to.contain(number);
  }
  const links = [...banner.shadowRoot!.querySelectorAll('a[href^="tel:"]')].map(link => [
    link.textContent,
    link.getAttribute('href'),
  ]);
  for (const [text, href] of links) {
    expect(href).to.equal(`tel:${text!.replaceAll(' ', '').replace(/^0/, '+44')}`);
  }
}

const CHANGES = [
  {
    title: 'a rise',
    variants: ['banner', 'strip', 'card'],
    change: () => banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0})),
    level: 'critical',
    old: /\bSevere\b|4 of 5|highly likely\b(?! in the near future)/,
  },
  {
    title: 'a fall',
    variants: ['banner'],
    change: () => banner.answerAnew(exampleFeed(now, {level: 'substantial', ageMs: 0})),
    level: 'substantial',
    old: /\bSevere\b(?!\.)|4 of 5|highly likely/,
  },
  {
    title: 'the end of its validity',
    variants: ['banner', 'strip'],
    change: () => banner.passTime(2 * DAY_MS),
    level: null,
    old: /4 of 5|highly likely/,
  },
  {
    title: 'the end of all that can be said',
    variants: ['strip'],
    change: () => banner.passTime(9 * DAY_MS),
    level: null,
    old: /severe|4 of 5|highly likely/i,
  },
];

describe('a banner whose nodes somebody has altered', function () {
  this.timeout(60_000);

  for (const {title: what, change, level, old, variants} of CHANGES) {
    for (const variant of variants) {
      it(`an altered banner shows after ${what} what an unaltered one shows (${variant})`, async () => {
        const expected = await fresh({variant}, change);
        for (const alteration of alterations) {
          const {title, alter, isInPlace} = alteration;
          await place({variant});
          await banner.answer(exampleFeed(now));
          alter(banner.shadowRoot!);
          await change();
          expect(words(alteration), title).to.equal(isInPlace ? expected.isInPlace : expected.seen);
          expect(seen(), title).not.to.match(old);
          expect(banner.getAttribute('level'), title).to.equal(level);
          if (level) expect(spoken().toLowerCase(), title).to.contain(level);
          expectNumbers(seen(), variant);
          banner.remove();
        }
      });
    }
  }

  it('an altered banner still opens and closes', async () => {
    const expected = await fresh({}, () => banner.press('toggle'));
    for (const alteration of alterations) {
      const {title, alter, isInPlace} = alteration;
      await place();
      await banner.answer(exampleFeed(now));
      alter(banner.shadowRoot!);
      await banner.settle();
      await banner.press('toggle');
      expect(words(alteration), title).to.equal(isInPlace ? expected.isInPlace : expected.seen);
      alter(banner.shadowRoot!);
      await banner.settle();
      await banner.press('toggle');
      expect(banner.find('#details').hidden, title).to.equal(true);
      expectNumbers(seen(), 'banner');
      banner.remove();
    }
  });

  it('an altered banner renders again at once when protected words, numbers or elements are gone', async () => {
    const expected = await fresh({}, () => Promise.resolve());
    const urgent = ['empties the root', 'takes out every text', 'writes another level'];
    for (const {title, alter} of alterations.filter(one => urgent.includes(one.title))) {
      await place();
      await banner.answer(exampleFeed(now));
      alter(banner.shadowRoot!);
      await banner.settle();
      expect(seen(), title).to.equal(expected.seen);
      banner.remove();
    }
  });

  it('an altered banner keeps text that was translated in place, but not the level and the numbers', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const title = banner.find('#title');
    const [text] = [...title.childNodes].filter(node => node instanceof Text && node.data);
    const headline = banner.find('strong').firstChild!.nextSibling as Text;
    (text as Text).data = 'Niveau de menace';
    headline.data = 'Faible';
    await banner.settle();
    await banner.passTime(MINUTE_MS);
    expect(banner.find('#title')).to.equal(title);
    expect(title.textContent).to.equal('Niveau de menace');
    expect(banner.find('strong').textContent).to.equal('Severe');
  });

  it('an altered banner shows the new level if a translation of the old one arrives late', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    const text = banner.find('strong').firstChild!.nextSibling as Text;
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    text.data = 'Grave';
    await banner.settle();
    expect(banner.find('strong').textContent).to.equal('Critical');
    const font = document.createElement('font' as string);
    font.textContent = 'Grave';
    banner.find('strong').replaceChildren(font);
    await banner.settle();
    expect(banner.find('strong').textContent).to.equal('Critical');
  });

  it('a banner stops re-rendering for a script that alters every render, and still shows the level', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    let alterationsMade = 0;
    const observer = new MutationObserver(() => {
      const strong = banner.shadowRoot!.querySelector('strong');
      if (!strong || strong.textContent === 'Grave') return;
      alterationsMade += 1;
      strong.textContent = 'Grave';
    });
    observer.observe(banner.shadowRoot!, {subtree: true, childList: true, characterData: true});
    banner.find('strong').textContent = 'Grave';
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(alterationsMade).to.be.greaterThan(10).and.lessThan(400);
    observer.disconnect();
    await banner.passTime(MINUTE_MS);
    expect(banner.find('strong').textContent).to.equal('Severe');
  });

  it('a banner restores attributes that a script removed or changed', async () => {
    await place({dismissible: ''});
    await banner.answer(exampleFeed(now));
    banner.setAttribute('level', 'low');
    banner.removeAttribute('freshness');
    await banner.settle();
    expect(banner.getAttribute('level')).to.equal('severe');
    expect(banner.getAttribute('freshness')).to.equal('current');
    await banner.press('fold');
    banner.removeAttribute('folded');
    await banner.settle();
    expect(banner.hasAttribute('folded')).to.equal(true);
  });

  it('an altered banner keeps the focus, and prints without rendering again', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.press('toggle');
    banner.find('#share').focus();
    alterations[0]!.alter(banner.shadowRoot!);
    await banner.passTime(MINUTE_MS);
    expect(banner.shadowRoot!.activeElement?.id).to.equal('share');
    const section = banner.find('section');
    const presentation = document.createElement('iframe');
    banner.shadowRoot!.append(presentation);
    banner.mutations?.takeRecords();
    await banner.passTime(MINUTE_MS);
    expect(presentation.isConnected).to.equal(true);
    expect(banner.find('section')).to.equal(section);
  });

  it('an altered banner shows its fallback where rendering from scratch fails too', async () => {
    await place();
    banner.textContent = 'Own words, 999.';
    const errors: ThreatLevelErrorEvent[] = [];
    banner.addEventListener('threat-level-error', event => errors.push(event));
    await banner.answer(exampleFeed(now));
    const own = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!;
    // A page that replaces each text with its own.
    Object.defineProperty(CharacterData.prototype, 'data', {...own, set: () => undefined});
    const createTextNode = document.createTextNode.bind(document);
    document.createTextNode = () => createTextNode('Low');
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    Reflect.deleteProperty(document, 'createTextNode');
    Object.defineProperty(CharacterData.prototype, 'data', own);
    expect(banner.shadowRoot!.querySelector('slot')).not.to.equal(null);
    expect(banner.shadowRoot!.textContent).not.to.match(/Low|Severe/);
    expect(banner.hasAttribute('level')).to.equal(false);
    expect(errors.at(-1)?.problems[0]?.code).to.equal('drawing-failed');
  });
});
