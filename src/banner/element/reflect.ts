import type {LevelView} from '../view/level.js';
import type {View} from '../view/summary.js';

/** Writes the attributes that stylists read: what is shown, and whether it is folded to a pill. */
export function reflectView(banner: Element, view: View | undefined): void {
  const freshness = view?.freshness === 'loading' ? undefined : view?.freshness;
  reflect(banner, 'level', view?.level);
  reflect(banner, 'freshness', freshness);
  banner.toggleAttribute('folded', Boolean(banner.shadowRoot?.getElementById('chip')));
}

/** Writes an attribute only if it is another; without a value it goes. */
function reflect(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** Whether the headlines of these levels stand in a drawn tree, or the fallback does. */
export function areLevelsRendered(root: ParentNode, levels: readonly LevelView[]): boolean {
  const drawn = root.querySelectorAll('strong');
  return (
    root.querySelector('slot') !== null ||
    levels.every(({headline}, index) => drawn[index]?.textContent === headline)
  );
}
