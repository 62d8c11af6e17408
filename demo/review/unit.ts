/** A sentence as the review page gets it: what build/vite-plugins/review-units.js writes from locales/*.xlf. */
export interface Unit {
  readonly id: string;
  /** The English, with its values as `{name}`. */
  readonly source: string;
  readonly target: string;
  /** The state in XLIFF: `final` is the wording of an official body. */
  readonly state: string;
  /** Where the sentence is used, and after “Not:” what it must not say. */
  readonly note: string;
  /** What translators and reviewers noted. */
  readonly remarks: readonly string[];
  /** The names of the values that the code inserts, in the order of the source. */
  readonly holes: readonly string[];
}

/** A language to review. */
export interface UnitList {
  readonly lang: string;
  readonly name: string;
  readonly endonym: string;
  readonly units: readonly Unit[];
}
