/**
 * The languages requested for an element: its own `lang`, or the nearest one around it, also outside its shadow root.
 * `auto` means the visitor's own languages.
 */
export function requestedLocales(
  element: HTMLElement,
  visitors: readonly string[],
): readonly string[] {
  const lang = element.lang || nearestLang(element);
  if (lang === 'auto') return visitors;
  return lang ? [lang] : [];
}

function nearestLang(element: Element): string | null | undefined {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}
