import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {countToReview, parseUnits, readUnits} from '../../../build/generate/read-units.js';
import {isMerged, mergeReview} from '../../../build/review/merge-review.js';
import {
  describeProblem,
  filesWith,
  findKeyTwice,
  unitLists,
} from '../../../build/review/review-inputs.js';
import {parseReview, type Answer, type ReviewFile} from '../../../demo/review/review-file.js';

const polish = readFileSync('locales/pl.xlf', 'utf8');
const unitOf = (id: string, xliff = polish) => parseUnits(xliff).find(unit => unit.id === id)!;

function answer(id: string, changes: Partial<Answer> = {}): Answer {
  const {source, target} = unitOf(id);
  return {id, source, target, verdict: 'right', ...changes};
}

const review = (...answers: Answer[]): ReviewFile => ({
  version: 1,
  lang: 'pl',
  reviewer: 'Anna "A" <Kowalska> & $& Co',
  date: '2026-11-27',
  site: '0.1.0',
  answers,
});

const toReview = (xliff: string): number =>
  parseUnits(xliff).filter(({state}) => state.startsWith('needs-')).length;

describe('a review that is merged', () => {
  it('marks what is right, and no table counts it as to be reviewed', () => {
    const merged = mergeReview(polish, review(answer('share'), answer('since')));
    expect(unitOf('share', merged)).toMatchObject({state: 'translated', target: 'Udostępnij'});
    expect(toReview(merged)).toBe(countToReview('pl') - 2);
  });

  it('says who and when in a phase, as XLIFF has it', () => {
    const merged = mergeReview(polish, review(answer('share')));
    expect(merged).toContain(
      '<phase phase-name="review-1" process-name="review" contact-name="Anna &quot;A&quot; &lt;Kowalska&gt; &amp; $&amp; Co" date="2026-11-27T00:00:00Z"/>',
    );
    expect(merged).toMatch(/<target state="translated" phase-name="review-1">Udostępnij</);
    expect(merged.indexOf('<header>')).toBeLessThan(merged.indexOf('<body>'));
    const again = mergeReview(merged, review(answer('email')));
    expect(again).toMatch(/phase-name="review-2" process-name/);
    expect(again.match(/<header>/g)).toHaveLength(1);
  });

  it('puts a better text in place, with its values', () => {
    const proposed = 'Od dnia {date} & dalej $& $1.';
    const merged = mergeReview(polish, review(answer('since', {verdict: 'wrong', proposed})));
    expect(unitOf('since', merged)).toMatchObject({state: 'translated', target: proposed});
    expect(merged).toContain('Od dnia <x id="0" equiv-text="${date}"/> &amp; dalej $&amp; $1.');
  });

  it('leaves what is unsure to be reviewed, with the comment', () => {
    const doubt = answer('share', {verdict: 'unsure', comment: 'Perhaps <b> & co. $&'});
    const merged = mergeReview(polish, review(doubt));
    expect(unitOf('share', merged).state).toBe('needs-review-translation');
    expect(unitOf('share', merged).remarks.at(-1)).toBe(
      'Anna "A" <Kowalska> & $& Co, 2026-11-27, unsure: Perhaps <b> & co. $&',
    );
  });

  it('keeps a new text for a level to be reviewed, because nobody but the reviewer has read it', () => {
    const better = answer('level-severe', {verdict: 'wrong', proposed: 'Bardzo poważny'});
    const changed = mergeReview(polish, review(better, answer('level-low')));
    expect(unitOf('level-severe', changed)).toMatchObject({
      state: 'needs-review-translation',
      target: 'Bardzo poważny',
    });
    expect(unitOf('level-low', changed).state).toBe('translated');
  });

  it('is known to be merged, and is not merged twice', () => {
    const doubt = answer('since', {verdict: 'unsure', comment: 'Perhaps.'});
    const file = review(answer('share'), doubt);
    expect(isMerged(polish, file)).toBe(false);
    const merged = mergeReview(polish, file);
    expect(isMerged(merged, file)).toBe(true);
    expect(isMerged(merged, review(answer('share'), answer('since')))).toBe(false);
    expect(isMerged(merged, {...file, date: '2026-11-28'})).toBe(false);
    const again = mergeReview(merged, review(doubt, answer('email')));
    expect(unitOf('since', again).remarks.filter(one => one.includes('Perhaps.'))).toHaveLength(1);
  });

  it('changes nothing else', () => {
    const merged = mergeReview(polish, review(answer('share')));
    const others = (xliff: string) => parseUnits(xliff).filter(({id}) => id !== 'share');
    expect(others(merged)).toEqual(others(polish));
  });

  it('keeps the wording of an official body official', () => {
    const welsh = readFileSync('locales/cy.xlf', 'utf8');
    const merged = mergeReview(welsh, {
      ...review({id: 'level-low', source: 'Low', target: 'Isel', verdict: 'right'}),
      lang: 'cy',
    });
    expect(merged).toContain('<target state="final" phase-name="review-1">Isel</target>');
  });

  it('asks for a changed level to be translated back', () => {
    const better = answer('level-severe', {verdict: 'wrong', proposed: 'Bardzo poważny'});
    const files = filesWith(review(better, answer('share')));
    expect([...files.keys()]).toEqual(['locales/pl.xlf', 'locales/back-translations.json']);
    const all = JSON.parse(files.get('locales/back-translations.json')!) as Record<string, object>;
    expect(all['pl']).toMatchObject({
      'level-severe': {target: 'Bardzo poważny', awaited: true},
      'level-low': {rank: 1},
    });
    expect([...filesWith(review(answer('share'))).keys()]).toEqual(['locales/pl.xlf']);
  });

  it('is refused as a whole if a text does not arrive as it was', () => {
    const lost = answer('since', {verdict: 'wrong', proposed: 'Od dnia {date}.'});
    const broken = polish.replaceAll('<target', '<goal').replaceAll('</target>', '</goal>');
    expect(() => filesWith(review(lost), () => broken)).toThrow('could not be merged');
  });

  it('is checked against the languages as they are', () => {
    const lists = unitLists();
    expect(lists).toHaveLength(20);
    expect(lists.find(({lang}) => lang === 'pl')?.units).toEqual(readUnits('pl'));
    const text = JSON.stringify(review(answer('share'), answer('level-severe')));
    expect(parseReview(text, lists, '2026-11-27').ok).toBe(true);
  });
});

describe('the example in docs/languages.md', () => {
  it('is a file that is taken', () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/languages.md', 'utf8'))!;
    expect(parseReview(example, unitLists(), '2026-11-27')).toMatchObject({ok: true});
  });
});

describe('npm run review', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['build/review/index.js', ...argv], {encoding: 'utf8'});

  it('refuses a file with what was expected, what came and what to do, and merges nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
    const file = join(folder, 'review.json');
    const other = answer('share', {target: 'Udostępnij <b>'});
    writeFileSync(file, JSON.stringify(review(answer('email'), other)));
    const {status, stderr, stdout} = run(file);
    rmSync(folder, {recursive: true});
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(/^\/answers\/1\/target: expected share: Udostępnij, but received /);
    expect(stderr).toMatch(/Ask the reviewer to .*\[target-changed\]\nNothing was merged\.\n$/);
    expect(readFileSync('locales/pl.xlf', 'utf8')).toBe(polish);
  });

  it('asks for one file', () => {
    expect(run()).toMatchObject({status: 2});
    expect(run('a.json', 'b.json').stderr).toContain('Name the one file');
    expect(run('not-there.json').stderr).toContain('[unreadable]');
  }, 20_000);
});

describe('a key that an object has twice', () => {
  it('is found, with its line', () => {
    expect(findKeyTwice('{\n\t"answers": [{"id": "a",\n"verdict": "right", "id": "b"}]}')).toEqual({
      code: 'key-twice',
      path: 'line 3',
      expected: 'each key once',
      received: '"id": "b"}]}',
    });
  });

  it.each([
    JSON.stringify(review(answer('since'), answer('share')), undefined, 2),
    JSON.stringify(review(answer('share', {comment: 'a: "b", # {c} \u2028 \\ 😀'}))),
    '{"a": 1',
  ])('is not found where there is none', text => {
    expect(findKeyTwice(text)).toBeUndefined();
  });
});

describe('a problem with a review file', () => {
  it('is a line with what was expected, what came and what to do, and controls no terminal', () => {
    const problem = {code: 'x', path: '/lang', expected: 'a code', received: '"\u001b[2J\u202e"'};
    expect(describeProblem(problem, 'Ask again.')).toBe(
      '/lang: expected a code, but received "\ufffd[2J\ufffd". Ask again. [x]',
    );
  });
});
