import {describe, expect, it} from 'vitest';
import {parseGovuk} from '../../src/feed/govuk.js';
import {htmlBlocks} from '../../src/publisher/html-blocks.js';
import {hasCaptures, readCapture} from '../helpers/captures.js';
import {both, item, national, silentBodies, tellingBodies} from '../helpers/govuk-items.js';

/** The levels in a content item with that body, or the codes of what is wrong with it. */
function read(document: string): unknown {
  const result = parseGovuk(document, htmlBlocks);
  return result.ok ? result.value.levels : result.problems.map(({code}) => code);
}

describe('GOV.UK’s content item', () => {
  it.each(tellingBodies)('gives both levels %s', (_, body) => {
    expect(read(item(body))).toEqual({uk: 'severe', ni: 'low'});
  });

  it('gives the national level alone where the other is not told in words we know', () => {
    expect(read(item(`<p>${national('severe')}</p>`))).toEqual({uk: 'severe'});
  });

  it.each(silentBodies)('gives none when %s', (_, body, code) => {
    expect(read(item(body))).toEqual([code]);
  });

  it.each([
    ['another page', item(both, {base_path: '/bank-holidays'}), 'govuk-other-page'],
    ['another kind of page', item(both, {schema_name: 'answer'}), 'govuk-other-kind'],
    ['a page in Welsh', item(both, {locale: 'cy'}), 'govuk-other-language'],
    [
      'a page that was withdrawn',
      item(both, {withdrawn_notice: {explanation: 'Old'}}),
      'govuk-withdrawn',
    ],
    [
      'a page that was withdrawn without a word',
      item(both, {withdrawn_notice: {explanation: '', withdrawn_at: '2026-01-01T00:00:00Z'}}),
      'govuk-withdrawn',
    ],
    ['no parts', item(both, {details: {parts: {}}}), 'type-wrong'],
    ['no JSON', 'error code: 520', 'type-wrong'],
    ['nothing', '', 'type-wrong'],
    ['null', 'null', 'type-wrong'],
  ])('gives none from %s', (_, document, code) => {
    expect(read(document)).toContain(code);
  });
});

describe.runIf(hasCaptures)('the capture of GOV.UK’s content item', () => {
  it('gives both levels', () => {
    expect(read(readCapture('govuk-guide.synthetic.json'))).toEqual({
      uk: 'severe',
      ni: 'substantial',
    });
  });
});
