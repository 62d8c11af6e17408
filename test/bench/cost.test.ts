import {describe, expect, it} from 'vitest';
import {readCacheControl} from '../../bench/figures/cache.js';
import {
  dayOfSite,
  feedRequestsOfSite,
  scale,
  type Habits,
  type VisitCosts,
} from '../../bench/figures/cost.js';
import {totalOf, turn} from '../../bench/figures/delay.js';

const costs: VisitCosts = {
  first: {requests: 2, bytes: 1000},
  details: {requests: 1, bytes: 500},
  soon: {requests: 0, bytes: 0},
  later: {requests: 2, bytes: 20},
  look: {requests: 1, bytes: 10},
  changedLook: {requests: 1, bytes: 100},
};
/** A hundred page views, each a visit of somebody new who leaves at once. */
const habits: Habits = {
  pageViews: 100,
  viewsPerVisit: 1,
  newVisits: 1,
  openings: 0,
  minutesSeen: 0,
  minutesBetweenLooks: 15,
};

describe('a day of a site', () => {
  it.each([
    ['visitors with nothing kept', {}, {requests: 200, bytes: 100_000}],
    [
      'visitors who come back: the script is unchanged, the feed is not',
      {newVisits: 0},
      {requests: 200, bytes: 11_000},
    ],
    ['visits of two pages', {viewsPerVisit: 2}, {requests: 150, bytes: 50_500}],
    ['details that a tenth opens', {openings: 0.1}, {requests: 210, bytes: 105_000}],
    ['pages that stay open for one look', {minutesSeen: 15}, {requests: 300, bytes: 110_000}],
  ])('with %s', (_name, changes: Partial<Habits>, expected) => {
    expect(dayOfSite(costs, {...habits, ...changes})).toEqual(expected);
  });

  it('asks for the feed at each page view, and at each refresh of an open page', () => {
    expect(feedRequestsOfSite(habits)).toBe(100);
    expect(feedRequestsOfSite({...habits, minutesSeen: 30})).toBe(300);
  });

  it('grows with the number of sites', () => {
    expect(scale({requests: 2, bytes: 3}, 1000)).toEqual({requests: 2000, bytes: 3000});
  });
});

describe('the delay of a change', () => {
  it('is all waits at worst, and typically half of each periodic one', () => {
    const steps = [
      turn('publisher', {typical: 10, worst: 12}),
      {name: 'reading', typical: 1, worst: 3},
    ];
    expect(totalOf(steps)).toEqual({typical: 6, worst: 15});
  });
});

describe('a Cache-Control header', () => {
  it.each([
    ['public, max-age=60, stale-if-error=86400', {maxAge: 60, staleIfError: 86_400}],
    ['Max-Age=5 , stale-while-revalidate=30', {maxAge: 5, staleWhileRevalidate: 30}],
    ['public, max-age=31536000, immutable', {maxAge: 31_536_000, isImmutable: true}],
    ['', {}],
  ])('%s', (header, output) => {
    const nothing = {maxAge: 0, staleWhileRevalidate: 0, staleIfError: 0, isImmutable: false};
    expect(readCacheControl(header)).toEqual({...nothing, ...output});
  });
});
