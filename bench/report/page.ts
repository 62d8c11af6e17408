/** Writes docs/performance.md. */
import {BASELINES, type Baseline} from '../baselines.js';
import {aimsSentence, aimsTable, table, type Section} from '../figures/table.js';

export interface PageFacts {
  /** Properties of the machine: rows of name and value. */
  readonly machine: readonly (readonly string[])[];
  /** The version of each package that the project depends on. */
  readonly versions: Readonly<Record<string, string | undefined>>;
}

export function formatPage(sections: readonly Section[], {machine, versions}: PageFacts): string {
  const aims = sections.flatMap(section => section.aims);
  return [
    '# Performance',
    'Written by `npm run bench`, which measures anew and says at the end of this page how to read it. Nothing here is typed by hand.',
    `## Aims\n\n${aimsSentence(aims)}`,
    aimsTable(aims),
    '## Measured on',
    table(['', ''], machine),
    '## Compared with',
    'Each bundled from its npm package by Vite, as its README says to use it, minified as our own script is, and served by the same host on the same machine. None of them does what the banner does: they show what a page pays for one thing more.',
    comparedTable(versions),
    ...sections.flatMap(({title, text}) => [`## ${title}`, text]),
    '## How to read it',
    'All of one table was measured in one run, turn by turn where time counts, and only the ratios may be compared with another run’s. `npm run bench` does it all again and writes this page; `npm run bench -- bytes` (or another part’s name) does one part and writes nothing. Let nothing else run meanwhile.',
  ].join('\n\n');
}

function comparedTable(versions: PageFacts['versions']): string {
  return table(
    ['', 'version', 'is'],
    Object.values(BASELINES).map(each => [each.name, versionOf(each, versions), each.is]),
  );
}

function versionOf({name, package: own}: Baseline, versions: PageFacts['versions']): string {
  if (!own) return '';
  const version = versions[own];
  if (!version)
    throw new Error(`The project does not depend on ${name}, so its version is not known.`);
  return version;
}
