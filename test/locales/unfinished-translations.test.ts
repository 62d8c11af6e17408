import {describe, expect, it} from 'vitest';
import {
  describeUnfinished,
  markOutdated,
  reportUnfinished,
} from '../../build/generate/unfinished-translations.js';

const unit = (id: string, target = 'x', state = 'translated') => ({id, target, state});
const welsh = {code: 'cy', name: 'Welsh', units: [unit('title'), unit('step'), unit('since')]};
const nepali = (...units: ReturnType<typeof unit>[]) => ({
  code: 'ne',
  name: 'Nepali',
  units,
});

describe('a language that is not fully translated', () => {
  it('is reported by its name, with a count, its file and the next step', () => {
    const report = describeUnfinished([
      welsh,
      nepali(unit('title'), unit('step', ' '), unit('since', '')),
    ]);
    expect(report).toMatch(/^Nepali: 2 of 3 sentences .* in locales\/ne\.xlf \(step, since\)\.\n/);
    expect(report).toMatch(/locales\/README\.md says, then run `npm run localize`/);
    expect(report).not.toContain('Welsh');
  });

  it('is one that has no file, or no unit for a sentence that others have', () => {
    expect(describeUnfinished([welsh, nepali()])).toContain('Nepali: 3 of 3 sentences');
    expect(describeUnfinished([welsh, nepali(unit('title'), unit('step'))])).toContain('1 of 3');
  });

  it('is reported in one line, however many sentences it lacks', () => {
    const many = Array.from({length: 40}, (_, index) => unit(`id-${String(index)}`, ''));
    const [line, next, ...rest] = describeUnfinished([nepali(...many)])?.split('\n') ?? [];
    expect(line).toContain('40 of 40');
    expect(line).toContain('id-4 and 35 more');
    expect(next).toContain('npm run localize');
    expect(rest).toEqual([]);
  });
});

describe('a translation of an earlier English', () => {
  const before = [
    {id: 'title', source: 'Level'},
    {id: 'since', source: 'Since {date}.'},
  ];
  const xliff = before
    .map(
      ({id}) =>
        `<trans-unit id="${id}">\n<target state="final" phase-name="review-1">x</target>\n</trans-unit>`,
    )
    .join('\n');

  it('is marked, whoever reviewed it, and no other', () => {
    const after = [before[0]!, {id: 'since', source: 'From {date}.'}, {id: 'new', source: 'New'}];
    const marked = markOutdated(xliff, before, after);
    expect(marked.split('\n').filter((line, index) => line !== xliff.split('\n')[index])).toEqual([
      '<target state="needs-adaptation">x</target>',
    ]);
    expect(marked.indexOf('needs-adaptation')).toBeGreaterThan(marked.indexOf('"since"'));
    expect(markOutdated(xliff, before, before)).toBe(xliff);
  });

  it('is reported by the name of its language, with its file and the next step', () => {
    const report = describeUnfinished([
      welsh,
      nepali(unit('title'), unit('step'), unit('since', 'x', 'needs-adaptation')),
    ]);
    expect(report).toMatch(
      /^Nepali: 1 translated from an earlier English in locales\/ne\.xlf \(since\)\.\nCorrect each /,
    );
  });
});

describe('the languages that are built', () => {
  it('are fully translated', () => {
    expect(describeUnfinished([welsh])).toBeUndefined();
    expect(reportUnfinished()).toBeUndefined();
  });
});
