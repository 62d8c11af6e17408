import {describe, expect, it} from 'vitest';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import {DOCUMENTS, readDocument} from '../helpers/documents.js';

const PIXELS_IN_REM = 16;
const DECLARATION = /(?<!`)min-height: ([^;"`]+)[;"]/g;

describe('the height that the documents reserve', () => {
  const reserved = DOCUMENTS.filter(page => /^(README|docs\/[\w-]+)\.md$/.test(page)).flatMap(
    page => [...readDocument(page).matchAll(DECLARATION)].map(([, height]) => ({page, height})),
  );

  it('is one that the builder reserves', () => {
    expect(reserved.length).toBeGreaterThan(2);
    const known = Object.values(RESERVED_HEIGHTS);
    expect(reserved.filter(({height}) => !known.includes(height ?? ''))).toEqual([]);
  });

  it('is the strip’s in pixels, where the page changes the size of rem', () => {
    const pixels = parseFloat(RESERVED_HEIGHTS.strip) * PIXELS_IN_REM;
    expect(readDocument('docs/embedding.md')).toContain(
      `reserve \`${String(pixels)}px\` for the strip`,
    );
  });
});
