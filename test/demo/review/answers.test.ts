import {describe, expect, it} from 'vitest';
import {
  answersIn,
  canStore,
  clearReview,
  draftOf,
  emptyReview,
  isOutdated,
  loadReview,
  problemsOf,
  saveReview,
  withDraft,
  writeFile,
  writeMail,
  type Store,
} from '../../../demo/review/answers.js';
import {inOrder} from '../../../demo/review/order.js';
import {describeProblems} from '../../../demo/review/problem-texts.js';
import {parseReview} from '../../../demo/review/review-file.js';
import type {UnitList} from '../../../demo/review/unit.js';
import {unitLists} from '../../../build/review/review-inputs.js';

const french = unitLists().find(({lang}) => lang === 'fr')!;
const unitOf = (id: string, {units}: UnitList = french) => units.find(unit => unit.id === id)!;
const since = unitOf('since');
const share = unitOf('share');

function memory(): Store {
  const kept = new Map<string, string>();
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  };
}
const forbidden: Store = {
  getItem: () => {
    throw new Error('no');
  },
  setItem: () => {
    throw new Error('no');
  },
  removeItem: () => {
    throw new Error('no');
  },
};

const right = withDraft({...emptyReview, reviewer: ' Anne\n Martin '}, share, {verdict: 'right'});
const wrong = (proposed: string) => withDraft(right, since, {verdict: 'wrong', proposed});

describe('the answers of a review', () => {
  it('make a file that npm run review takes', () => {
    const review = withDraft(wrong(' Depuis le\n{date}\u00a0: '), share, {comment: 'Bien.'});
    const text = writeFile(review, french, {date: '2026-11-27', site: '0.1.0'});
    const result = parseReview(text, unitLists(), '2026-11-27');
    expect(result).toMatchObject({
      ok: true,
      value: {
        reviewer: 'Anne Martin',
        answers: expect.arrayContaining([
          expect.objectContaining({id: 'share', verdict: 'right', comment: 'Bien.'}),
          expect.objectContaining({id: 'since', proposed: 'Depuis le {date}\u00a0:'}),
        ]) as unknown,
      },
    });
  });

  it('are handed over only once a better text is one', () => {
    expect(answersIn(wrong(''), french)).toHaveLength(1);
    expect(problemsOf(wrong(''), since, french)).toEqual(['text-empty']);
    expect(problemsOf(wrong(since.target), since, french)).toEqual(['proposal-same']);
    expect(problemsOf(wrong('Depuis.'), since, french)).toEqual(['values-changed']);
    expect(answersIn(wrong('Depuis.'), french)).toHaveLength(1);
    expect(answersIn(wrong('Depuis {date}.'), french)).toHaveLength(2);
  });

  it('that are given up again carry no better text', () => {
    const review = withDraft(wrong('Depuis {date}.'), since, {verdict: 'right'});
    const answer = answersIn(review, french).find(({id}) => id === 'since');
    expect(answer).not.toHaveProperty('proposed');
  });

  it('to a sentence that has changed since are asked for again', () => {
    const changed = {...share, target: 'Autre'};
    expect(draftOf(right, changed)).toBeUndefined();
    expect(isOutdated(right, changed)).toBe(true);
    expect(isOutdated(right, share)).toBe(false);
    expect(isOutdated(right, since)).toBe(false);
    expect(answersIn(right, {...french, units: [changed]})).toEqual([]);
  });

  it('are kept for each language, and can be deleted', () => {
    const store = memory();
    expect(saveReview(store, 'fr', right)).toBe(true);
    expect(loadReview(store, 'fr')).toEqual(right);
    expect(loadReview(store, 'ur')).toEqual(emptyReview);
    clearReview(store, 'fr');
    expect(loadReview(store, 'fr')).toEqual(emptyReview);
  });

  it('are not kept where the browser forbids it, and the page knows', () => {
    expect(saveReview(forbidden, 'fr', right)).toBe(false);
    expect(saveReview(undefined, 'fr', right)).toBe(false);
    expect([forbidden, undefined, memory()].map(canStore)).toEqual([false, false, true]);
    expect(loadReview(forbidden, 'fr')).toEqual(emptyReview);
    expect(() => {
      clearReview(forbidden, 'fr');
    }).not.toThrow();
  });

  it('are counted in the mail, with the name of the file', () => {
    const mail = writeMail(wrong('Depuis {date}.'), french, '2026-11-27');
    expect(mail).toContain(`read 2 of the ${String(french.units.length)} sentences`);
    expect(mail).toContain('Right: 1. Wrong, with a better text: 1. Unsure: 0.');
    expect(mail).toContain('review-fr-2026-11-27.json');
  });
});

describe('the order of a review', () => {
  it('has the levels first and the marks between texts last, and each sentence once', () => {
    const ids = inOrder(french).units.map(({id}) => id);
    expect(ids.slice(0, 10).every(id => /^(level|means)-/.test(id))).toBe(true);
    expect(ids.slice(-9).every(id => /^(join-|full-stop)/.test(id))).toBe(true);
    expect([...ids].sort()).toEqual(french.units.map(({id}) => id).sort());
  });
});

describe('what the page does not hand over, because it would not be merged', () => {
  const low = unitOf('level-low');
  const severe = unitOf('level-severe');
  const alike = withDraft(right, low, {
    verdict: 'wrong',
    proposed: `${severe.target.toUpperCase()}.`,
  });

  it('is a level with the letters of another', () => {
    expect(problemsOf(alike, low, french)).toEqual(['levels-alike']);
    const both = withDraft(alike, severe, {verdict: 'wrong', proposed: 'Très grave'});
    expect(problemsOf(both, low, french)).toEqual([]);
  });

  it('is each of two levels that have the letters of others', () => {
    const means = unitOf('means-low');
    const proposed = unitOf('means-severe').target;
    const both = withDraft(alike, means, {verdict: 'wrong', proposed});
    expect(problemsOf(both, low, french)).toEqual(['levels-alike']);
    expect(problemsOf(both, means, french)).toEqual(['levels-alike']);
  });

  it('is a text in another script', () => {
    expect(problemsOf(wrong('Depuis le {date}, дня.'), since, french)).toEqual(['other-script']);
  });

  it('is a character that nobody sees, which is left out of names and comments', () => {
    const named = withDraft({...right, reviewer: 'A\u202enne\u200b\u2028Martin\uffff'}, share, {
      comment: 'Bien\u2066.\u2069',
    });
    const text = writeFile(named, french, {date: '2026-11-27', site: '0.1.0'});
    expect(parseReview(text, unitLists(), '2026-11-27')).toMatchObject({
      ok: true,
      value: {reviewer: 'Anne Martin', answers: [{comment: 'Bien.'}]},
    });
  });
});

describe('stored answers that another program has spoiled', () => {
  it.each([
    '{"drafts":null}',
    '{"reviewer":5,"drafts":{}}',
    '{"reviewer":"","drafts":{"a":{}}}',
    '[]',
    'x',
  ])('are not read: %s', stored => {
    expect(loadReview({...memory(), getItem: () => stored}, 'fr')).toEqual(emptyReview);
  });
});

describe('the problems of a better text', () => {
  it('are told in words', () => {
    const codes = problemsOf(wrong('Depuis <b> imminent !'), since, french);
    expect(codes).toEqual(['markup', 'values-changed', 'never-said']);
    for (const text of describeProblems(codes)) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
