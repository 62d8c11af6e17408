import {describe, expect, it} from 'vitest';
import {describeMissing, reportMissing} from '../../build/generate/missing-translations.js';

const unit = (id: string, target = 'x'): {id: string; target: string} => ({id, target});
const welsh = {code: 'cy', name: 'Welsh', units: [unit('title'), unit('step'), unit('since')]};
const nepali = (...units: {id: string; target: string}[]) => ({
  code: 'ne',
  name: 'Nepali',
  units,
});

describe('a language that is not fully translated', () => {
  it('is reported by its name, with a count, its file and the next step', () => {
    const report = describeMissing([
      welsh,
      nepali(unit('title'), unit('step', ' '), unit('since', '')),
    ]);
    expect(report).toMatch(/^Nepali: 2 of 3 sentences .* in locales\/ne\.xlf \(step, since\)\.\n/);
    expect(report).toMatch(/locales\/README\.md says, then run `npm run localize`/);
    expect(report).not.toContain('Welsh');
  });

  it('is one that has no file, or no unit for a sentence that others have', () => {
    expect(describeMissing([welsh, nepali()])).toContain('Nepali: 3 of 3 sentences');
    expect(describeMissing([welsh, nepali(unit('title'), unit('step'))])).toContain('1 of 3');
  });

  it('is reported in one line, however many sentences it lacks', () => {
    const many = Array.from({length: 40}, (_, index) => unit(`id-${String(index)}`, ''));
    const [line, next, ...rest] = describeMissing([nepali(...many)])?.split('\n') ?? [];
    expect(line).toContain('40 of 40');
    expect(line).toContain('id-4 and 35 more');
    expect(next).toContain('npm run localize');
    expect(rest).toEqual([]);
  });
});

describe('the languages that are built', () => {
  it('are fully translated', () => {
    expect(describeMissing([welsh])).toBeUndefined();
    expect(reportMissing()).toBeUndefined();
  });
});
