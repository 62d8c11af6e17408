import {activeLanguage} from './locale.js';

/** Selects the active language in the list: a browser keeps what the visitor selected. */
export function selectLanguage(root: ParentNode): void {
  const list = root.querySelector<HTMLSelectElement>('#language');
  const language = activeLanguage();
  if (list && list.value !== language) list.value = language;
}

/** Until Chromium has told screen readers what is new in the page. */
const HIDDEN_FOR_MS = 100;
const known = new WeakSet<Element>();

/**
 * Hides a list that is new in the page from screen readers at first, unless it has the focus. Otherwise Chromium reports
 * its value as changed, and Orca reads on from there instead of where its user was.
 */
export function introduceList(root: ShadowRoot): void {
  const list = root.getElementById('language');
  if (!list || known.has(list)) return;
  known.add(list);
  if (root.activeElement === list) return;
  list.ariaHidden = 'true';
  list.tabIndex = -1;
  setTimeout(() => {
    list.ariaHidden = null;
    list.removeAttribute('tabindex');
  }, HIDDEN_FOR_MS);
}
