/** A made-up page with the snippet for the choice in its address. */
import {version} from '../../../src/generated/version.js';
import {formOf, readChoice, type Choice} from '../choice.js';
import {readLanguage} from '../messages/messages.js';
import {effectOf} from '../platforms/filters.js';
import type {Form} from '../platforms/forms.js';
import {platformOf} from '../platforms/platforms.js';
import {readHashes} from '../site.js';
import {snippetFor} from '../snippet/snippet.js';

const choice = readChoice(location.search);
const language = readLanguage(location.search);
const address = new URL('.', location.href).href;
const form = shownForm(choice);
const integrity = form === 'pinned' ? await readHashes(version) : undefined;

document.documentElement.lang = language === 'en' ? 'en-GB' : language;
document.documentElement.dataset['page'] = choice.page;
show(snippetFor({...choice, form}, {address, version, integrity}));

/** The form that looks like what visitors will see: some forms are not HTML, and some platforms leave only the words. */
function shownForm(chosen: Choice): Form {
  const wanted = formOf(chosen);
  const {platform} = chosen;
  if (platform && effectOf(wanted, platformOf(platform).filter) === 'numbers') return 'link';
  const alike: Partial<Record<Form, Form>> = {address: 'iframe', shortcode: 'tag', loader: 'tag'};
  return alike[wanted] ?? wanted;
}

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
