// Extracts the English words into locales/*.xlf, and writes from them and from locales/languages.json all
// that is generated of languages: src/generated/locales, what loads them, their names, and the table in docs/languages.md.
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {countToReview, readUnits} from './read-units.js';

/** @typedef {{code: string, name: string, endonym: string}} Language */

const CONFIG = 'locales/lit-localize.json';
const LOCALES = 'src/generated/locales';
const SOURCE = 'en';

/** @type {Language[]} */
const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
const translated = languages.filter(({code}) => code !== SOURCE);

for (const step of ['extract', 'build']) runLitLocalize(step);
for (const file of readdirSync(LOCALES)) importNothing(`${LOCALES}/${file}`);
writeLanguages();
writeLoaders();
writeForBuilder();
await writeTable('docs/languages.md');

/**
 * A missing translation is only a warning to the tool, and the reader would get half a language.
 * @param {string} step
 */
function runLitLocalize(step) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', '--config', CONFIG, step],
    {encoding: 'utf8'},
  );
  if (status !== 0) fail(`${stdout}${stderr}`);
  if (step === 'build' && stderr.includes('is missing')) fail(stderr);
}

/**
 * A locale that imports `str` makes the bundler share a chunk with the script, and a visitor whose
 * page asked for the script as `…js?v=2` would load it a second time. So locales hold plain data.
 * @param {string} file
 */
function importNothing(file) {
  const language = file.replace(/^.*\/|\.ts$/g, '');
  const generated = readFileSync(file, 'utf8');
  const templates = generated.slice(generated.indexOf('export const templates'));
  if (templates.includes('``')) fail(`locales/${language}.xlf has a target without words.`);
  const lines = templates
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => (line.startsWith("'") ? `  ${line}` : line));
  writeFileSync(
    file,
    `// Written by \`npm run localize\` from locales/${language}.xlf. Edit that file instead.
const str = (strings: TemplateStringsArray, ...values: number[]) =>
  ({strTag: true, strings, values}) as const;

/** How many of the sentences nobody who speaks the language has reviewed yet. */
export const toReview = ${String(countToReview(language))};

${lines.join('\n')}
`,
  );
}

function writeLanguages() {
  const rows = languages.map(({code, endonym}) => `  ['${code}', '${endonym}'],`);
  writeFileSync(
    'src/generated/languages.ts',
    `// Written by \`npm run localize\` from locales/languages.json.
/** The shipped languages, by the name their own readers know them by, in the order of a list. */
export const languages = [\n${rows.join('\n')}\n] as const;\n`,
  );
}

function writeLoaders() {
  const rows = translated.map(({code}) => `  '${code}': () => import('./locales/${code}.js'),`);
  writeFileSync(
    'src/generated/locale-loaders.ts',
    `// Written by \`npm run localize\` from locales/languages.json.
import type {LocaleModule} from '@lit/localize';

/** Loads the words of a language. */
export const loadLocale: Readonly<Record<string, () => Promise<LocaleModule>>> = {
${rows.join('\n')}
};\n`,
  );
}

/** What the embed builder has to know of each language without loading its words. */
function writeForBuilder() {
  const titleOf = (/** @type {string} */ code) =>
    readUnits(code).find(({id}) => id === 'title')?.target;
  const rows = translated.map(
    ({code}) =>
      `  '${code}': {toReview: ${String(countToReview(code))}, title: ${JSON.stringify(titleOf(code))}},`,
  );
  writeFileSync(
    'src/generated/translations.ts',
    `// Written by \`npm run localize\` from locales/*.xlf.
export interface Translation {
  /** How many of the sentences nobody who speaks the language has reviewed yet. */
  readonly toReview: number;
  /** “UK terrorism threat level”. */
  readonly title: string;
}

/** The translations by language, for pages that offer them: the embed builder, a plugin. */
export const translations: Readonly<Record<string, Translation | undefined>> = {
${rows.join('\n')}
};\n`,
  );
}

/**
 * The table between the markers: which languages there are, and who stands behind their words.
 * @param {string} page
 */
async function writeTable(page) {
  const [begin, end] = ['<!-- languages: generated -->', '<!-- /languages -->'];
  const text = readFileSync(page, 'utf8');
  const rows = translated.map(({code, name, endonym}) => {
    const official = readUnits(code).filter(({state}) => state === 'final').length;
    const toReview = countToReview(code);
    return `| ${name} | ${endonym} | \`${code}\` | ${String(official)} | ${toReview ? `**${String(toReview)}**` : '0'} |`;
  });
  const table = [
    '| language | by its own name | `lang` | official wording | **to be reviewed** |',
    '| --- | --- | --- | --- | --- |',
    `| English | English | \`${SOURCE}\` | the source | |`,
    ...rows,
  ].join('\n');
  const start = text.indexOf(begin);
  if (start < 0) fail(`${page} has no place for the table: ${begin}`);
  const whole = `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(text.indexOf(end))}`;
  const options = (await resolveConfig(page)) ?? {};
  writeFileSync(page, await format(whole, {...options, filepath: page}));
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
