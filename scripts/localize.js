// Extracts the English words into locales/*.xlf and builds src/generated/locales from them.
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const CONFIG = 'locales/lit-localize.json';
const LOCALES = 'src/generated/locales';

for (const step of ['extract', 'build']) runLitLocalize(step);
for (const file of readdirSync(LOCALES)) importNothing(`${LOCALES}/${file}`);

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

${lines.join('\n')}
`,
  );
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
