import type {Level, Region} from '../../src/feed/schema/level.js';
import type {View} from '../../src/banner/view/summary.js';
import type {Chart} from './chart.js';
import type {HistoryLanguage} from './messages/messages.js';
import type {HistoryMessages} from './messages/types.js';

/** One row of a table. Each text is complete. */
export interface Row {
  readonly level: Level;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly notes: readonly string[];
  readonly report: string | undefined;
  /** The sentence before this row, in the order of the table, that the level's meaning changed. */
  readonly redefinition: string | undefined;
}

export interface RegionView {
  readonly id: Region;
  readonly title: string;
  /** From which year to which. */
  readonly years: string;
  readonly chart: Chart;
  readonly levelNames: Readonly<Record<Level, string>>;
  readonly mark: {readonly before: string; readonly after: string};
  readonly redefinition: string | undefined;
  readonly knownUntil: string;
  readonly hasReported: boolean;
  /** The index of the span that the visitor is at, oldest first. */
  readonly chosen: number | undefined;
  /** What each span says, oldest first. */
  readonly sentences: readonly string[];
  /** Newest first. */
  readonly rows: readonly Row[];
}

export interface HistoryView {
  readonly language: HistoryLanguage;
  readonly texts: HistoryMessages;
  readonly otherAddress: string;
  readonly isEmbedded: boolean;
  /** What holds now, decided as the banner decides it, and when it was checked. */
  readonly now: View;
  readonly checked: {readonly text: string; readonly date: string} | undefined;
  readonly independent: string;
  readonly regions: readonly RegionView[];
  readonly sources: readonly {readonly name: string; readonly url: string}[];
}

export interface HistoryHandlers {
  readonly choose: (region: Region, index: number | undefined) => void;
}
