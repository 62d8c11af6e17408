import {describe, expect, it} from 'vitest';
import {LEVELS, rankOf} from '../../src/feed/schema/level.js';
import {readDocument} from '../helpers/documents.js';

const HINT = 'To add a level, see docs/contributing/add-a-level.md.';

describe('the levels in a document', () => {
  it('are all of them, lowest first, in docs/feed.md', () => {
    const [, list = ''] = /^\| level +\| (.*?) +\|$/m.exec(readDocument('docs/feed.md')) ?? [];
    expect(list, HINT).toBe(LEVELS.map(level => `\`${level}\``).join(', '));
  });

  it('are all of them, with their ranks, in locales/README.md', () => {
    const rows = [...readDocument('locales/README.md').matchAll(/^\| (\w+) +\| (\d) +\|/gm)];
    expect(
      rows.map(([, name = '', rank]) => [name.toLowerCase(), Number(rank)]),
      HINT,
    ).toEqual(LEVELS.map(level => [level, rankOf(level)]));
  });

  it.each(['README.md', 'docs/accessibility.md'])('have their number in %s', page => {
    const scales = [...readDocument(page).matchAll(/\b(\d) of (\d)\b(?:, (\w+))?/g)];
    expect(scales, page).not.toEqual([]);
    for (const [scale, rank, steps, level] of scales) {
      expect(Number(steps), `${scale} in ${page}. ${HINT}`).toBe(LEVELS.length);
      if (level) expect(LEVELS[Number(rank) - 1], scale).toBe(level.toLowerCase());
    }
  });
});
