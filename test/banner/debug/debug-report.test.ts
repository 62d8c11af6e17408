import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {formatReport, type DebugFacts} from '../../../src/banner/debug/debug-report.js';

const now = new Date('2026-11-24T12:00:00Z');
const feed = exampleFeed(now);
const facts: DebugFacts = {
  version: '1.2.3',
  page: 'https://page.example/',
  browser: 'A browser',
  tag: 'https://host.example/threat-level-banner.js',
  bannersOnPage: 1,
  attributes: {lang: 'cy'},
  language: {asked: 'cy', spoken: 'cy'},
  feedAddress: 'https://host.example/feed.json',
  feed,
  freshness: 'current',
  region: 'uk',
  now,
  problems: [],
  obstacle: undefined,
  staleCopy: undefined,
  troubles: [],
};
const unreachable = {
  code: 'feed-unreachable',
  path: facts.feedAddress,
  expected: 'a feed',
  received: 'status 404',
};

describe('the report of data-debug', () => {
  it('says what was found, what is shown and why, and that there are no problems', () => {
    expect(formatReport(facts))
      .toBe(`threat-level-banner 1.2.3: what data-debug found on https://page.example/

FOUND
  A script tag, https://host.example/threat-level-banner.js, and its banner.
  Attributes: lang="cy".
  Feed: https://host.example/feed.json, valid, from Example Community Safety Partnership, published 2026-11-24T11:48:00.000Z.
SHOWN
  SEVERE, because the feed states it and is valid until 2026-11-25T11:48:00.000Z.
  Every phone number (while the details are closed, a banner shows two of them and a strip none).
  Language: cy.
PROBLEMS
  None.

(A browser, 2026-11-24T12:00:00.000Z)`);
  });

  it.each([
    ['stale', feed, '“Last confirmed as SEVERE”, because the feed was valid only until'],
    ['unknown', feed, 'No level: there is no valid feed that is recent enough.'],
    [undefined, undefined, 'No level: there is no valid feed that is recent enough.'],
    [
      'exercise',
      exampleFeed(now, {status: 'sample'}),
      'SEVERE with a label that it is not the real level, because the feed’s status is sample.',
    ],
  ] as const)('says why a feed that is %s is shown as it is', (freshness, shownFeed, sentence) => {
    expect(formatReport({...facts, freshness, feed: shownFeed})).toContain(sentence);
  });

  it('states no level for a region that the feed lacks', () => {
    const national = exampleFeed(now, {assessments: {uk: {level: 'severe'}}});
    expect(formatReport({...facts, feed: national, region: 'ni'})).toContain(
      'No level: the feed has no assessment for the region ni.',
    );
  });

  it.each([
    [{kind: 'status', status: 404}, 'answers with status 404'],
    [{kind: 'policy', directive: 'connect-src'}, 'add https://host.example to its connect-src'],
    [{kind: 'cors'}, 'without the header Access-Control-Allow-Origin: *'],
    [{kind: 'mixed'}, 'use its https address'],
    [{kind: 'offline'}, 'The browser is offline.'],
    [{kind: 'silence'}, 'an ad blocker or a network filter may block it'],
    [{kind: 'worker'}, 'a service worker handles the requests of this page'],
    [{kind: 'password'}, 'browsers refuse such an address: remove them'],
    [{kind: 'address'}, 'is not an address that a browser can request'],
    [{kind: 'none', type: 'text/html'}, 'a second request succeeded (text/html)'],
  ] as const)('says why the feed could not be loaded: %j', (obstacle, sentence) => {
    const report = formatReport({
      ...facts,
      feed: undefined,
      freshness: 'unknown',
      problems: [unreachable],
      obstacle: {...obstacle, address: facts.feedAddress, isFeed: true},
    });
    expect(report).toContain(`1. `);
    expect(report).toContain(sentence);
    expect(report).not.toContain('feed-unreachable');
  });

  it('states a repeated problem once, and how many banners the page has', () => {
    const problem = {code: 'level-unknown', path: '/x', expected: 'a', received: 'b'};
    const report = formatReport({
      ...facts,
      feed: undefined,
      problems: [problem, {...problem}],
      bannersOnPage: 3,
    });
    expect(report.match(/level-unknown/g)).toHaveLength(1);
    expect(report).toContain('The page has 3 banners; this report is about one of them.');
    expect(formatReport(facts)).not.toContain('banners; this report is');
  });

  it('names the requested language if another is shown', () => {
    const language = {asked: 'ga-IE', spoken: 'en'};
    expect(formatReport({...facts, language})).toContain('Language: en (requested: ga-IE).');
  });

  it.each(['stale', 'unknown'] as const)(
    'says that the publisher has not renewed a %s feed',
    freshness => {
      const old = {...feed, validUntil: '2026-11-20T12:00:00Z'};
      expect(formatReport({...facts, feed: old, freshness})).toContain('has not renewed the feed');
    },
  );

  it.each([
    ['worker', 'a service worker of the page answers with an old copy'],
    ['cache', 'a cache between them answers with an old copy'],
  ] as const)(
    'says that a %s answers with an old copy, and does not blame the publisher',
    (staleCopy, words) => {
      const old = {...feed, validUntil: '2026-11-20T12:00:00Z'};
      const report = formatReport({...facts, feed: old, freshness: 'stale', staleCopy});
      expect(report).toContain(words);
      expect(report).not.toContain('has not renewed');
    },
  );

  it('does not mention the clock if the feed lacks the region', () => {
    const national = exampleFeed(now, {assessments: {uk: {level: 'severe'}}});
    const report = formatReport({...facts, feed: national, region: 'ni', freshness: 'unknown'});
    expect(report).not.toMatch(/clock|renewed/);
  });

  it.each([
    ['drawing-failed', 'The banner could not be rendered'],
    ['details-not-loaded', 'The details of the banner could not be loaded'],
    ['share-failed', 'The message could not be shared'],
    ['print-failed', 'The notice could not be printed'],
    ['area-outdated', 'The area’s file was refused'],
    ['public-key-invalid', 'A public key is unusable'],
    ['level-unknown', 'The feed was refused'],
    ['toString', 'The feed was refused'],
  ])('describes %s as “%s”', (code, words) => {
    const problems = [{code, path: '', expected: 'x', received: 'y'}];
    expect(formatReport({...facts, problems})).toContain(`1. ${words} (${code}): expected x`);
  });

  it('says that a clock is wrong if a valid feed counts as expired', () => {
    const report = formatReport({...facts, freshness: 'unknown'});
    expect(report).toContain('this device’s clock says 2026-11-24T12:00:00.000Z');
    expect(report).not.toContain('has not renewed');
  });

  it('has no problem with an exercise', () => {
    const exercise = exampleFeed(now, {status: 'exercise'});
    expect(formatReport({...facts, feed: exercise, freshness: 'exercise'})).toContain('None.');
  });

  it('says what a file is, if it is not the feed', () => {
    const area = {
      kind: 'status',
      status: 404,
      address: 'https://host.example/areas/x.json',
      isFeed: false,
    } as const;
    const report = formatReport({...facts, problems: [unreachable], obstacle: area});
    expect(report).toContain('https://host.example/areas/x.json answers with status 404');
    expect(report).toContain('That is the file of an area');
    expect(report).not.toContain('has cached');
  });

  it('leaves passwords and keys out', () => {
    const feedAddress = 'https://user:secret@host.example/feed.json?sig=secret#x';
    expect(formatReport({...facts, feedAddress})).not.toContain('secret');
  });

  it('lists the problems of a refused feed, up to eight', () => {
    const problems = Array.from({length: 9}, (_, index) => ({
      code: 'level-unknown',
      path: `/${String(index)}`,
      expected: 'one of the five',
      received: '"extreme"',
    }));
    const report = formatReport({...facts, feed: undefined, freshness: 'unknown', problems});
    expect(report).toContain(
      'The feed was refused (level-unknown) at /0: expected one of the five, received "extreme".',
    );
    expect(report).toContain('8. ');
    expect(report).not.toContain('9. ');
  });
});
