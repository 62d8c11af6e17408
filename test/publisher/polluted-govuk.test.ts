/** A page may have put names on every object; none of them is a level, or a field of GOV.UK's. */
import {afterEach, describe, expect, it} from 'vitest';
import {parseGovuk} from '../../src/feed/govuk/govuk.js';
import {htmlBlocks} from '../../src/publisher/sources/html-blocks.js';
import {both, item} from '../helpers/govuk-items.js';

const NAMES = {level: 'low', withdrawn_notice: {explanation: 'x'}};

afterEach(() => {
  for (const name of Object.keys(NAMES)) Reflect.deleteProperty(Object.prototype, name);
});

describe('GOV.UK’s item in a page that puts names on every object', () => {
  it.each([
    ['tells what it says', both, {uk: 'severe', ni: 'low'}],
    ['tells nothing where it says nothing', '<p>No level is told here.</p>', undefined],
  ])('%s', (_, body, levels) => {
    const document = item(body, {withdrawn_notice: undefined});
    Object.assign(Object.prototype, NAMES);
    const result = parseGovuk(document, htmlBlocks);
    expect(result.ok ? result.value.levels : undefined).toEqual(levels);
  });
});
