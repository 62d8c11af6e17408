// Builds the pinned form: one file for each language that contains all code that can run, so that one integrity hash
// covers it. A bundle with placeholders for the messages is built once and filled for each language.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {build, runnerImport} from 'vite';
import {alias} from '../vite-plugins/alias.js';
import {litPatch} from '../vite-plugins/lit-patch.js';
import {messagePlaceholders} from '../vite-plugins/message-placeholders.js';
import {minifyChunks} from '../vite-plugins/minify-chunks.js';
import {minifyTemplates} from '../vite-plugins/minify-templates.js';
import {noteBundled} from '../vite-plugins/note-bundled.js';
import {ownNamesOnly} from '../vite-plugins/own-names-only.js';
import {staticImports} from '../vite-plugins/static-imports.js';

/** @typedef {string | {readonly strings: readonly string[], readonly values: readonly number[]}} Translation */
/** @typedef {{templates: Readonly<Record<string, Translation>>}} Locale */

const SITE = 'dist/site';
const FILLED_LATER = 'threat-level-banner.unfilled.js';
/** The placeholder for the language's code. */
const LANGUAGE = 'language';

/** Replacements for the modules that choose and load languages. */
const ALIASES = {
  'src/feed/i18n/active-locale.ts': 'build/pinned/active-locale.ts',
  'src/banner/language/locale.ts': 'build/pinned/locale.ts',
  'src/generated/languages.ts': 'build/pinned/languages.ts',
  'src/generated/locale-codes.ts': 'build/pinned/locale-codes.ts',
};

export async function buildPinned() {
  /** @type {Map<string, string>} */
  const english = new Map();
  await bundle(english);
  const file = `${SITE}/${FILLED_LATER}`;
  const code = readFileSync(file, 'utf8');
  rmSync(file);
  /** @type {{code: string}[]} */
  const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  for (const language of languages.map(each => each.code)) {
    const messages = language === 'en' ? english : await translated(language);
    const filled = fillAll(code, language, messages);
    writeFileSync(`${SITE}/threat-level-banner.${language}.js`, filled);
  }
}

/** @param {Map<string, string>} english */
async function bundle(english) {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {__LANGUAGE__: JSON.stringify(`@@${LANGUAGE}@@`)},
    plugins: [
      alias(ALIASES),
      messagePlaceholders(english),
      minifyTemplates(),
      staticImports(),
      ownNamesOnly(),
      litPatch(),
      minifyChunks(),
      noteBundled('pinned'),
    ],
    build: {
      target: 'es2022',
      outDir: SITE,
      emptyOutDir: false,
      modulePreload: false,
      minify: false,
      reportCompressedSize: false,
      lib: {entry: 'src/embed.ts', formats: ['es']},
      rolldownOptions: {
        checks: {bundlerTimings: false},
        output: {comments: false, codeSplitting: false, entryFileNames: FILLED_LATER},
      },
    },
  });
}

/**
 * The translations of a language by id, with `{0}` for the first value of the English message.
 * @param {string} language
 */
async function translated(language) {
  /** @type {{module: Locale}} */
  const {module} = await runnerImport(`./src/generated/locales/${language}.ts`);
  return new Map(
    Object.entries(module.templates).map(([id, translation]) => [id, textOf(translation)]),
  );
}

/** @param {Translation} translation */
function textOf(translation) {
  if (typeof translation === 'string') return translation;
  const {strings, values} = translation;
  return strings.reduce((text, part, index) => `${text}{${String(values[index - 1])}}${part}`);
}

/**
 * @param {string} code
 * @param {string} language
 * @param {ReadonlyMap<string, string>} messages
 */
function fillAll(code, language, messages) {
  return code.replace(/@@([\w-]+)@@/g, (_, /** @type {string} */ id) => {
    const text = id === LANGUAGE ? language : messages.get(id);
    if (text === undefined)
      throw new Error(`${language} has no message ${id}. Run \`npm run localize\`.`);
    return escapeForAnyQuote(text);
  });
}

/**
 * Escapes text for a string or template literal, because the minifier may use any of the three quotes.
 * @param {string} text
 */
function escapeForAnyQuote(text) {
  return text.replace(/[\\"'`]|\$(?=\{)/g, character => `\\${character}`).replaceAll('\n', '\\n');
}
