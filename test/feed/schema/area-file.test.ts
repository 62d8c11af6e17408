import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {parseAreaOf} from '../../../src/feed/schema/area-file.js';

const feed = exampleFeed(new Date('2026-11-23T18:00:00Z'), {publishedAt: '2026-11-23T18:00:00Z'});
const now = new Date('2026-11-23T18:20:00Z');
const file = {
  version: 1,
  id: 'essex',
  publishedAt: '2026-11-23T18:00:00Z',
  area: {name: {en: 'Essex'}},
};

function codesOf(changes: object): readonly string[] {
  const result = parseAreaOf(feed, 'essex', JSON.stringify({...file, ...changes}), now);
  return result.ok ? [] : result.problems.map(({code}) => code);
}

describe('an area’s own file', () => {
  it.each([
    ['published with its feed', {}, []],
    ['published after it', {publishedAt: '2026-11-23T18:15:00Z'}, []],
    ['published a second before it', {publishedAt: '2026-11-23T17:59:59Z'}, ['area-outdated']],
    [
      'published before it, by another offset',
      {publishedAt: '2026-11-23T18:00:00+01:00'},
      ['area-outdated'],
    ],
    ['published now', {publishedAt: '2026-11-23T18:20:00Z'}, []],
    ['published a second from now', {publishedAt: '2026-11-23T18:20:01Z'}, ['area-ahead']],
    ['published in a century', {publishedAt: '2126-11-23T18:00:00Z'}, ['area-ahead']],
    ['without a date', {publishedAt: undefined}, ['instant-invalid']],
    ['of another area', {id: 'kent'}, ['area-unknown']],
    ['of a version nobody knows', {version: 2}, ['version-unknown']],
    ['whose area is none', {area: {}}, ['type-wrong']],
  ])('parseAreaOf refuses a file: %s: %#', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  it('the problem of an old area file names the feed’s date', () => {
    const old = JSON.stringify({...file, publishedAt: '2026-11-22T18:00:00Z'});
    expect(parseAreaOf(feed, 'essex', old, now)).toEqual({
      ok: false,
      problems: [
        {
          code: 'area-outdated',
          path: '/publishedAt',
          expected: 'an instant no earlier than the feed’s 2026-11-23T18:00:00Z',
          received: '2026-11-22T18:00:00Z',
        },
      ],
    });
  });
});
