import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {formatReport, type DebugFacts} from '../../../src/banner/debug/debug-report.js';

const now = new Date('2026-11-24T12:00:00Z');
const feed = exampleFeed(now);
const usual: DebugFacts = {
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
  path: usual.feedAddress,
  expected: 'a feed',
  received: 'status 404',
};

describe('the report of data-debug', () => {
  it('says what was found, what is shown and why, and that nothing is in the way', () => {
    expect(formatReport(usual))
      .toBe(`threat-level-banner 1.2.3: what data-debug found on https://page.example/

FOUND
  A script tag, https://host.example/threat-level-banner.js, and its banner.
  Attributes: lang="cy".
  Feed: https://host.example/feed.json, a valid one of Example Community Safety Partnership, published 2026-11-24T11:48:00.000Z.
SHOWN
  SEVERE, because the feed says so and holds until 2026-11-25T11:48:00.000Z.
  Every phone number (in a closed banner most are behind its button, in a strip all).
  Language: cy.
IN THE WAY
  Nothing.

(A browser, 2026-11-24T12:00:00.000Z)`);
  });

  it.each([
    ['stale', feed, '“Last confirmed as SEVERE”, because the feed held only until'],
    ['unknown', feed, 'No level: there is no feed that can be trusted for one.'],
    [undefined, undefined, 'No level: there is no feed that can be trusted for one.'],
    [
      'exercise',
      exampleFeed(now, {status: 'sample'}),
      'SEVERE under a label that it is not real, because the feed’s status is sample.',
    ],
  ] as const)('says why what is %s shows what it does', (freshness, held, sentence) => {
    expect(formatReport({...usual, freshness, feed: held})).toContain(sentence);
  });

  it('claims no level for a region that the feed has none for', () => {
    const national = exampleFeed(now, {assessments: {uk: {level: 'severe'}}});
    expect(formatReport({...usual, feed: national, region: 'ni'})).toContain(
      'No level: the feed has none for the region ni.',
    );
  });

  it.each([
    [{kind: 'status', status: 404}, 'answers with status 404'],
    [{kind: 'policy', directive: 'connect-src'}, 'add https://host.example to its connect-src'],
    [{kind: 'cors'}, 'without the header Access-Control-Allow-Origin: *'],
    [{kind: 'mixed'}, 'give its address with https'],
    [{kind: 'offline'}, 'The browser is offline.'],
    [{kind: 'silence'}, 'an ad blocker or a filter may stop it'],
    [{kind: 'worker'}, 'a service worker of this page answers its requests'],
    [{kind: 'password'}, 'browsers refuse such an address: take them out'],
    [{kind: 'address'}, 'is no address that a browser can ask for'],
    [{kind: 'none', type: 'text/html'}, 'came on a second look (text/html)'],
  ] as const)('says what stopped the feed: %j', (obstacle, words) => {
    const report = formatReport({
      ...usual,
      feed: undefined,
      freshness: 'unknown',
      problems: [unreachable],
      obstacle: {...obstacle, address: usual.feedAddress, isFeed: true},
    });
    expect(report).toContain(`1. `);
    expect(report).toContain(words);
    expect(report).not.toContain('feed-unreachable');
  });

  it('says one thing once, and how many banners there are', () => {
    const problem = {code: 'level-unknown', path: '/x', expected: 'a', received: 'b'};
    const facts = {...usual, feed: undefined, problems: [problem, {...problem}], bannersOnPage: 3};
    const report = formatReport(facts);
    expect(report.match(/level-unknown/g)).toHaveLength(1);
    expect(report).toContain('The page holds 3 banners; this is about one.');
    expect(formatReport(usual)).not.toContain('banners; this is');
  });

  it('says which language was asked for, if another is spoken', () => {
    const language = {asked: 'ga-IE', spoken: 'en'};
    expect(formatReport({...usual, language})).toContain('Language: en (asked for: ga-IE).');
  });

  it.each(['stale', 'unknown'] as const)('blames the publisher of a %s feed', freshness => {
    const old = {...feed, validUntil: '2026-11-20T12:00:00Z'};
    expect(formatReport({...usual, feed: old, freshness})).toContain('has not renewed the feed');
  });

  it.each([
    ['worker', 'a service worker of the page answers with an old one'],
    ['cache', 'a cache on the way keeps an old one'],
  ] as const)('blames nobody but a %s that keeps an old copy', (staleCopy, words) => {
    const old = {...feed, validUntil: '2026-11-20T12:00:00Z'};
    const report = formatReport({...usual, feed: old, freshness: 'stale', staleCopy});
    expect(report).toContain(words);
    expect(report).not.toContain('has not renewed');
  });

  it('blames no clock where the feed has no level for the region', () => {
    const national = exampleFeed(now, {assessments: {uk: {level: 'severe'}}});
    const report = formatReport({...usual, feed: national, region: 'ni', freshness: 'unknown'});
    expect(report).not.toMatch(/clock|renewed/);
  });

  it.each([
    ['drawing-failed', 'The banner could not be drawn'],
    ['details-not-loaded', 'The details of the banner could not be loaded'],
    ['share-failed', 'The message could not be shared'],
    ['print-failed', 'The notice could not be printed'],
    ['area-outdated', 'The area’s file was not taken'],
    ['public-key-invalid', 'A public key can verify nothing'],
    ['level-unknown', 'The feed was not taken'],
    ['toString', 'The feed was not taken'],
  ])('says of %s that “%s”', (code, words) => {
    const problems = [{code, path: '', expected: 'x', received: 'y'}];
    expect(formatReport({...usual, problems})).toContain(`1. ${words} (${code}): expected x`);
  });

  it('blames a clock where a feed that still holds is taken for one that does not', () => {
    const report = formatReport({...usual, freshness: 'unknown'});
    expect(report).toContain('this device’s clock says 2026-11-24T12:00:00.000Z');
    expect(report).not.toContain('has not renewed');
  });

  it('says nothing of a clock or a publisher where an exercise is announced', () => {
    const exercise = exampleFeed(now, {status: 'exercise'});
    expect(formatReport({...usual, feed: exercise, freshness: 'exercise'})).toContain('Nothing.');
  });

  it('says what a file is that is not the feed', () => {
    const area = {
      kind: 'status',
      status: 404,
      address: 'https://host.example/areas/x.json',
      isFeed: false,
    } as const;
    const report = formatReport({...usual, problems: [unreachable], obstacle: area});
    expect(report).toContain('https://host.example/areas/x.json answers with status 404');
    expect(report).toContain('That file holds an area’s words');
    expect(report).not.toContain('kept from before');
  });

  it('keeps passwords and keys out of a ticket', () => {
    const feedAddress = 'https://user:secret@host.example/feed.json?sig=secret#x';
    expect(formatReport({...usual, feedAddress})).not.toContain('secret');
  });

  it('says every problem of a refused feed, up to eight', () => {
    const problems = Array.from({length: 9}, (_, index) => ({
      code: 'level-unknown',
      path: `/${String(index)}`,
      expected: 'one of the five',
      received: '"extreme"',
    }));
    const report = formatReport({...usual, feed: undefined, freshness: 'unknown', problems});
    expect(report).toContain(
      'The feed was not taken (level-unknown) at /0: expected one of the five, and came "extreme".',
    );
    expect(report).toContain('8. ');
    expect(report).not.toContain('9. ');
  });
});
