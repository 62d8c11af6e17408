import {activeLanguage} from './locale.js';

/** Selects the active language in the list: a browser keeps what the visitor selected. */
export function selectLanguage(root: ParentNode): void {
  const list = root.querySelector<HTMLSelectElement>('#language');
  if (list) list.value = activeLanguage();
}
