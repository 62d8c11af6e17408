import {describe, expect, it} from 'vitest';
import {formatLighthouse, type Audit} from '../../bench/report/lighthouse.js';

const audit = (changes: Partial<Audit> = {}): Audit => ({
  score: 100,
  blockingMs: 10,
  largestPaintMs: 700,
  shift: 0,
  interactionMs: undefined,
  ...changes,
});

function format(...audits: readonly Audit[]) {
  return formatLighthouse([
    {
      page: 'a page',
      rows: [
        {form: 'without', audits: audits.map(() => audit())},
        {form: 'the tag', audits},
      ],
    },
  ]);
}

describe('the section on Lighthouse', () => {
  it('has the median of each form, and no interaction where nothing is opened', () => {
    const {text} = format(
      audit({score: 90, interactionMs: 40}),
      audit({score: 99, interactionMs: 48}),
      audit({score: 98, interactionMs: 200}),
    );
    expect(text).toContain('| without | 100 | 10 | 700 | 0 |  |');
    expect(text).toContain('| the tag | 98 | 10 | 700 | 0 | 48 |');
    expect(text).toContain('medians of 3 rounds');
  });

  it.each<[string, Partial<Audit>, boolean]>([
    ['points below', {score: 99}, true],
    ['points below', {score: 98}, false],
    ['LCP later', {largestPaintMs: 1000}, true],
    ['LCP later', {largestPaintMs: 1001}, false],
    ['layout shift', {shift: 0.05}, true],
    ['layout shift', {shift: 0.051}, false],
    ['from a click', {interactionMs: 100}, true],
    ['from a click', {interactionMs: 104}, false],
  ])('compares with the page without a banner: %s, %j', (what, changes, isMet) => {
    const aim = format(audit(changes)).aims.find(each => each.what.includes(what));
    expect(aim?.isMet).toBe(isMet);
  });
});
