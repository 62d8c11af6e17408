import type {LevelView} from '../view/level.js';
import type {View} from '../view/summary.js';

/** Writes the attributes that a page's style sheets use: what is shown, and whether it is collapsed to a pill. */
export function reflectView(banner: Element, view: View | undefined): void {
  const freshness = view?.freshness === 'loading' ? undefined : view?.freshness;
  reflect(banner, 'level', view?.level);
  reflect(banner, 'freshness', freshness);
  banner.toggleAttribute('folded', Boolean(banner.shadowRoot?.getElementById('chip')));
}

/** Writes an attribute only if it changes; removes it without a value. */
function reflect(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** Whether a rendered tree contains the headlines of these levels, or the fallback. */
export function areLevelsRendered(root: ParentNode, levels: readonly LevelView[]): boolean {
  const drawn = root.querySelectorAll('strong');
  return (
    root.querySelector('slot') !== null ||
    levels.every(({headline}, index) => drawn[index]?.textContent === headline)
  );
}
