// Writes the table and the steps of each platform in docs/platforms.md from the embed builder's data.
import {runnerImport} from 'vite';
import {table, writeTables} from './write-tables.js';

/** @typedef {import('../../demo/builder/platforms/platforms.js')} Platforms */
/** @typedef {import('../../demo/builder/messages/en.js')} English */
/** @typedef {import('../../demo/builder/platforms/filters.js')} Filters */
/** @typedef {Platforms['PLATFORM_IDS'][number]} Id */

const {PLATFORM_IDS, platformOf} = /** @type {Platforms} */ (
  await load('demo/builder/platforms/platforms.ts')
);
const {effectOf} = /** @type {Filters} */ (await load('demo/builder/platforms/filters.ts'));
const {en} = /** @type {English} */ (await load('demo/builder/messages/en.ts'));

await writeTables('docs/platforms.md', {
  platforms: table(
    ['platform', 'form that the builder picks', 'what visitors see, as far as we know', 'tried'],
    PLATFORM_IDS.map(rowOf),
  ),
  steps: PLATFORM_IDS.map(sectionOf).join('\n\n'),
});

/** @param {Id} id */
function rowOf(id) {
  const {form, filter, tried} = platformOf(id);
  const {name} = en.platforms[id];
  return [
    `[${name}](#${anchorOf(name)})`,
    en.forms[form][0],
    en.effects[effectOf(form, filter)],
    tried ? `**${tried.what}**` : 'no',
  ];
}

/** @param {Id} id */
function sectionOf(id) {
  const {name, known, needs, steps} = en.platforms[id];
  const {otherwise} = platformOf(id);
  return [
    `### ${name}`,
    say(known),
    ...(needs ? [`**What you need:** ${say(needs)}`] : []),
    steps.map((step, index) => `${String(index + 1)}. ${say(step)}`).join('\n'),
    ...(otherwise ? [`If you cannot do that: ${en.forms[otherwise][0]}.`] : []),
    knowledgeOf(id),
  ].join('\n\n');
}

/**
 * How we know, and when we read it.
 * @param {Id} id
 */
function knowledgeOf(id) {
  const {tried, source} = platformOf(id);
  const isSystem = !['other', 'unknown'].includes(id);
  return [
    ...(tried ? [en.tried(tried.what, dateOf(tried.on))] : []),
    ...(!tried && isSystem ? ['Not tried by us.'] : []),
    ...(source
      ? [
          `${source.isOwn ? en.source : en.sourceOfOthers} [${source.title}](${source.url}), ${en.readOn(dateOf(source.readOn))}.`,
        ]
      : []),
    ...(!tried && !source && isSystem ? [en.noSource] : []),
    ...(id === 'unknown' ? [signs()] : []),
  ].join(' ');
}

function signs() {
  const of = (/** @type {'login' | 'sign'} */ key) =>
    PLATFORM_IDS.flatMap(id => {
      const {[key]: sign} = platformOf(id);
      return sign ? [en[key](`\`${sign}\``, en.platforms[id].name)] : [];
    }).join(' ');
  return `${en.logins}: ${of('login')}\n\n${en.signs}: ${of('sign')}`;
}

/**
 * A text with the names of menus in bold, and what the builder fills in.
 * @param {string} text
 */
function say(text) {
  return text
    .replaceAll(/“([^”]+)”/g, '**$1**')
    .replaceAll('{feed}', '`https://HOST/feed.json`')
    .replaceAll('{host}', '`HOST`')
    .replaceAll('{height}', '460')
    .replaceAll('{language}', en.languageStep);
}

/** @param {string} date a day or a month */
function dateOf(date) {
  const [year = '', month, day] = date.split('-');
  const words = [en.months[Number(month) - 1] ?? '', year];
  return (day ? [String(Number(day)), ...words] : words).join(' ');
}

/**
 * The id that GitHub gives to a heading.
 * @param {string} heading
 */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
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
