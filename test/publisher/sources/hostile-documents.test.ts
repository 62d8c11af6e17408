/**
 * Documents made to mislead or to exhaust, as either source: none gives a level, none is slow. They are
 * made here, from real bodies broken in one place and from shapes that parsers have fallen over.
 */
import {readFileSync} from 'node:fs';
import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseGovuk} from '../../../src/feed/govuk/govuk.js';
import type {Result} from '../../../src/feed/schema/problem.js';
import {htmlBlocks} from '../../../src/publisher/sources/html-blocks.js';
import {parseMi5} from '../../../src/publisher/sources/mi5.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2026.xml', import.meta.url), 'utf8');
const SENTENCE =
  'The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is low.';
const LARGE = 200_000;

const parsers: readonly [string, (document: string) => Result<unknown>][] = [
  ['MI5', parseMi5],
  ['GOV.UK', document => parseGovuk(document, htmlBlocks)],
];

function item(body: string): string {
  return JSON.stringify({
    base_path: '/terrorism-national-emergency',
    schema_name: 'guide',
    locale: 'en',
    details: {parts: [{title: 'a', slug: 'a', body}]},
  });
}

const shapes: readonly [string, string][] = [
  ['elements without end', '<a>'.repeat(LARGE / 3)],
  ['attributes without end', `<a ${'b="c" '.repeat(LARGE / 6)}>`],
  ['one attribute a thousand times', `<a ${'b="c" '.repeat(1000)}/>`],
  ['a name without end', `<${'a'.repeat(LARGE)}>`],
  ['references without end', `<a>${'&amp;'.repeat(LARGE / 5)}`],
  ['entities in entities', '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "d">]><a>&b;</a>'],
  ['a file for an entity', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['comments without end', `<a>${'<!--b-->'.repeat(LARGE / 8)}`],
  ['an open comment', `<!--${'-'.repeat(LARGE)}`],
  ['an open CDATA', `<a><![CDATA[${']]'.repeat(LARGE / 2)}`],
  ['brackets without end', '['.repeat(LARGE)],
  ['objects without end', '{"a":'.repeat(LARGE / 5)],
  ['a key of the prototype', '{"__proto__":{"base_path":"/terrorism-national-emergency"}}'],
  ['a number too large', '1e999999'],
  ['a lone surrogate', '"\uD800"'],
  ['nothing but zeros', '\0'.repeat(1000)],
  ['a byte order mark', '\uFEFF'],
  ['paragraphs without end', item('<p>'.repeat(LARGE / 3))],
  ['stops without end', item(`<p>${'. '.repeat(LARGE / 2)}</p>`)],
  ['spaces without end', item(`<p>The threat to the UK${' '.repeat(LARGE)}is low</p>`)],
  ['the sentence in an attribute', item(`<p title="${SENTENCE}"></p>`)],
  ['the sentence in a comment', item(`<!--${SENTENCE}-->`)],
  ['the sentence in a template', item(`<template><p>${SENTENCE}</p></template>`)],
  ['the sentence in a details', item(`<details><p>${SENTENCE}</p></details>`)],
  ['the sentence in an SVG', item(`<svg><text>${SENTENCE}</text></svg>`)],
  ['letters that only look like it', item(`<p>${SENTENCE.replace('low', 'lоw')}</p>`)],
  ['letters that are not shown', item(`<p>${SENTENCE.replace('low', 'l\u200Bow')}</p>`)],
  ['the sentence turned round', item(`<p>\u202E${SENTENCE}</p>`)],
];

describe.each(parsers)('%s’s parser', (_, parse) => {
  it.each(shapes)('has no level from %s', (_name, document) => {
    expect(parse(document).ok).toBe(false);
  });

  it('has no level from anything at all, and throws at nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json(), fc.webUrl()), document => {
        expect(parse(document).ok).toBe(false);
      }),
      {numRuns: 2000},
    );
  });
});

describe('MI5’s bulletin with something inserted', () => {
  const truth = parseMi5(rss);
  const scrap = fc.oneof(
    fc.string({unit: 'binary', minLength: 1, maxLength: 8}),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '<!--',
      '-->',
      ']]>',
      '<b>',
      '</title>',
      'LOW',
      'SEVERE',
      '<item>',
      '\0',
    ),
  );

  it('gives the original level or none', () => {
    expect(truth.ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(rss.length), scrap, fc.nat(12), (at, put, cut) => {
        // Another level in the place of one is another bulletin, and says so truly.
        fc.pre(!(/^(?:LOW|SEVERE)$/.test(put) && /^(?:LOW|MODERATE)\b/.test(rss.slice(at))));
        const result = parseMi5(rss.slice(0, at) + put + rss.slice(at + cut));
        if (result.ok && truth.ok) expect(result.value.levels).toEqual(truth.value.levels);
      }),
      {numRuns: 5000},
    );
  });
});

describe('GOV.UK’s item with something inserted', () => {
  const document = item(`<p>${SENTENCE}</p><p>x</p>`);
  const scrap = fc.constantFrom(
    '<',
    '>',
    '&',
    '<!--',
    '-->',
    '<b>',
    '</p>',
    '<s>',
    'sev',
    '"',
    '\\',
    '{',
  );

  it('gives the original level or none', () => {
    fc.assert(
      fc.property(fc.nat(document.length), scrap, fc.nat(12), (at, put, cut) => {
        const changed = document.slice(0, at) + put + document.slice(at + cut);
        const result = parseGovuk(changed, htmlBlocks);
        if (result.ok) expect(result.value.levels).toEqual({uk: 'low'});
      }),
      {numRuns: 5000},
    );
  });
});
