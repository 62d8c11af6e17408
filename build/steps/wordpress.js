// Builds the WordPress plugin from src/wordpress and the built site, as a folder and a zip in dist/wordpress. The same
// sources give the same zip, byte for byte. PHP is not needed.
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {runnerImport} from 'vite';
import {filesIn} from '../files-in.js';
import {zipFolder} from '../zip.js';
import {compileTranslations} from './wordpress-translations.js';

/** @typedef {import('../../src/banner/attributes.js')} Attributes */
/** @typedef {import('../../src/banner/view/choices.js')} Choices */
/** @typedef {import('../../src/feed/rules/contacts.js')} Contacts */
/** @typedef {import('../../src/feed/govuk/govuk.js')} Govuk */
/** @typedef {import('../../src/feed/govuk/official-pages.js')} OfficialPages */
/** @typedef {import('../../src/generated/translations.js')} Translations */
/** @typedef {import('../../src/generated/reserved-heights.js')} Heights */

const NAME = 'threat-level-banner';
const OUT = process.argv[2] ?? 'dist/wordpress';
const PLUGIN = `${OUT}/${NAME}`;
/** As its repository has it. */
const DIRECTORY = `${OUT}/directory`;
const PICTURES = 'docs/wordpress';
const SITE = 'dist/site';
/** The files of the built site that the plugin needs. */
const BUILT = [`${NAME}.js`, 'locales', 'parts'];

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
/** @type {{code: string, name: string, endonym: string}[]} */
const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));

const {attributeEntries} = /** @type {Attributes} */ (await load('src/banner/attributes.ts'));
const {VARIANTS, RESERVED_HEIGHTS} = /** @type {Choices} */ (
  await load('src/banner/view/choices.ts')
);
const {reservedHeights} = /** @type {Heights} */ (await load('src/generated/reserved-heights.ts'));

rmSync(OUT, {recursive: true, force: true});
copySources();
compileTranslations(PLUGIN);
copyBuilt();
writeBlockAttributes();
writeFileSync(join(PLUGIN, 'includes/language-names.php'), languageNames());
writeFileSync(join(PLUGIN, 'choices.json'), `${JSON.stringify(await choices(), undefined, 2)}\n`);
writeFileSync(join(PLUGIN, 'style.css'), styleSheet());
const archive = zipFolder(PLUGIN, NAME);
writeFileSync(`${OUT}/${NAME}-${version}.zip`, archive);
// The embed builder offers it for download.
if (!process.argv[2]) writeFileSync(`${SITE}/${NAME}-wordpress.zip`, archive);
copyForDirectory();

function copySources() {
  cpSync('src/wordpress', PLUGIN, {recursive: true});
  cpSync('LICENSE', join(PLUGIN, 'LICENSE'));
  cpSync(join(SITE, 'NOTICE.txt'), join(PLUGIN, 'NOTICE.txt'));
  for (const file of filesIn(PLUGIN).map(each => join(PLUGIN, each))) {
    const text = readFileSync(file, 'utf8')
      .replaceAll('@VERSION@', version)
      .replaceAll('@LANGUAGES@', String(languages.length))
      .replaceAll('@ATTRIBUTES@', shortcodeAttributes());
    writeFileSync(file, text);
  }
}

/** The attributes of the shortcode, in WordPress's spelling, with their values. The others are set for the site. */
function shortcodeAttributes() {
  return attributeEntries
    .filter(([, {format}]) => !['url', 'public-keys'].includes(format))
    .map(([name, {format, choices}]) => {
      const values = format === 'minutes' ? format : choices?.join(', ');
      return `\`${name.replaceAll('-', '_')}\`${values ? ` (${values})` : ''}`;
    })
    .join(', ');
}

/** Browsers cache scripts for a long time, so the script's URL contains the version, and so does that of `load.js`. */
function copyBuilt() {
  mkdirSync(join(PLUGIN, 'banner'));
  for (const each of BUILT)
    cpSync(join(SITE, each), join(PLUGIN, 'banner', each), {recursive: true});
  writeFileSync(join(PLUGIN, 'banner/load.js'), `import './${NAME}.js?ver=${version}#define';\n`);
}

/** The lists that the PHP code and the block editor read. */
async function choices() {
  const [contacts, govuk, {OFFICIAL_PAGE}, {translations}] =
    /** @type {[Contacts, Govuk, OfficialPages, Translations]} */ (
      await Promise.all([
        load('src/feed/rules/contacts.ts'),
        load('src/feed/govuk/govuk.ts'),
        load('src/feed/govuk/official-pages.ts'),
        load('src/generated/translations.ts'),
      ])
    );
  return {
    languages: languages.map(({code, endonym}) => ({
      code,
      endonym,
      toReview: translations[code]?.toReview ?? 0,
    })),
    attributes: Object.fromEntries(
      attributeEntries.map(([name, {format, choices, range}]) => [name, {format, choices, range}]),
    ),
    feed: govuk.GOVUK_CONTENT,
    page: OFFICIAL_PAGE,
    emergency: contacts.EMERGENCY,
    hotline: contacts.ANTI_TERRORIST_HOTLINE,
  };
}

/** The names of the languages, as literals: programs that collect what is to be translated understand nothing else. */
function languageNames() {
  const rows = languages.map(
    ({code, name}) => `\t\t'${code}' => _x( '${name}', 'language', '${NAME}' ),`,
  );
  return `<?php
/**
 * The names of the languages. Written by the build.
 *
 * @package Threat_Level_Banner
 */

namespace Threat_Level_Banner;

defined( 'ABSPATH' ) || exit;

/**
 * The names by the language's code.
 *
 * @return array<string, string>
 */
function language_names(): array {
\treturn array(
${rows.join('\n')}
\t);
}
`;
}

/** Adds the attributes that an author can set in the block editor to block.json. */
function writeBlockAttributes() {
  const file = join(PLUGIN, 'block/block.json');
  /** @type {Record<string, unknown>} */
  const block = JSON.parse(readFileSync(file, 'utf8'));
  const attributes = attributeEntries
    .filter(([, {inBlock}]) => inBlock)
    .map(([name, {format}]) => [
      name,
      format === 'flag' ? {type: 'boolean', default: false} : {type: 'string', default: ''},
    ]);
  const whole = {...block, attributes: Object.fromEntries(attributes)};
  writeFileSync(file, `${JSON.stringify(whole, undefined, 2)}\n`);
}

/**
 * Styles that reserve the banner's height, so that the page does not shift; none if scripting is off. The default
 * variant applies to an element without the attribute.
 */
function styleSheet() {
  const rules = VARIANTS.flatMap((variant, index) => {
    const chosen = index ? `[variant='${variant}']` : '';
    return [
      heightRule(chosen, RESERVED_HEIGHTS[variant]),
      ...languages.flatMap(({code}) => heightIn(code, variant, chosen)),
    ];
  });
  const untilDefined = `${NAME}:not(:defined) {\n  display: block;\n}\n`;
  const withoutScripts = `@media (scripting: none) {\n  ${NAME} {\n    min-height: 0 !important;\n  }\n}\n`;
  return [untilDefined, ...rules, withoutScripts].join('\n');
}

/**
 * The rule for a language, its own or the page's. English has none, and a strip is one line in each.
 * @param {string} code
 * @param {Choices['VARIANTS'][number]} variant
 * @param {string} chosen
 */
function heightIn(code, variant, chosen) {
  const own = reservedHeights[code];
  return own && variant !== 'strip' ? [heightRule(`${chosen}:lang(${code})`, own[variant])] : [];
}

/**
 * @param {string} which
 * @param {string} height
 */
function heightRule(which, height) {
  return `${NAME}${which} {\n  min-height: ${height};\n}\n`;
}

/**
 * What wordpress.org's directory takes: the plugin, and its pictures beside it. There the directory updates it. The zip
 * is updated by nobody, so that a plugin of the same name in the directory cannot replace it.
 */
function copyForDirectory() {
  const trunk = join(DIRECTORY, 'trunk');
  cpSync(PLUGIN, trunk, {recursive: true});
  const main = join(trunk, `${NAME}.php`);
  writeFileSync(main, readFileSync(main, 'utf8').replace(/^ \* Update URI: .*\n/m, ''));
  cpSync(PICTURES, join(DIRECTORY, 'assets'), {recursive: true});
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
async function load(file) {
  /** @type {{module: unknown}} */
  const {module} = await runnerImport(`./${file}`);
  return module;
}
