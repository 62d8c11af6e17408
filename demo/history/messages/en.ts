import type {HistoryMessages} from './types.js';

export const en: HistoryMessages = {
  title: 'UK terrorism threat levels since 2006',
  intro:
    'Each change of the two levels since they were first published. A level of the past says nothing about today’s.',
  toReview: undefined,
  otherLanguage: 'Cymraeg',
  today: 'Today',
  hint: 'Point at the chart, or step through the changes with the arrow keys.',
  step: title => `${title}: step through the changes`,
  spanned: (level, from, to) => `${level}, from ${from} to ${to}`,
  lastSpan: (level, from, until) => `${level}, from ${from}, and no other known up to ${until}`,
  knownUntil: until =>
    `Known up to ${until}. The chart and the table say nothing about later days.`,
  redefined: from =>
    `On ${from} the meaning of the national level changed. Since then it covers all forms of terrorism. Before that it covered international terrorism only, so earlier levels cannot be compared with later ones.`,
  before: 'International terrorism only',
  after: 'All forms of terrorism',
  level: 'Level',
  from: 'From',
  to: 'To',
  noChangeUpTo: until => `No change known up to ${until}`,
  announced: day => `Announced on ${day}.`,
  reported: 'Known from reports: we have not seen the announcement.',
  report: 'A report',
  legend: {
    reported: 'Change known from reports, not from the announcement',
    unknown: 'Not known to this page',
  },
  data: 'The data',
  download: 'Both levels, with what each covered and how each change is known:',
  sources: 'Sources',
};
