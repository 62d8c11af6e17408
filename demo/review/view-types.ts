import type {Draft} from './answers.js';
import type {Verdict} from './review-file.js';
import type {Unit, UnitList} from './unit.js';

/** Whether a sentence still waits, has an answer, or has one that cannot be handed over yet. */
export type Progress = 'open' | 'done' | 'unfinished';

export interface ReviewView {
  /** The languages to choose from, by their own names. */
  readonly languages: readonly {readonly code: string; readonly endonym: string}[];
  /** The language's sentences; undefined while they load, or if they could not be loaded. */
  readonly list: UnitList | undefined;
  readonly isMissing: boolean;
  /** The language in the address, if there are no sentences in it. */
  readonly unknown: string | undefined;
  readonly current: CurrentView | undefined;
  readonly sentences: readonly {readonly unit: Unit; readonly progress: Progress}[];
  readonly answered: number;
  /** The numbers of the sentences whose answer is not in the file yet. */
  readonly unfinished: readonly number[];
  readonly reviewer: string;
  /** Whether this browser keeps the answers. */
  readonly isStored: boolean;
  readonly mail: string;
  readonly fileName: string;
  /** What the last press of a button did, for everybody to read and hear. */
  readonly said: string;
}

export interface CurrentView {
  readonly unit: Unit;
  readonly number: number;
  readonly about: string;
  readonly mustNotSay: string | undefined;
  readonly draft: Draft | undefined;
  /** The reviewer answered an earlier text of this sentence. */
  readonly isOutdated: boolean;
  /** In words, what is still wrong with the better text. */
  readonly problems: readonly string[];
  readonly isOfficial: boolean;
  /** Where the sentence is shown. */
  readonly place: string | undefined;
}

export interface ReviewHandlers {
  readonly chooseLanguage: (code: string) => void;
  readonly go: (number: number) => void;
  readonly answer: (verdict: Verdict) => void;
  readonly propose: (text: string) => void;
  readonly comment: (text: string) => void;
  readonly sign: (name: string) => void;
  readonly save: () => void;
  readonly copyMail: () => void;
  readonly clear: () => void;
}
