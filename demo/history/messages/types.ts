export interface HistoryMessages {
  readonly title: string;
  readonly intro: string;
  readonly toReview: string | undefined;
  readonly otherLanguage: string;
  readonly today: string;
  readonly hint: string;
  readonly step: (title: string) => string;
  readonly spanned: (level: string, from: string, to: string) => string;
  readonly lastSpan: (level: string, from: string, until: string) => string;
  readonly knownUntil: (until: string) => string;
  readonly redefined: (from: string) => string;
  readonly before: string;
  readonly after: string;
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly noChangeUpTo: (until: string) => string;
  readonly announced: (day: string) => string;
  readonly reported: string;
  readonly report: string;
  readonly legend: {readonly reported: string; readonly unknown: string};
  readonly data: string;
  readonly download: string;
  readonly sources: string;
}
