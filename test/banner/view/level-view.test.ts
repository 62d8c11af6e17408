import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {look, now, contentOf} from '../../helpers/banner/look-at.js';

describe('the region whose level is shown', () => {
  const northern = {
    title: 'Threat level in Northern Ireland (Northern Ireland-related terrorism)',
    headline: 'Substantial',
    meaning: 'an attack is likely',
  };

  it('the level shown is the UK’s by default, and Northern Ireland’s is not shown', () => {
    const view = look(exampleFeed(now));
    expect(view.levels).toHaveLength(1);
    expect(contentOf(view)).not.toContain('Northern Ireland-related');
  });

  it('the level shown is Northern Ireland’s if the page asks for it', () => {
    const view = look(exampleFeed(now), {region: 'ni'});
    expect(view).toMatchObject({
      level: 'substantial',
      shownLevels: {ni: 'substantial'},
      levels: [northern],
    });
  });

  it('both levels are shown if the page asks for both', () => {
    const view = look(exampleFeed(now), {region: 'both'});
    expect(view).toMatchObject({
      level: 'severe',
      shownLevels: {uk: 'severe', ni: 'substantial'},
      levels: [{headline: 'Severe'}, northern],
    });
  });

  it('the level shown is the UK’s if the page names no valid region', () => {
    const view = look(exampleFeed(now), {region: 'toString' as 'uk'});
    expect(view.levels).toEqual(look(exampleFeed(now)).levels);
  });

  const withoutNorthern = exampleFeeds(now)['only the national level'];

  it('a region without a level never shows the other region’s', () => {
    const view = look(withoutNorthern, {region: 'ni'});
    expect(view).toMatchObject({freshness: 'unknown', level: undefined, shownLevels: {}});
    expect(view.levels[0].headline).toBe('We can’t confirm the level right now');
    expect(contentOf(view)).not.toContain('Severe');
    expect(view.source).toBeUndefined();
  });

  it('a known level may be shown beside one that is unknown', () => {
    const view = look(withoutNorthern, {region: 'both'});
    expect(view).toMatchObject({
      freshness: 'current',
      level: 'severe',
      shownLevels: {uk: 'severe'},
    });
    expect(view.levels[1]).toMatchObject({
      headline: 'We can’t confirm the level right now',
      meaning: undefined,
      scale: undefined,
    });
  });

  it('a strip says once that neither level is known', () => {
    const {stale} = exampleFeeds(now);
    expect(look(stale, {region: 'both', variant: 'strip'}).levels).toHaveLength(1);
    expect(look(stale, {region: 'both'}).levels).toHaveLength(2);
    expect(look(exampleFeed(now), {region: 'both', variant: 'strip'}).levels).toHaveLength(2);
  });

  it.each(['stale', 'too old', 'sample', 'exercise'])(
    'each region has the feed’s state: %s',
    name => {
      const {levels} = look(exampleFeeds(now)[name], {region: 'both'});
      expect(levels[1]?.scale === undefined).toBe(levels[0].scale === undefined);
      expect(levels[1]?.detail?.includes('Last confirmed as Substantial') ?? false).toBe(
        name === 'stale',
      );
    },
  );
});

describe('the source', () => {
  const govuk = {
    id: 'govuk',
    url: 'https://www.gov.uk/api/content/terrorism-national-emergency',
    outcome: 'read',
  } as const;

  it('the source is GOV.UK if only that was read, with the licence’s attribution', () => {
    expect(look(exampleFeed(now, {sources: [govuk]})).source).toMatchObject({
      name: 'Source: GOV.UK',
      url: 'https://www.gov.uk/terrorism-national-emergency',
      licence: {
        text: 'Contains public sector information licensed under the Open Government Licence v3.0.',
      },
    });
  });

  it('no source is named for a region whose level a person has overridden', () => {
    const override = {
      region: 'ni',
      level: 'severe',
      reason: 'As told',
      setAt: '2026-11-23T17:00:00Z',
      until: '2026-11-24T17:00:00Z',
    } as const;
    const feed = exampleFeed(now, {overrides: [override]});
    expect(look(feed, {region: 'ni'}).source).toBeUndefined();
    expect(look(feed).source?.name).toBe('Source: MI5');
  });
});
