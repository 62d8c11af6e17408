/** The reviewer's answers: kept in this browser, checked against the sentences as they are now, and given as a file. */
import {checkScript, findAlike} from './check-language.js';
import {checkText, invisibleIn} from './check-text.js';
import type {Answer, ReviewFile, Verdict} from './review-file.js';
import type {Unit, UnitList} from './unit.js';

/** An answer as it is being given: a better text may still be missing or wrong. */
export interface Draft {
  readonly source: string;
  readonly target: string;
  readonly verdict: Verdict | undefined;
  readonly proposed: string;
  readonly comment: string;
}

export interface Review {
  readonly reviewer: string;
  readonly drafts: Readonly<Record<string, Draft>>;
}

export const emptyReview: Review = {reviewer: '', drafts: {}};

/** The part of `localStorage` that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (lang: string): string => `threat-level-banner:review:${lang}`;

/** The stored review; empty if there is none, or if it cannot be read. */
export function loadReview(store: Store | undefined, lang: string): Review {
  try {
    const stored = JSON.parse(store?.getItem(keyOf(lang)) ?? 'null') as unknown;
    return isReview(stored) ? stored : emptyReview;
  } catch {
    return emptyReview;
  }
}

/** Something else than this page may have written what is stored. */
function isReview(value: unknown): value is Review {
  const {reviewer, drafts} = (value ?? {}) as Partial<Record<keyof Review, unknown>>;
  const isDraft = (draft: unknown): boolean =>
    typeof draft === 'object' &&
    draft !== null &&
    ['source', 'target', 'proposed', 'comment'].every(
      name => typeof (draft as Readonly<Record<string, unknown>>)[name] === 'string',
    );
  return (
    typeof reviewer === 'string' &&
    typeof drafts === 'object' &&
    drafts !== null &&
    Object.values(drafts).every(isDraft)
  );
}

/** Whether it could be stored. */
export function saveReview(store: Store | undefined, lang: string, review: Review): boolean {
  try {
    store?.setItem(keyOf(lang), JSON.stringify(review));
    return store !== undefined;
  } catch {
    return false;
  }
}

/** Whether the browser keeps anything. Tried with a name that is then removed. */
export function canStore(store: Store | undefined): boolean {
  const probe = keyOf('');
  const isKept = saveReview(store, '', emptyReview) && store?.getItem(probe) !== null;
  clearReview(store, '');
  return isKept;
}

export function clearReview(store: Store | undefined, lang: string): void {
  try {
    store?.removeItem(keyOf(lang));
  } catch {
    // A browser that stores nothing has nothing to clear.
  }
}

/** The draft for a sentence, if it is about the sentence as it is now. */
export function draftOf({drafts}: Review, {id, source, target}: Unit): Draft | undefined {
  const draft = Object.hasOwn(drafts, id) ? drafts[id] : undefined;
  return draft?.source === source && draft.target === target ? draft : undefined;
}

/** Whether there was an answer to an earlier text of the sentence, so that it is asked for again. */
export const isOutdated = (review: Review, unit: Unit): boolean =>
  Object.hasOwn(review.drafts, unit.id) && !draftOf(review, unit);

export function withDraft(review: Review, unit: Unit, changes: Partial<Draft>): Review {
  const {id, source, target} = unit;
  const before = draftOf(review, unit) ?? {verdict: undefined, proposed: '', comment: ''};
  return {
    ...review,
    drafts: {...review.drafts, [id]: {...before, source, target, ...changes}},
  };
}

/** What is still wrong with an answer, as codes; nothing if it can be handed over or has not been given. */
export function problemsOf(review: Review, unit: Unit, list: UnitList): readonly string[] {
  const draft = draftOf(review, unit);
  if (draft?.verdict !== 'wrong') return [];
  const text = tidy(draft.proposed);
  if (!text) return ['text-empty'];
  if (text === unit.target) return ['proposal-same'];
  const found = [...checkText(unit, text, ''), ...checkScript(text, list, '')];
  return [...found.map(({code}) => code), ...(isAlike(review, unit, list) ? ['levels-alike'] : [])];
}

/** Whether a better text is another level's, in this list as the reviewer wants it. */
function isAlike(review: Review, unit: Unit, {units}: UnitList): boolean {
  const textOf = (one: Unit): string => {
    const draft = draftOf(review, one);
    return draft?.verdict === 'wrong' ? draft.proposed : one.target;
  };
  return findAlike(units, textOf).some(pair => pair.unit === unit || pair.other === unit);
}

/** Answers that can be handed over. */
export function answersIn(review: Review, list: UnitList): readonly Answer[] {
  return list.units.flatMap(unit => {
    const draft = draftOf(review, unit);
    if (!draft?.verdict || problemsOf(review, unit, list).length) return [];
    const comment = tidyLine(draft.comment);
    return [
      {
        id: unit.id,
        source: unit.source,
        target: unit.target,
        verdict: draft.verdict,
        ...(draft.verdict === 'wrong' && {proposed: tidy(draft.proposed)}),
        ...(comment && {comment}),
      },
    ];
  });
}

/** The file, as text. */
export function writeFile(
  review: Review,
  list: UnitList,
  {date, site}: Pick<ReviewFile, 'date' | 'site'>,
): string {
  const file: ReviewFile = {
    version: 1,
    lang: list.lang,
    reviewer: tidyLine(review.reviewer),
    date,
    site,
    answers: answersIn(review, list),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

export const fileName = (lang: string, date: string): string => `review-${lang}-${date}.json`;

/** What the person who gets the file should know. */
export function writeMail(review: Review, list: UnitList, date: string): string {
  const answers = answersIn(review, list);
  const count = (verdict: Verdict): string =>
    String(answers.filter(answer => answer.verdict === verdict).length);
  return `Review of the threat level banner in ${list.name}

I speak ${list.name} and have read ${String(answers.length)} of the ${String(list.units.length)} sentences of the banner. Right: ${count('right')}. Wrong, with a better text: ${count('wrong')}. Unsure: ${count('unsure')}. My answers are in the attached file ${fileName(list.lang, date)}.

Whoever looks after the project can merge the file with: npm run review -- ${fileName(list.lang, date)}

${tidyLine(review.reviewer)}
`;
}

/** One line: a phone's keyboard adds spaces and line breaks. */
const tidy = (text: string): string => text.replaceAll(/[\t\n\r\u2028\u2029 ]+/g, ' ').trim();

/** A name or a comment, also without characters that nobody sees, which can be pasted with right-to-left text. */
export const tidyLine = (text: string): string =>
  tidy(
    Array.from(text)
      .filter(character => /\s/.test(character) || !invisibleIn(character).length)
      .join(''),
  );
