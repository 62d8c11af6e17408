/**
 * The languages an element is asked to speak: its own `lang`, or the nearest one around it, out
 * through shadow roots too. `auto` means the visitor's own.
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
