// Extracts what the WordPress plugin says into src/wordpress/languages: the template, and every translation with the
// sentences that there are now. A sentence whose English has changed is a new one, without a translation.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {po} from 'gettext-parser';
import {filesIn} from '../files-in.js';

/** @typedef {import('gettext-parser').GetTextTranslation} Message */
/** @typedef {import('gettext-parser').GetTextTranslations} Messages */

const SOURCES = 'src/wordpress';
const FOLDER = `${SOURCES}/languages`;
const DOMAIN = 'threat-level-banner';
const TEMPLATE = `${DOMAIN}.pot`;
const TEXT = `'((?:[^'\\\\]|\\\\.)*)'`;
const CALL = new RegExp(
  `\\b(?:esc_html|esc_attr)?_[_x](?:_)?\\(\\s*${TEXT}\\s*,\\s*(?:${TEXT}\\s*,\\s*)?'${DOMAIN}'`,
  'g',
);
/** Every use of the text domain in a translating function: each has to be one that `CALL` understands. */
const USES = new RegExp(`\\b(?:esc_html|esc_attr)?_[_xn](?:_)?\\(`, 'g');

const found = [...inPrograms(), ...inMetadata(), ...languageNames()];
write(TEMPLATE, found);
for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.po'))) {
  const old = po.parse(readFileSync(`${FOLDER}/${file}`));
  const translated = found.map(message => ({
    ...message,
    msgstr: old.translations[message.msgctxt ?? '']?.[message.msgid]?.msgstr ?? [''],
  }));
  write(file, translated, old);
}

/** @returns {Message[]} */
function inPrograms() {
  return filesIn(SOURCES)
    .filter(file => /\.(?:php|js)$/.test(file))
    .sort()
    .flatMap(file => {
      const program = readFileSync(`${SOURCES}/${file}`, 'utf8');
      const calls = [...program.matchAll(CALL)];
      const uses = [...program.matchAll(USES)].length;
      if (uses !== calls.length)
        throw new Error(
          `${file} translates ${String(uses)} texts, and ${String(calls.length)} of them are literals with '${DOMAIN}'. Write the others so.`,
        );
      return calls.map(({1: text = '', 2: context = '', index}) =>
        message(file, unescape(text), context, noteBefore(program, index)),
      );
    });
}

/** The comment for translators in the lines before a call. @param {string} program @param {number} index */
function noteBefore(program, index) {
  const lines = program.slice(0, index).split('\n').slice(-3).join('\n');
  const comment = /^.*\/\* translators: (.*?) \*\//s.exec(lines);
  return comment?.[1] ?? '';
}

/** @param {string} text as PHP and JavaScript write it between single quotes */
function unescape(text) {
  return text.replaceAll(/\\(['\\])/g, '$1');
}

/** What WordPress itself reads from block.json and from the plugin's header, and translates. */
function inMetadata() {
  /** @type {{title: string, description: string, keywords: string[]}} */
  const block = JSON.parse(readFileSync(`${SOURCES}/block/block.json`, 'utf8'));
  const header = readFileSync(`${SOURCES}/${DOMAIN}.php`, 'utf8');
  const [, description = ''] = /^ \* Description: +(.*)$/m.exec(header) ?? [];
  return [
    message('block/block.json', block.title, 'block title'),
    message('block/block.json', block.description, 'block description'),
    ...block.keywords.map(word => message('block/block.json', word, 'block keyword')),
    message(`${DOMAIN}.php`, description, '', 'In the list of plugins.'),
  ];
}

/** Of a file that the build writes: build/steps/wordpress.js. */
function languageNames() {
  /** @type {{name: string}[]} */
  const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  return languages.map(({name}) => message('includes/language-names.php', name, 'language'));
}

/**
 * @param {string} file
 * @param {string} msgid
 * @param {string} msgctxt
 * @param {string} note
 * @returns {Message}
 */
function message(file, msgid, msgctxt, note = '') {
  const comments = {reference: file, ...(note && {extracted: note})};
  return {msgid, ...(msgctxt && {msgctxt}), msgstr: [''], comments};
}

/**
 * @param {string} file
 * @param {readonly Message[]} messages
 * @param {Messages} [old] the file as it is, whose headers are kept
 */
function write(file, messages, old) {
  /** @type {Messages} */
  const whole = {
    charset: 'utf-8',
    headers: old?.headers ?? {'Content-Type': 'text/plain; charset=utf-8', 'X-Domain': DOMAIN},
    translations: {'': {...headerOf(old)}},
  };
  for (const each of messages) {
    const group = (whole.translations[each.msgctxt ?? ''] ??= {});
    group[each.msgid] = merge(group[each.msgid], each);
  }
  writeFileSync(`${FOLDER}/${file}`, `${po.compile(whole, {foldLength: 0}).toString().trim()}\n`);
}

/** The entry with the comment at the top of the file. @param {Messages} [file] */
function headerOf(file) {
  const header = file?.translations['']?.[''];
  return header && {'': header};
}

/** A sentence that is in two places. @param {Message | undefined} same @param {Message} each @returns {Message} */
function merge(same, each) {
  const references = [same?.comments?.reference, each.comments?.reference].filter(Boolean);
  const reference = [...new Set(references)].join('\n');
  return {...each, comments: {...same?.comments, ...each.comments, reference}};
}
