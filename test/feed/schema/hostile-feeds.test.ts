import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {exampleWords} from '../../../demo/examples/messages.js';
import {buildOperatorContent} from '../../../src/banner/view/operator.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {freshness} from '../../../src/feed/rules/freshness.js';
import {LEVELS, rankOf} from '../../../src/feed/schema/level.js';
import {formatMessage} from '../../../src/feed/message/message.js';
import {lookAtAll} from '../../helpers/banner/look-at.js';
import {withValueAt} from '../../helpers/banner/with-value-at.js';

const now = new Date('2026-11-24T12:00:00Z');
const whole = exampleFeed(now, exampleWords(now));
const NUMBERS = ['999', '0800 789 321'];

/** Every place of the document, as JSON Pointers. */
function pointersIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return at ? [at] : [];
  const inside = Object.entries(value).flatMap(([key, each]) => pointersIn(each, `${at}/${key}`));
  return at ? [at, ...inside] : inside;
}

const BIDI = '\u202E\u2066\u200F\u061C';
const hostileText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom(
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://gov.uk',
    'https:evil.example',
    'https://',
    'https://user:pass@gov.uk/',
    'https://gov.uk@evil.example/',
    'http://www.gov.uk/',
    '//evil.example/',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://gov.uk/1',
    'https://gоv.uk/',
    'https://gov․uk/',
    'https://gov.uk∕evil.example/',
    'https:\\\\evil.example/',
    'vbscript:msgbox(1)',
    'java\nscript:alert(1)',
    `https://gov.uk/${BIDI}`,
    'https://gov.uk/\u0000',
    'https://gov.uk/\n',
    'tel:999',
    '0800 789 321;ext=1',
    '٩٩٩',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    `${BIDI}severe`,
    '__proto__',
    '9'.repeat(5000),
    '+275760-09-13T00:00:00Z',
    '-271821-04-20T00:00:00Z',
    '275760-09-13T00:00:01Z',
    '1970-01-01T00:00:00Z',
    '2026-11-24T23:59:60Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T12:00:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-24T12:00:00+99:99',
    '2026-02-30T00:00:00Z',
    'SEVERE',
    'severe ',
  ),
);
const hostileValue = fc.oneof(
  {weight: 3, arbitrary: hostileText},
  {weight: 2, arbitrary: fc.jsonValue({maxDepth: 2})},
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      [],
      {},
      0,
      -1,
      1e308,
      true,
      [[[[[[]]]]]],
      JSON.parse('{"__proto__": {"level": "critical"}, "constructor": {"prototype": {}}}'),
    ),
  },
);
const pointers = pointersIn(whole);
const spoiled = fc
  .array(fc.tuple(fc.constantFrom(...pointers), hostileValue), {minLength: 1, maxLength: 3})
  .map(changes =>
    changes.reduce<unknown>((feed, [pointer, value]) => {
      try {
        return withValueAt(feed, pointer, value);
      } catch {
        // An earlier change has removed the place of this one.
        return feed;
      }
    }, whole),
  );

/** Every link and number that a banner or a message could make of a feed. */
function outgoing(feed: Feed): {links: string[]; phones: string[]} {
  const links: string[] = [];
  const phones: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && key === 'url') links.push(value);
    if (typeof value === 'string' && key === 'phone') phones.push(value);
    if (typeof value === 'object' && value) {
      for (const [name, each] of Object.entries(value)) visit(each, name);
    }
  };
  visit(feed, '');
  return {links, phones};
}

describe('a feed with hostile values at any of its places', () => {
  it('a feed with hostile values is refused, or has only https links and valid phone numbers', () => {
    let accepted = 0;
    fc.assert(
      fc.property(spoiled, input => {
        const result = parseFeed(JSON.stringify(input));
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        accepted += 1;
        const {links, phones} = outgoing(result.value);
        for (const link of links) {
          expect(link).toMatch(/^https:\/\/[^\s@\p{Cc}\p{Cf}]+$/u);
          expect(new URL(link).username).toBe('');
        }
        for (const phone of phones) expect(phone).toMatch(/^\+?[0-9][0-9 ]*$/);
      }),
      {numRuns: 2000},
    );
    // Guards against a test that checks no feed.
    expect(accepted).toBeGreaterThan(50);
  });

  it('a feed with hostile values never shows a level that it does not contain, and never hides a number', () => {
    fc.assert(
      fc.property(spoiled, input => {
        const result = parseFeed(JSON.stringify(input));
        const feed = result.ok ? result.value : undefined;
        const message = formatMessage(feed, {now, language: 'en', area: undefined, region: 'both'});
        for (const number of NUMBERS) expect(message).toContain(number);
        const view = lookAtAll(feed, now);
        const ranks = view.levels.flatMap(({scale}) => scale?.rank ?? []);
        const held = feed ? Object.values(feed.assessments).map(each => rankOf(each.level)) : [];
        const mayShow = feed && ['current', 'exercise'].includes(freshness(feed, now));
        for (const rank of ranks) expect(held).toContain(rank);
        if (!mayShow) expect(ranks).toEqual([]);
      }),
      {numRuns: 1000},
    );
  });

  it('a feed with hostile values leaves the page’s objects unchanged', () => {
    const keys = Object.getOwnPropertyNames(Object.prototype).length;
    const hostile = `{"__proto__": {"level": "critical", "polluted": 1}, ${JSON.stringify(whole).slice(1)}`;
    const result = parseFeed(hostile);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(keys);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    if (result.ok) expect(LEVELS).toContain(result.value.assessments.uk.level);
  });
});

const deep = '['.repeat(30_000) + ']'.repeat(30_000);

describe('what is hardly a feed at all', () => {
  it.each([
    ['half a megabyte of brackets', '['.repeat(500_000)],
    // Small enough to be read, but nested more deeply than engines can serialise.
    ['brackets that all end, thirty thousand deep', deep],
    ['such brackets where the version should be', `{"version":${deep}}`],
    ['braces that all end, nine thousand deep', '{"a":'.repeat(9000) + '1' + '}'.repeat(9000)],
    ['a million digits', '9'.repeat(1_000_000)],
    [
      'a hundred thousand keys',
      `{${Array.from({length: 100_000}, (_, i) => `"k${String(i)}":1`).join(',')}}`,
    ],
    ['a byte order mark and a feed of another kind', '\uFEFF<?xml version="1.0"?>'],
    ['nothing', ''],
    ['a lone surrogate', '"\uD800"'],
  ])('an extreme document is refused with readable problems: %s', (_, document) => {
    const result = parseFeed(document);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(JSON.stringify(result.problems).length).toBeLessThan(4000);
  });

  it('parseFeed never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json()), document => {
        expect(parseFeed(document).ok).toBe(false);
      }),
      {numRuns: 1000},
    );
  });
});

describe('an operator’s words', () => {
  it('an operator’s texts stay text, markup included', () => {
    const markup = '<b onmouseover=alert(1)>Hello</b> &amp; {{x}} ${y}';
    const feed = exampleFeed(now, {
      ...exampleWords(now),
      incident: {
        title: {en: markup},
        summary: {en: markup},
        support: [],
        expiresAt: '2026-12-24T12:00:00Z',
      },
    });
    const result = parseFeed(JSON.stringify(feed));
    expect(result.ok).toBe(true);
    const words = JSON.stringify(buildOperatorContent(feed, undefined, {now, language: 'en'}));
    expect(words).toContain(JSON.stringify(markup).slice(1, -1));
  });
});
