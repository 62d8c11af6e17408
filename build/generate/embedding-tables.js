// Writes the tables of tested routers and frameworks in docs/embedding.md and docs/frameworks.md from the tests' lists.
import {readFileSync} from 'node:fs';
import {runnerImport} from 'vite';
import {table, writeTables} from './write-tables.js';

/** @type {{devDependencies: Record<string, string>}} */
const {devDependencies: dependencies} = JSON.parse(
  readFileSync('test/frameworks/package.json', 'utf8'),
);

/** @type {{module: typeof import('../../test/frameworks/routers.js')}} */
const {module: navigation} = await runnerImport('./test/frameworks/routers.ts');
/** @type {{module: typeof import('../../test/frameworks/kinds.js')}} */
const {module: hydration} = await runnerImport('./test/frameworks/kinds.ts');
/** @type {{module: typeof import('../../test/frameworks/layouts.js')}} */
const {module: pages} = await runnerImport('./test/frameworks/layouts.ts');

/** @type {{module: typeof import('../../src/generated/reserved-heights.js')}} */
const {module: heights} = await runnerImport('./src/generated/reserved-heights.ts');
/** @type {{code: string, name: string}[]} */
const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));

await writeTables('docs/embedding.md', {
  'room by language': table(
    ['language', '`banner`', '`card`'],
    languages.flatMap(({code, name}) => {
      const own = heights.reservedHeights[code];
      return own ? [[name, `\`${own.banner}\``, `\`${own.card}\``]] : [];
    }),
  ),
  navigation: table(
    ['the page changes by', 'packages', 'what it replaces'],
    navigation.routers.map(({name, files = [], isPartial}) => [
      name,
      packagesOf(files).join(', ') || 'none',
      isPartial ? '`<main>`' : 'the whole page',
    ]),
  ),
  layouts: table(
    ['page layout'],
    Object.keys(pages.layouts).map(name => [name]),
  ),
});

await writeTables('docs/frameworks.md', {
  hydration: table(['with', ...hydration.FRAMEWORKS.map(versioned)], hydrationRows()),
});

/** @param {readonly string[]} files */
function packagesOf(files) {
  const names = files.map(file => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file);
  return [...new Set(names)].map(versioned);
}

/** @param {string} name */
function versioned(name) {
  return `${name} ${dependencies[name] ?? ''}`;
}

function hydrationRows() {
  const {FRAMEWORKS, kindsOf} = hydration;
  const titles = new Set(FRAMEWORKS.flatMap(each => kindsOf(each).map(({title}) => title)));
  return [...titles].map(title => [
    title,
    ...FRAMEWORKS.map(each => (kindsOf(each).some(kind => kind.title === title) ? 'yes' : '')),
  ]);
}
