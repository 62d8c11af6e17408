import {describe, expect, it} from 'vitest';
import {DOCUMENTS, readDocument} from '../helpers/documents.js';

const RECORDS = DOCUMENTS.filter(page => page.startsWith('docs/decisions/'));
/** About one printed page. */
const MOST_WORDS = 650;

describe('a decision record', () => {
  it.each(RECORDS)('has its number, and one form: %s', page => {
    const headings = [...readDocument(page).matchAll(/^(#+ .*)$/gm)].map(([heading]) => heading);
    const number = Number(/(\d{3})-/.exec(page)?.[1]);
    expect(headings[0]).toMatch(new RegExp(`^# ${String(number)}\\. [A-Z]`));
    expect(headings.slice(1)).toEqual(['## Context', '## Decision', '## Consequences']);
  });

  it.each(RECORDS)('fits on a page: %s', page => {
    expect(readDocument(page).split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  });
});
