import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {exampleWords} from '../../../demo/examples/messages.js';
import {completeFeed} from '../../../src/banner/details/complete-feed.js';
import {parseFeedLevels} from '../../../src/feed/schema/feed-levels.js';
import {withValueAt} from '../../helpers/banner/with-value-at.js';

const now = new Date('2026-11-23T18:00:00Z');
const whole = exampleFeed(now, exampleWords(now));

describe('the levels of a feed', () => {
  it('are read without its details', () => {
    const {version, status, id, publishedAt, checkedAt, validUntil, assessments} = whole;
    expect(parseFeedLevels(JSON.stringify(whole))).toEqual({
      ok: true,
      value: {version, status, id, publishedAt, checkedAt, validUntil, assessments},
    });
  });

  it.each([
    ['/version', 2, 'version-unknown'],
    ['/status', undefined, 'status-unknown'],
    ['/id', 7, 'text-invalid'],
    ['/publishedAt', 'today', 'instant-invalid'],
    ['/checkedAt', undefined, 'instant-invalid'],
    ['/validUntil', '2026-12-24T18:00:00Z', 'validity-invalid'],
    ['/assessments/uk/level', 'SEVERE', 'level-unknown'],
    ['/assessments/ni/since', '2026-02-30', 'date-invalid'],
  ])('are refused for %s %j', (path, value, code) => {
    const result = parseFeedLevels(JSON.stringify(withValueAt(whole, path, value)));
    expect(result.ok ? [] : result.problems.map(each => each.code)).toEqual([code]);
  });

  it('are refused in a text that is too long or no JSON', () => {
    const codes = [JSON.stringify({...whole, id: 'é'.repeat(40_000)}), 'One moment'].map(text => {
      const result = parseFeedLevels(text);
      return result.ok ? [] : result.problems.map(each => each.code);
    });
    expect(codes).toEqual([['feed-too-large'], ['feed-not-json']]);
  });
});

describe('the details of a feed', () => {
  it('complete its levels', () => {
    const levels = parseFeedLevels(JSON.stringify(whole));
    expect(levels.ok && completeFeed(levels.value)).toEqual({ok: true, value: whole});
  });

  it('are checked once, so that the same levels have the same feed', () => {
    const levels = parseFeedLevels(JSON.stringify(whole));
    expect(levels.ok && completeFeed(levels.value)).toBe(levels.ok && completeFeed(levels.value));
  });

  it.each([
    ['/contacts', [{id: 'force', name: {en: 'Force'}, phone: '12'}], '/contacts/0/phone'],
    ['/publisher/url', 'javascript:alert(1)', '/publisher/url'],
    ['/areas', {Essex: {name: {en: 'Essex'}}}, '/areas/Essex'],
  ])('are refused for %s, and the levels are not', (path, value, place) => {
    const levels = parseFeedLevels(JSON.stringify(withValueAt(whole, path, value)));
    const result = levels.ok && completeFeed(levels.value);
    expect(result && !result.ok && result.problems.map(each => each.path)).toEqual([place]);
  });
});
