import {expect} from 'chai';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {banner, place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');

describe('a banner that may be folded', () => {
  /** Resolves once that holds; the test's own time limit is the longest wait. */
  async function waitUntil(holds: () => boolean): Promise<void> {
    while (!holds()) await banner.settle();
  }

  const chipText = (): string => banner.find('#chip').innerText.replaceAll(/\s+/g, ' ').trim();
  const isFolded = (): boolean => banner.hasAttribute('folded');
  beforeEach(() => {
    localStorage.clear();
  });

  async function foldAt(level: 'severe' | 'critical' | 'low', attributes = {}): Promise<void> {
    await place({dismissible: '', ...attributes});
    await banner.answer(exampleFeed(now, {level}));
    await banner.open();
    await banner.press('fold');
  }

  it('a dismissed banner becomes a pill that states the level, and emits an event', async () => {
    await place({dismissible: ''});
    await banner.answer(exampleFeed(now));
    await banner.open();
    let dismissals = 0;
    banner.addEventListener('threat-level-dismiss', () => {
      dismissals += 1;
    });
    await banner.press('fold');
    expect(chipText()).to.equal('UK terrorism threat level · 4 of 5 Severe');
    expect(dismissals).to.equal(1);
    expect(banner.shadowRoot?.querySelector('h2 #chip')?.getAttribute('aria-expanded')).to.equal(
      'false',
    );
  });

  it('collapsing moves the focus to the pill, and expanding moves it back to the button', async () => {
    await place({dismissible: ''});
    await banner.answer(exampleFeed(now));
    await banner.open();
    banner.find('#fold').focus();
    const isFocused = (id: string) => (): boolean => banner.shadowRoot?.activeElement?.id === id;
    await banner.press('fold');
    await waitUntil(isFocused('chip'));
    await banner.press('chip');
    expect(isFolded()).to.be.false;
    await waitUntil(isFocused('toggle'));
  });

  for (const [level, fate] of [
    ['low', true],
    ['moderate', true],
    ['substantial', true],
    ['severe', true],
    ['critical', false],
  ] as const) {
    it(`a banner collapsed at severe is ${fate ? 'a pill' : 'expanded'} at ${level}`, async () => {
      await foldAt('severe');
      await banner.answerAnew(exampleFeed(now, {level, ageMs: 0}));
      expect(isFolded()).to.equal(fate);
    });
  }

  it('a collapsed banner counts the next rise from the level it fell to', async () => {
    await foldAt('severe');
    await banner.answerAnew(exampleFeed(now, {level: 'moderate', ageMs: 60_000}));
    expect(isFolded()).to.be.true;
    await banner.answerAnew(exampleFeed(now, {level: 'substantial', ageMs: 0}));
    expect(isFolded()).to.be.false;
  });

  it('a collapsed banner does not expand when its level is lost and comes back', async () => {
    await foldAt('severe');
    await banner.passTime(3 * 24 * 60 * 60 * 1000);
    expect(chipText()).to.contain('We can’t confirm');
    await banner.answerAnew(exampleFeed(banner.present));
    expect(isFolded()).to.be.true;
  });

  it('a collapsed banner expands for a rise in Northern Ireland where the page shows both', async () => {
    await foldAt('severe', {region: 'both'});
    const assessments = {uk: {level: 'severe'}, ni: {level: 'severe'}} as const;
    await banner.answerAnew(exampleFeed(now, {assessments, ageMs: 0}));
    expect(isFolded()).to.be.false;
  });

  it('a banner cannot be collapsed at critical', async () => {
    await place({dismissible: '', variant: 'strip'});
    await banner.answer(exampleFeed(now, {level: 'critical'}));
    await banner.open();
    expect(banner.shadowRoot?.querySelector('#fold')?.localName).to.equal(undefined);
  });

  it('the pill of a sample says that it is a sample', async () => {
    await place({dismissible: ''});
    await banner.answer(exampleFeeds(now)['sample']!);
    await banner.open();
    await banner.press('fold');
    expect(chipText()).to.match(/^Sample/);
  });

  it('a collapsed banner is still a pill on the next page, until the level is higher', async () => {
    await foldAt('severe');
    banner.remove();
    await place({dismissible: ''});
    expect(isFolded()).to.be.true;
    await banner.answer(exampleFeed(now));
    expect(isFolded()).to.be.true;
    await banner.answerAnew(exampleFeed(now, {level: 'critical', ageMs: 0}));
    expect(isFolded()).to.be.false;
    banner.remove();
    await place({dismissible: ''});
    expect(isFolded()).to.be.false;
  });

  it('a collapsed banner is expanded on the next page where storage is off', async () => {
    await foldAt('severe', {'no-storage': ''});
    expect(isFolded()).to.be.true;
    banner.remove();
    await place({dismissible: '', 'no-storage': ''});
    expect(isFolded()).to.be.false;
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('a banner without the dismissible attribute cannot be collapsed', async () => {
    await place();
    await banner.answer(exampleFeed(now));
    await banner.open();
    expect(banner.shadowRoot?.querySelector('#fold')?.localName).to.equal(undefined);
  });

  it('banners of two regions on one page collapse separately', async () => {
    await foldAt('severe');
    banner.remove();
    await place({dismissible: '', region: 'ni'});
    await banner.answer(exampleFeed(now));
    expect(isFolded()).to.be.false;
    banner.remove();
    await place({dismissible: ''});
    expect(isFolded()).to.be.true;
  });

  it('a banner does not count as collapsed because another on the page is', async () => {
    await foldAt('severe');
    banner.remove();
    await place({dismissible: ''});
    await banner.answer(exampleFeed(now));
    // The visitor expands another banner of the same feed.
    localStorage.clear();
    await banner.answerAnew(exampleFeed(now, {level: 'low', ageMs: 0}));
    expect(isFolded()).to.be.true;
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });
});

describe('a banner that is quiet below a level', () => {
  const isFolded = (): boolean => banner.hasAttribute('folded');
  const answer = async (level: 'moderate' | 'severe', attributes = {}): Promise<void> => {
    await place({'quiet-below': 'Severe', ...attributes});
    await banner.answer(exampleFeed(now, {level}));
  };

  it('is a pill that states the level, and stores nothing', async () => {
    localStorage.clear();
    await answer('moderate');
    expect(isFolded()).to.be.true;
    expect(banner.find('#chip').innerText).to.contain('Moderate');
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('opens when the level rises to it, and not before', async () => {
    await answer('moderate');
    await banner.answerAnew(exampleFeed(now, {level: 'substantial', ageMs: 0}));
    expect(isFolded()).to.be.true;
    await banner.answerAnew(exampleFeed(now, {level: 'severe', ageMs: 0}));
    expect(isFolded()).to.be.false;
  });

  it('is opened and closed again by the visitor', async () => {
    await answer('moderate', {variant: 'card'});
    await banner.press('chip');
    expect(isFolded()).to.be.false;
    await banner.press('fold');
    expect(isFolded()).to.be.true;
  });

  it('is open without a feed, and with one that has ended', async () => {
    await place({'quiet-below': 'critical'});
    await banner.settle();
    expect(isFolded()).to.be.false;
    await banner.answer(exampleFeeds(now)['stale']!);
    expect(isFolded()).to.be.false;
  });

  it('is open while there is an incident', async () => {
    await place({'quiet-below': 'critical'});
    await banner.answer(exampleFeeds(now)['after an incident']!);
    expect(isFolded()).to.be.false;
  });

  it('is open if the level that the page names is not one', async () => {
    await answer('moderate', {'quiet-below': 'sever'});
    expect(isFolded()).to.be.false;
  });
});
