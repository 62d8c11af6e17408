/** A made-up page with the snippet for the choice in its address. */
import {version} from '../../../src/generated/version.js';
import {readChoice} from '../choice.js';
import {readLanguage} from '../messages/messages.js';
import {readHashes} from '../site.js';
import {snippetFor} from '../snippet.js';

const choice = readChoice(location.search);
const language = readLanguage(location.search);
const address = new URL('.', location.href).href;
const integrity = choice.form === 'pinned' ? await readHashes(version) : undefined;

document.documentElement.lang = language === 'en' ? 'en-GB' : language;
document.documentElement.dataset['page'] = choice.page;
show(snippetFor(choice, {address, version, integrity}));

/** Inserts the snippet as if the page contained it. Scripts in parsed markup never run, so they are created anew. */
function show(snippet: string): void {
  const parsed = new DOMParser().parseFromString(snippet, 'text/html');
  const place = document.getElementById('place');
  place?.append(...[...parsed.head.childNodes, ...parsed.body.childNodes]);
  for (const inert of place?.querySelectorAll('script') ?? []) {
    const script = document.createElement('script');
    for (const {name, value} of inert.attributes) script.setAttribute(name, value);
    script.textContent = inert.textContent;
    inert.replaceWith(script);
  }
}
