// Extracts the English messages into locales/*.xlf. From these and locales/languages.json, generates
// src/generated/locales, their loaders, the languages' names, and the table in docs/languages.md.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {markOutdated, reportUnfinished} from './unfinished-translations.js';
import {countToReview, readUnits} from './read-units.js';

/** @typedef {{code: string, name: string, endonym: string}} Language */

const CONFIG = 'locales/lit-localize.json';
const LOCALES = 'src/generated/locales';
const SOURCE = 'en';

/** @type {Language[]} */
const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
const translated = languages.filter(({code}) => code !== SOURCE);

const failure = extract() ?? runLitLocalize('build');
// After a failure too: otherwise the modules would stay as the tool writes them.
for (const file of readdirSync(LOCALES)) importNothing(`${LOCALES}/${file}`);
const problem = failure ?? reportUnfinished();
if (problem) fail(problem);
writeLanguages();
writeLoaders();
writeForBuilder();
await writeTable('docs/languages.md');

/**
 * Updates the English in locales/*.xlf. The tool keeps the translation of a sentence whose English has changed, and its
 * state.
 */
function extract() {
  const before = translated
    .filter(({code}) => existsSync(fileOf(code)))
    .map(({code}) => ({code, units: readUnits(code)}));
  const failed = runLitLocalize('extract');
  if (failed) return failed;
  for (const {code, units} of before) {
    const xliff = readFileSync(fileOf(code), 'utf8');
    writeFileSync(fileOf(code), markOutdated(xliff, units, readUnits(code)));
  }
  return undefined;
}

/** @param {string} code */
function fileOf(code) {
  return `locales/${code}.xlf`;
}

/**
 * What the tool says if it fails; undefined if it succeeds. Of a missing translation it only warns.
 * @param {string} step
 */
function runLitLocalize(step) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['node_modules/@lit/localize-tools/bin/lit-localize.js', '--config', CONFIG, step],
    {encoding: 'utf8'},
  );
  return status === 0 ? undefined : `${stdout}${stderr}`;
}

/**
 * Writes a locale as plain data. If locales imported `str`, the bundler would put it into a chunk shared with the
 * script, and a page that requests the script as `…js?v=2` would load the script twice.
 * @param {string} file
 */
function importNothing(file) {
  const language = file.replace(/^.*\/|\.ts$/g, '');
  const generated = readFileSync(file, 'utf8');
  const templates = generated.slice(generated.indexOf('export const templates'));
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

/** How many messages have not yet been reviewed by someone who speaks the language. */
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
/** The available languages with their own names, in the order of the list. */
export const languages = [\n${rows.join('\n')}\n] as const;\n`,
  );
}

function writeLoaders() {
  const rows = translated.map(({code}) => `  '${code}': () => import('./locales/${code}.js'),`);
  writeFileSync(
    'src/generated/locale-loaders.ts',
    `// Written by \`npm run localize\` from locales/languages.json.
import type {LocaleModule} from '@lit/localize';

/** Loads the messages of a language. */
export const loadLocale: Readonly<Record<string, () => Promise<LocaleModule>>> = {
${rows.join('\n')}
};\n`,
  );
}

/** What the embed builder needs to know about each language without loading its messages. */
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
  /** How many messages have not yet been reviewed by someone who speaks the language. */
  readonly toReview: number;
  /** “UK terrorism threat level”. */
  readonly title: string;
}

/** The translations by language, for the embed builder and the WordPress plugin. */
export const translations: Readonly<Record<string, Translation | undefined>> = {
${rows.join('\n')}
};\n`,
  );
}

/**
 * Writes the table of languages between the markers, with how many messages are official or not yet reviewed.
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
