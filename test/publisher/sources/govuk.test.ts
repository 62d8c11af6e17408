import {describe, expect, it} from 'vitest';
import {parseGovuk} from '../../../src/feed/govuk/govuk.js';
import {htmlBlocks} from '../../../src/publisher/sources/html-blocks.js';
import {hasCaptures, readCapture} from '../../helpers/documents/captures.js';
import {tellingBodies} from '../../helpers/documents/govuk-bodies.js';
import {both, item, national, silencing, telling} from '../../helpers/documents/govuk-items.js';
import {silentBodies} from '../../helpers/documents/govuk-silent-bodies.js';

/** The levels in a content item with that body, or the codes of its problems. */
function read(document: string): unknown {
  const result = parseGovuk(document, htmlBlocks);
  return result.ok ? result.value.levels : result.problems.map(({code}) => code);
}

describe('GOV.UK’s content item', () => {
  it.each(tellingBodies)('gives both levels %s', (_, body) => {
    expect(read(item(body))).toEqual({uk: 'severe', ni: 'low'});
  });

  it('gives only the national level if the wording for Northern Ireland is not known', () => {
    expect(read(item(`<p>${national('severe')}</p>`))).toEqual({uk: 'severe'});
  });

  it.each(silentBodies)('is refused if %s', (_, body, code) => {
    expect(read(item(body))).toEqual([code]);
  });

  it.each(telling)('gives both levels where it %s', (_, changes) => {
    expect(read(item(both, changes))).toEqual({uk: 'severe', ni: 'low'});
  });

  it.each(silencing)('is refused from %s', (_, changes, code) => {
    expect(read(item(both, changes))).toContain(code);
  });

  it.each([
    ['2026-04-30T00:00:00.000+01:00', '2026-04-29T23:00:00.000Z'],
    ['2026-02-30T00:00:00Z', undefined],
    ['yesterday', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('of %s was built at %s', (written, builtAt) => {
    const result = parseGovuk(item(both, {public_updated_at: written}), htmlBlocks);
    expect(result.ok && result.value.builtAt?.toISOString()).toBe(builtAt);
  });

  it.each([
    ['no JSON', 'error code: 520', 'type-wrong'],
    ['nothing', '', 'type-wrong'],
    ['null', 'null', 'type-wrong'],
  ])('is refused from %s', (_, document, code) => {
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
