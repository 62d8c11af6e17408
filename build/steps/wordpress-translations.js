// The translations of the WordPress plugin as WordPress reads them: a .mo file for PHP, and JSON for the block's script.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {mo, po} from 'gettext-parser';

/** @typedef {import('gettext-parser').GetTextTranslations} Messages */

const DOMAIN = 'threat-level-banner';
/** WordPress finds the file of a script by the name that the script is registered under. */
const SCRIPT = `${DOMAIN}-editor`;
const SCRIPT_SOURCE = 'block/editor.js';

/** @param {string} folder of the plugin, with the .po files */
export function compileTranslations(folder) {
  const languages = join(folder, 'languages');
  for (const file of readdirSync(languages).filter(name => name.endsWith('.po'))) {
    const messages = po.parse(readFileSync(join(languages, file)));
    const name = join(languages, file.slice(0, -'.po'.length));
    writeFileSync(`${name}.mo`, mo.compile(messages));
    writeFileSync(`${name}-${SCRIPT}.json`, `${JSON.stringify(forScript(messages))}\n`);
  }
}

/** The sentences of the block's script, in the form of Jed that `wp.i18n` reads. @param {Messages} messages */
function forScript({headers, translations}) {
  const inScript = Object.values(translations[''] ?? {}).filter(({comments}) =>
    comments?.reference?.split('\n').includes(SCRIPT_SOURCE),
  );
  const {Language: lang = '', 'Plural-Forms': plurals = ''} = headers;
  return {
    domain: 'messages',
    locale_data: {
      messages: {
        '': {domain: 'messages', lang, 'plural-forms': plurals},
        ...Object.fromEntries(inScript.map(({msgid, msgstr}) => [msgid, msgstr])),
      },
    },
  };
}
