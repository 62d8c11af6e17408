import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {isBelow, QuietState} from '../../../src/banner/collapse/quiet.js';
import type {View} from '../../../src/banner/view/summary.js';
import type {Level, RegionChoice} from '../../../src/feed/schema/level.js';
import {look, now} from '../../helpers/banner/look-at.js';

const at = (level: Level, region: RegionChoice = 'uk'): View =>
  look(exampleFeed(now, {level}), {region});

describe('a level below a threshold', () => {
  it.each([
    ['low', 'moderate', true],
    ['moderate', 'severe', true],
    ['severe', 'severe', false],
    ['critical', 'severe', false],
    ['low', 'low', false],
  ] as const)('%s is below %s: %s', (level, threshold, below) => {
    expect(isBelow(at(level), threshold)).toBe(below);
  });

  it.each([null, 'sever' as Level, '' as Level])('no level is below %j', threshold => {
    expect(isBelow(at('low'), threshold)).toBe(false);
  });

  it('is not one that is not known', () => {
    const feeds = exampleFeeds(now);
    for (const feed of [undefined, feeds['stale'], feeds['unknown']])
      expect(isBelow(look(feed), 'critical')).toBe(false);
    expect(isBelow(look(undefined, {isLoading: true}), 'critical')).toBe(false);
  });

  it('is none of two regions of which one is higher, or not known', () => {
    expect(isBelow(at('moderate', 'both'), 'severe')).toBe(true);
    expect(isBelow(at('severe', 'both'), 'severe')).toBe(false);
    expect(isBelow(at('moderate', 'both'), 'substantial')).toBe(false);
    const {ni, ...assessments} = exampleFeed(now).assessments;
    expect(ni).toBeDefined();
    expect(isBelow(look({...exampleFeed(now), assessments}, {region: 'both'}), 'critical')).toBe(
      false,
    );
  });
});

describe('a banner that is quiet below Severe', () => {
  function after(...views: readonly (View | 'opened' | 'closed' | 'incident')[]): boolean {
    const quiet = new QuietState();
    for (const view of views) {
      if (view === 'opened') quiet.open();
      else if (view === 'closed') quiet.close();
      else if (view === 'incident') quiet.observe(at('moderate'), 'severe', true);
      else quiet.observe(view, 'severe', false);
    }
    return quiet.isQuiet;
  }
  const loading = look(undefined, {isLoading: true});

  it('starts as a pill once the level is known', () => {
    expect(after(at('moderate'))).toBe(true);
    expect(after(loading)).toBe(false);
    expect(after(loading, at('moderate'))).toBe(true);
    expect(after(at('severe'))).toBe(false);
  });

  it.each([
    ['a rise', at('severe')],
    ['an incident', 'incident'],
    ['a level that is not known', look(undefined)],
    ['the visitor', 'opened'],
  ] as const)('is opened by %s, and stays open', (_, event) => {
    expect(after(at('moderate'), event)).toBe(false);
    expect(after(at('moderate'), event, at('moderate'))).toBe(false);
  });

  it('is closed again by the visitor, but not at the threshold', () => {
    expect(after(at('moderate'), 'opened', 'closed')).toBe(true);
    expect(after(at('moderate'), at('severe'), 'closed')).toBe(false);
  });

  it('starts anew when the page changes the threshold', () => {
    const quiet = new QuietState();
    quiet.observe(at('severe'), 'severe', false);
    quiet.observe(at('severe'), 'critical', false);
    expect(quiet.isQuiet).toBe(true);
  });
});
