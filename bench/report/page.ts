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
    'Written by `npm run bench`. How to read it is at the end of this page. Do not edit it by hand.',
    `## Aims\n\n${aimsSentence(aims)}`,
    aimsTable(aims),
    '## Measured on',
    table(['', ''], machine),
    '## Compared with',
    'Each is used as its README says, bundled from its npm package by Vite, minified like our script, and served by the same host on the same machine. None of them does what the banner does: they show what one more component costs a page.',
    comparedTable(versions),
    ...sections.flatMap(({title, text}) => [`## ${title}`, text]),
    '## How to read it',
    'Each table was measured in one run; where time is measured, the candidates took turns. Compare only the ratios with those of another run. `npm run bench` measures everything again and writes this page. `npm run bench -- bytes` (or the name of another part) measures one part and writes nothing. Run nothing else on the machine meanwhile.',
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
