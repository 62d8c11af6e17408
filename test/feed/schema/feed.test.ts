import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {LARGEST_FEED_BYTES} from '../../../src/feed/schema/feed-levels.js';
import {checkFeed, parseFeed} from '../../../src/feed/schema/feed.js';
import type {Problem} from '../../../src/feed/schema/problem.js';
import {withValueAt} from '../../helpers/banner/with-value-at.js';

const now = new Date('2026-11-23T18:00:00Z');
const good = JSON.parse(JSON.stringify(exampleFeed(now))) as unknown;

function problemsOf(input: unknown): readonly Problem[] {
  const result = checkFeed(input);
  return result.ok ? [] : result.problems;
}

describe('a feed', () => {
  it.each(Object.entries(exampleFeeds(now)))('the example feed “%s” is valid', (_, feed) => {
    expect(parseFeed(JSON.stringify(feed))).toEqual({ok: true, value: feed});
  });

  it('unknown fields of a feed are ignored', () => {
    const result = checkFeed(withValueAt(good, '/venue', {responseLevel: 'heightened'}));
    expect(result).toEqual({ok: true, value: exampleFeed(now)});
  });

  it.each([
    ['/version', 2, 'version-unknown', 'one of 1'],
    ['/version', '1', 'version-unknown', 'one of 1'],
    ['/status', 'real', 'status-unknown', 'one of actual, exercise, sample'],
    [
      '/assessments/uk/level',
      'SEVERE',
      'level-unknown',
      'one of low, moderate, substantial, severe, critical',
    ],
    [
      '/assessments/ni/level',
      'grave',
      'level-unknown',
      'one of low, moderate, substantial, severe, critical',
    ],
    [
      '/assessments/uk/previous',
      null,
      'level-unknown',
      'one of low, moderate, substantial, severe, critical',
    ],
    ['/assessments/uk', undefined, 'type-wrong', 'an object'],
    ['/assessments', [], 'type-wrong', 'an object'],
    ['/assessments/uk/since', '2026-02-30', 'date-invalid', 'a calendar date, like 2026-04-30'],
    [
      '/checkedAt',
      '2026-11-23T18:00:00',
      'instant-invalid',
      'an RFC 3339 instant with offset, like 2026-11-23T18:00:00Z',
    ],
    [
      '/validUntil',
      '2026-02-29T18:00:00Z',
      'instant-invalid',
      'an RFC 3339 instant with offset, like 2026-11-23T18:00:00Z',
    ],
    [
      '/publishedAt',
      1795456800000,
      'instant-invalid',
      'an RFC 3339 instant with offset, like 2026-11-23T18:00:00Z',
    ],
    ['/publisher/url', 'http://csp.example/', 'link-invalid', 'an https address'],
    ['/publisher/url', 'javascript:alert(1)', 'link-invalid', 'an https address'],
    ['/publisher/url', 'https://www.gov.uk@evil.example/', 'link-invalid', 'an https address'],
    ['/publisher/url', 'https://', 'link-invalid', 'an https address'],
    ['/sources', {}, 'type-wrong', 'a list'],
    ['/sources/0/outcome', 'guessed', 'outcome-unknown', 'one of read, unreachable, refused'],
    [
      '/contacts',
      [{id: 'A B', name: {en: 'x'}}],
      'contact-id-invalid',
      'lower-case letters, digits and hyphens, and none of emergency, anti-terrorist-hotline, report-online, police, true-vision, crimestoppers, act-early',
      '/contacts/0/id',
    ],
    [
      '/contacts',
      [{id: 'a', name: {en: 'x'}, phone: '0800-789-321'}],
      'phone-invalid',
      'a phone number of 3 to 20 characters: digits, single spaces, and + or 00 before a country code',
      '/contacts/0/phone',
    ],
    [
      '/contacts',
      [{id: 'a', name: {en: 'x'}, phone: '101,,1'}],
      'phone-invalid',
      'a phone number of 3 to 20 characters: digits, single spaces, and + or 00 before a country code',
      '/contacts/0/phone',
    ],
    ['/contacts', [{id: 'a', name: 'x'}], 'type-wrong', 'an object', '/contacts/0/name'],
    [
      '/contacts',
      [{id: 'a', name: {'a/b': 'x'}}],
      'language-invalid',
      'a language tag, like cy or zh-Hans',
      '/contacts/0/name/a~1b',
    ],
    ['/contacts', [{id: 'a', name: {en: 7}}], 'text-invalid', 'text', '/contacts/0/name/en'],
  ])('a feed with %s as %j is refused as %s', (...row) => {
    const [at, value, code, expected, path = at] = row;
    expect(problemsOf(withValueAt(good, at, value))).toEqual([
      expect.objectContaining({code, path, expected}),
    ]);
  });

  it.each([
    ['checkedAt itself', '2026-11-23T17:48:00Z', true],
    ['a second before checkedAt', '2026-11-23T17:47:59Z', false],
    ['7 days after checkedAt', '2026-11-30T17:48:00Z', true],
    ['7 days and a second after checkedAt', '2026-11-30T17:48:01Z', false],
    ['a year after checkedAt', '2027-11-23T17:48:00Z', false],
    ['7 days after checkedAt, by another offset', '2026-11-30T18:48:00+01:00', true],
  ])('a feed that is valid until %s is accepted or refused: %#', (_, validUntil, isTaken) => {
    const checkedAt = '2026-11-23T17:48:00Z';
    const feed = {...(good as object), checkedAt, validUntil};
    const official = {checkedAt, validUntil, assessments: {uk: {level: 'severe'}}};
    const refusal = {
      code: 'validity-invalid',
      expected: 'an instant from checkedAt to 7 days after it',
      received: JSON.stringify(validUntil),
    };
    expect(problemsOf(feed)).toEqual(isTaken ? [] : [{...refusal, path: '/validUntil'}]);
    expect(problemsOf(withValueAt(good, '/official', official))).toEqual(
      isTaken ? [] : [{...refusal, path: '/official/validUntil'}],
    );
  });

  it.each([
    'emergency',
    'anti-terrorist-hotline',
    'report-online',
    'police',
    'true-vision',
    'crimestoppers',
    'act-early',
  ])('a feed with a contact with the built-in id %s is refused', id => {
    const contacts = [{id, name: {en: 'Ours'}, phone: '0909 879 0000'}];
    const areas = {essex: {name: {en: 'Essex'}, contacts}};
    const code = 'contact-id-invalid';
    expect(problemsOf(withValueAt(good, '/contacts', contacts))).toMatchObject([{code}]);
    expect(problemsOf(withValueAt(good, '/areas', areas))).toMatchObject([{code}]);
  });

  it('a contact’s id may begin with a built-in id', () => {
    const contacts = [{id: 'police-essex', name: {en: 'Essex Police'}, phone: '101'}];
    expect(problemsOf(withValueAt(good, '/contacts', contacts))).toEqual([]);
  });

  it('a problem quotes what was received, cut to one line', () => {
    const [problem] = problemsOf(withValueAt(good, '/status', 'x'.repeat(1000)));
    expect(problem?.received).toBe(`"${'x'.repeat(59)}…`);
    expect(problemsOf(withValueAt(good, '/status', undefined))[0]?.received).toBe('nothing');
  });

  it('parseFeed reports every problem', () => {
    const twice = withValueAt(withValueAt(good, '/version', 3), '/status', 'real');
    expect(problemsOf(twice).map(({path}) => path)).toEqual(['/version', '/status']);
  });

  it('parseFeed reads no field from a prototype', () => {
    const inherited = Object.assign(Object.create({status: 'actual'}) as object, good, {});
    delete (inherited as {status?: string}).status;
    expect(problemsOf(inherited)).toEqual([expect.objectContaining({path: '/status'})]);
  });

  it('a parsed feed has no optional field from Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'incident', {value: {}, configurable: true});
    const result = checkFeed(structuredClone(good));
    const incident = result.ok ? result.value.incident : 'refused';
    Reflect.deleteProperty(Object.prototype, 'incident');
    expect(incident).toBeUndefined();
  });

  it('a key named __proto__ does not become the prototype', () => {
    const document = JSON.stringify(good).replace(
      '"publisher":',
      '"areas":{"__proto__":{}},"publisher":',
    );
    const result = parseFeed(document);
    expect(result.ok).toBe(false);
    expect(({} as {name?: unknown}).name).toBeUndefined();
  });

  it.each(['', 'error code: 520', '<html></html>', '{"version":1', 'null', '[]', '"severe"'])(
    'does not come out of %j',
    document => {
      expect(parseFeed(document).ok).toBe(false);
    },
  );

  it.each([
    [LARGEST_FEED_BYTES, true],
    [LARGEST_FEED_BYTES + 1, false],
  ])('a feed of %i bytes is accepted: %s', (bytes, isRead) => {
    const document = JSON.stringify(good);
    const padded = document + ' '.repeat(bytes - document.length);
    expect(parseFeed(padded).ok).toBe(isRead);
  });

  it('the size of a feed is measured in bytes, not characters', () => {
    const document = JSON.stringify(
      withValueAt(good, '/padding', 'ÿ'.repeat(LARGEST_FEED_BYTES / 2)),
    );
    expect(document.length).toBeLessThan(LARGEST_FEED_BYTES);
    expect(parseFeed(document)).toMatchObject({problems: [{code: 'feed-too-large'}]});
  });
});
