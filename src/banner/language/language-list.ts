import {activeLanguage} from './locale.js';

/** Has the list of languages show the one that is spoken: a browser leaves it where the visitor put it. */
export function selectLanguage(root: ParentNode): void {
  const list = root.querySelector<HTMLSelectElement>('#language');
  if (list) list.value = activeLanguage();
}
