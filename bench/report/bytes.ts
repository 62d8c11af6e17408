import {EMPTY_LIT} from '../baselines.js';
import {atMost, kilobytes, table, times, whole, type Aim, type Section} from '../figures/table.js';

/** In bytes, compressed with brotli 11, without headers. */
export interface Weight {
  readonly name: string;
  /** Requested before the frame that shows the summary. */
  readonly before: number;
  /** Requested after that without any action by the visitor. */
  readonly after: number;
  /** Requested when the details are opened; `undefined` if there are none. */
  readonly details: number | undefined;
  /** The number of requests before the summary. */
  readonly requests: number;
}

export interface LanguageWeight {
  readonly code: string;
  readonly bytes: number;
}

export interface ByteFigures {
  readonly forms: readonly Weight[];
  readonly baselines: readonly Weight[];
  readonly languages: readonly LanguageWeight[];
}

/** In bytes. */
const BUDGETS = {summary: 17_000, open: 23_000, language: 2500};
/** The pinned file holds everything from the start, and the frame a page of its own. */
const OTHER_BUDGETS: Readonly<Record<string, Partial<typeof BUDGETS>>> = {
  'a pinned file': {summary: 26_000, open: 26_000},
  'the frame': {summary: 18_000},
};

export function formatBytes({forms, baselines, languages}: ByteFigures): Section {
  const base = baselines.find(({name}) => name === EMPTY_LIT)?.before;
  if (!base) throw new Error('The baseline for the bytes is missing.');
  const row = (weight: Weight): readonly string[] => [
    weight.name,
    whole(weight.before),
    String(weight.requests),
    times(weight.before / base),
    whole(weight.after),
    weight.details === undefined ? '' : whole(weight.details),
    whole(total(weight)),
  ];
  const head = ['', 'before', 'requests', 'to an empty Lit element', 'after', 'details', 'all'];
  return {
    title: 'Bytes',
    text: [
      `The bodies of all files that a page requested from the scripts’ host, compressed with brotli 11: **before** the frame that shows the level, **after** it without any action by the visitor, and when the **details** are opened. Each page was visited three times with an empty cache; the largest result counts. The page’s own HTML and all headers are excluded. The host’s log is used to check that no request is missing.`,
      table(head, forms.map(row)),
      'The baselines, until each is shown. For giscus, the files that its frame loads are excluded:',
      table(head, baselines.map(row)),
      'What each language adds, with the details open:',
      languageTable(languages),
    ].join('\n\n'),
    aims: aimsOf(forms, languages),
  };
}

function total({before, after, details = 0}: Weight): number {
  return before + after + details;
}

function languageTable(languages: readonly LanguageWeight[]): string {
  const sorted = languages.toSorted((a, b) => b.bytes - a.bytes);
  return table(
    ['language', 'bytes'],
    sorted.map(({code, bytes}) => [`\`${code}\``, whole(bytes)]),
  );
}

function budgetsOf({name}: Weight): typeof BUDGETS {
  return {...BUDGETS, ...OTHER_BUDGETS[name]};
}

function aimsOf(forms: readonly Weight[], languages: readonly LanguageWeight[]): readonly Aim[] {
  if (!forms.length || !languages.length) throw new Error('No bytes were measured.');
  const largest = languages.reduce((most, each) => (each.bytes > most.bytes ? each : most));
  return [
    ...forms.map(form =>
      atMost(
        `bytes before the summary, ${form.name}`,
        form.before,
        budgetsOf(form).summary,
        kilobytes,
      ),
    ),
    ...forms.map(form =>
      atMost(
        `bytes with the details open, ${form.name}`,
        total(form),
        budgetsOf(form).open,
        kilobytes,
      ),
    ),
    atMost(
      `bytes of the largest language (\`${largest.code}\`)`,
      largest.bytes,
      BUDGETS.language,
      kilobytes,
    ),
  ];
}
