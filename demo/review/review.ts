/** The review page: reads the address, the sentences and the stored answers, renders, and keeps the answers. */
import {render} from 'lit';
import {nearestLanguage} from '../../src/feed/i18n/language.js';
import {languages} from '../../src/generated/languages.js';
import {version} from '../../src/generated/version.js';
import {
  answersIn,
  canStore,
  clearReview,
  draftOf,
  emptyReview,
  fileName,
  isOutdated,
  loadReview,
  problemsOf,
  saveReview,
  withDraft,
  writeFile,
  writeMail,
  type Draft,
  type Review,
} from './answers.js';
import {showPlace} from './place.js';
import {describeProblems} from './problem-texts.js';
import {renderReview} from './review-view.js';
import {inOrder} from './order.js';
import type {Unit, UnitList} from './unit.js';
import type {CurrentView, Progress, ReviewHandlers, ReviewView} from './view-types.js';

const SOURCE = 'en';
const choices = languages
  .filter(([code]) => code !== SOURCE)
  .map(([code, endonym]) => ({code, endonym}));
const now = new Date();

interface State {
  readonly list: UnitList | undefined;
  readonly isMissing: boolean;
  readonly unknown: string | undefined;
  readonly index: number;
  readonly review: Review;
  readonly isStored: boolean;
  readonly said: string;
  readonly place: string | undefined;
}

let state: State = {
  list: undefined,
  isMissing: false,
  unknown: undefined,
  index: 0,
  review: emptyReview,
  isStored: true,
  said: '',
  place: undefined,
};

function update(changes: Partial<State>): void {
  state = {...state, ...changes};
  render(renderReview(viewOf(state), handlers), document.body);
}

/** A browser can forbid storage, and then even asking for it throws. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** The local day, as `2026-11-27`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

function viewOf(shown: State): ReviewView {
  const {list, review, isMissing, unknown, isStored, said} = shown;
  const sentences = list
    ? list.units.map(unit => ({unit, progress: progressOf(review, unit, list)}))
    : [];
  return {
    languages: choices,
    list,
    isMissing,
    unknown,
    current: list && currentOf(shown, list),
    sentences,
    answered: list ? answersIn(review, list).length : 0,
    unfinished: sentences.flatMap(({progress}, index) =>
      progress === 'unfinished' ? [index + 1] : [],
    ),
    reviewer: review.reviewer,
    isStored,
    mail: list ? writeMail(review, list, today()) : '',
    fileName: list ? fileName(list.lang, today()) : '',
    said,
  };
}

function progressOf(review: Review, unit: Unit, list: UnitList): Progress {
  if (!draftOf(review, unit)?.verdict) return 'open';
  return problemsOf(review, unit, list).length ? 'unfinished' : 'done';
}

function currentOf({index, review, place}: State, list: UnitList): CurrentView | undefined {
  const unit = list.units[index];
  if (!unit) return undefined;
  const [about = '', mustNotSay] = unit.note.split(/(?:^|\s)Not: /);
  return {
    unit,
    number: index + 1,
    about,
    mustNotSay,
    draft: draftOf(review, unit),
    isOutdated: isOutdated(review, unit),
    problems: describeProblems(problemsOf(review, unit, list)),
    isOfficial: unit.state === 'final',
    place,
  };
}

/** Shows the current sentence in the banner, with the better text if that can be shown. */
function updatePlace(): void {
  const {list, index, review} = state;
  const unit = list?.units[index];
  const holder = document.getElementById('place');
  if (!list || !unit || !holder) return;
  const draft = draftOf(review, unit);
  const isBetter = draft?.verdict === 'wrong' && !problemsOf(review, unit, list).length;
  const text = isBetter ? draft.proposed.trim() : unit.target;
  holder.hidden = false;
  const place = showPlace(holder, {lang: list.lang, units: list.units, id: unit.id, text}, now);
  update({place});
}

function change(review: Review): void {
  const {list} = state;
  update({review, said: '', isStored: saveReview(storage(), list?.lang ?? '', review)});
}

function changeDraft(changes: Partial<Draft>): void {
  const unit = state.list?.units[state.index];
  if (unit) change(withDraft(state.review, unit, changes));
}

const handlers: ReviewHandlers = {
  chooseLanguage: code => {
    update({unknown: undefined});
    void open(code);
  },
  go: number => {
    update({index: number - 1});
    updatePlace();
    document.getElementById('sentence-title')?.focus();
  },
  answer: verdict => {
    changeDraft({verdict});
    updatePlace();
  },
  propose: proposed => {
    changeDraft({proposed});
    updatePlace();
  },
  comment: comment => {
    changeDraft({comment});
  },
  sign: reviewer => {
    change({...state.review, reviewer});
  },
  save: () => {
    save();
  },
  copyMail: () => void copyMail(),
  clear: () => {
    if (!confirm('Delete your name and all your answers in this language from this browser?'))
      return;
    clearReview(storage(), state.list?.lang ?? '');
    update({review: emptyReview, said: 'Your answers are deleted.'});
    updatePlace();
  },
};

let saved = '';

/** A browser may still be reading what was just saved, so its address is given up at the next time. */
function save(): void {
  const {list, review} = state;
  if (!list) return;
  const text = writeFile(review, list, {date: today(), site: version});
  const link = document.createElement('a');
  URL.revokeObjectURL(saved);
  saved = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.href = saved;
  link.download = fileName(list.lang, today());
  link.click();
  update({said: `Saved as ${link.download}, where your browser saves files.`});
}

/** A page loaded over http has no clipboard. */
async function copyMail(): Promise<void> {
  const shown = document.getElementById('mail');
  try {
    await navigator.clipboard.writeText(shown?.textContent ?? '');
    update({said: 'Copied. Paste it into a mail, and attach the file.'});
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    update({said: 'The text is selected: copy it, and attach the file to the mail.'});
  }
}

async function readUnits(code: string): Promise<UnitList | undefined> {
  try {
    const response = await fetch(`review/${code}.json`);
    return response.ok ? inOrder((await response.json()) as UnitList) : undefined;
  } catch {
    return undefined;
  }
}

/** Loads a language. The address names it, so that it can be sent to somebody who speaks it. */
async function open(code: string): Promise<void> {
  const list = await readUnits(code);
  if (!list) {
    update({list, isMissing: true});
    return;
  }
  history.replaceState(null, '', `?lang=${code}`);
  document.title = `Review a language: ${list.name}`;
  const review = loadReview(storage(), code);
  const isStored = canStore(storage());
  update({list, isMissing: false, index: 0, review, isStored, said: ''});
  updatePlace();
}

const wanted = new URLSearchParams(location.search).get('lang') ?? '';
const codes: readonly string[] = choices.map(({code}) => code);
const nearest = nearestLanguage([wanted, ...navigator.languages], codes);
const isKnown = !wanted || codes.includes(nearestLanguage([wanted], codes));
update({unknown: isKnown ? undefined : wanted});
await open(codes.includes(nearest) ? nearest : 'cy');
