import {posix} from 'node:path';
import ts from 'typescript';

/** Which files may import what. First match counts; a file that matches nothing may import nothing. */
const RULES: readonly {readonly from: RegExp; readonly to: RegExp}[] = [
  {
    from: /^src\/feed\//,
    to: /^(src\/feed\/|src\/generated\/(locale-codes|locale-loaders|languages)\.ts$|@lit\/localize(\/|$))/,
  },
  {
    from: /^src\/generated\/locale-loaders\.ts$/,
    to: /^(src\/generated\/locales\/[\w-]+\.ts|@lit\/localize)$/,
  },
  {from: /^src\/generated\//, to: /^$/},
  {
    from: /^src\/banner\/((level|operator|rest)-)?view\.ts$/,
    to: /^src\/(feed\/|banner\/(choices|received-feed|level-view|operator-view|view)\.ts$)/,
  },
  {from: /^src\/banner\/choices\.ts$/, to: /^$/},
  {from: /^src\/banner\/received-feed\.ts$/, to: /^src\/feed\//},
  {from: /^src\/banner\/debug\//, to: /^src\/(feed\/|banner\/(debug\/|choices\.ts$))/},
  {from: /^src\/banner\//, to: /^(src\/(banner|feed|generated)\/|lit$|@lit\/localize$)/},
  {from: /^src\/publisher\/cli\.ts$/, to: /^(src\/publisher\/|node:)/},
  {
    from: /^src\/publisher\//,
    to: /^(src\/(feed|generated)\/|src\/publisher\/(?!cli\b|run\b)|node:|commander$|fastest-levenshtein$|jose$|js-yaml$|parse5$|saxes$|sirv$)/,
  },
  {from: /^src\/frame\//, to: /^src\/frame\/messages\.ts$/},
  {
    from: /^src\/markup\//,
    to: /^(src\/(markup\/|element\.ts$|generated\/markup\.ts$)|react$|vue$|svelte\/elements$)/,
  },
  {from: /^src\/pinned\//, to: /^src\/pinned\//},
  {from: /^src\/later\//, to: /^(src\/banner\/|lit$)/},
  {from: /^src\/element\.ts$/, to: /^src\/(banner|feed)\//},
  {from: /^src\/define\.ts$/, to: /^src\/(banner\/|element\.ts$)/},
  {from: /^src\/index\.ts$/, to: /^src\/(define|element)\.ts$/},
  {from: /^bench\/figures\//, to: /^bench\/figures\//},
  {from: /^bench\/report\//, to: /^bench\/(figures\/|report\/|baselines\.ts$)/},
  {from: /^bench\/(baselines|baselines\/by-hand)\.ts$/, to: /^$/},
  {
    from: /^bench\/baselines\//,
    to: /^(lit|giscus|emoji-picker-element|vanilla-cookieconsent)(\/|$)/,
  },
  {
    from: /^bench\//,
    to: /^(bench\/(?!baselines\/)|src\/|demo\/builder\/|test\/helpers\/|scripts\/|node:|autocannon$|prettier$|puppeteer-core$|vite$)/,
  },
  {from: /^src\/embed\.ts$/, to: /^src\/(banner\/|define\.ts$|element\.ts$)/},
];

/** The imports that go against the house's arrows, as `from -> to`, given files by path. */
export function turnedArrows(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([from, source]) =>
    importsOf(from, source)
      .filter(to => !RULES.find(rule => rule.from.test(from))?.to.test(to))
      .map(to => `${from} -> ${to}`),
  );
}

function importsOf(from: string, source: string): readonly string[] {
  const found = ts.preProcessFile(source).importedFiles.map(({fileName}) => fileName);
  return found.map(name =>
    name.startsWith('.') ? posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts') : name,
  );
}
