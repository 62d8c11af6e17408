// Builds the pinned form: for each language one file that holds every line of code that can run, so that
// one integrity hash covers all of it. The words are put in by lit-localize's transform mode.
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {TransformLitLocalizer} from '@lit/localize-tools/lib/modes/transform.js';
import ts from 'typescript';
import {build} from 'vite';
import {noteBundled} from '../vite-plugins/note-bundled.js';
import {ownNamesOnly} from '../vite-plugins/own-names-only.js';
import {litPatch} from '../vite-plugins/lit-patch.js';
import {minifyChunks} from '../vite-plugins/minify-chunks.js';
import {minifyTemplates} from '../vite-plugins/minify-templates.js';
import {staticImports} from '../vite-plugins/static-imports.js';
import {standIn} from '../vite-plugins/alias.js';

/** @typedef {import('@lit/localize-tools/lib/types/locale.js').Locale} Locale */

/** @type {{targetLocales: Locale[]}} */
const {targetLocales} = JSON.parse(readFileSync('locales/lit-localize.json', 'utf8'));
const config = readConfigFileAndWriteSchema('locales/lit-localize.transform.json');
if (config.output.mode !== 'transform') throw new Error('The configuration is of another mode.');
const localizer = new TransformLitLocalizer({...config, targetLocales, output: config.output});
const factories = localizer.transformers();
const program = createProgram();

/** What a file for one language has in the place of what chooses and loads languages. */
const STAND_INS = {
  'src/feed/i18n/active-locale.ts': 'build/pinned/active-locale.ts',
  'src/banner/language/locale.ts': 'build/pinned/locale.ts',
  'src/generated/languages.ts': 'build/pinned/languages.ts',
  'src/generated/locale-codes.ts': 'build/pinned/locale-codes.ts',
};

for (const language of factories.keys()) {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: {__LANGUAGE__: JSON.stringify(language)},
    plugins: [
      standIn(STAND_INS),
      putWordsIn(language),
      minifyTemplates(),
      staticImports(),
      ownNamesOnly(),
      litPatch(),
      minifyChunks(),
      noteBundled(`pinned-${language}`),
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/site',
      emptyOutDir: false,
      modulePreload: false,
      minify: false,
      reportCompressedSize: false,
      lib: {entry: 'src/embed.ts', formats: ['es']},
      rolldownOptions: {
        output: {
          comments: false,
          codeSplitting: false,
          entryFileNames: `threat-level-banner.${language}.js`,
        },
      },
    },
  });
}

/**
 * @param {Locale} language
 * @returns {import('vite').Plugin}
 */
function putWordsIn(language) {
  const before = [factories.get(language)?.(program)].filter(factory => factory !== undefined);
  return {
    name: 'put-words-in',
    enforce: 'pre',
    transform(_code, id) {
      const file = /\/src\/.*\.ts$/.test(id) && program.getSourceFile(id);
      if (!file) return undefined;
      let code = '';
      program.emit(
        file,
        (name, text) => (code = name.endsWith('.js') ? text : code),
        undefined,
        false,
        {
          before,
        },
      );
      return {code, map: null};
    },
  };
}

function createProgram() {
  const host = {
    ...ts.sys,
    /** @param {ts.Diagnostic} diagnostic */
    onUnRecoverableConfigFileDiagnostic: diagnostic => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  };
  const options = {noEmit: false, removeComments: false};
  const parsed = ts.getParsedCommandLineOfConfigFile('tsconfig.json', options, host);
  if (!parsed) throw new Error('tsconfig.json could not be read.');
  return ts.createProgram([resolve('src/embed.ts')], {...parsed.options, ...options});
}
