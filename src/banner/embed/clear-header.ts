/**
 * Gives a banner that stands first on the page as much padding as a header that is held to the top of the
 * window, such as Bootstrap's `fixed-top`, covers of it. To be called again when the page has changed.
 */
export function clearHeader(banner: HTMLElement): void {
  // Where a page is scrolled, its top is out of sight, and what covers it cannot be known.
  if (scrollY) return;
  const {left, width, top} = banner.getBoundingClientRect();
  const covering = document.elementFromPoint(left + width / 2, top + 1);
  const bottom = covering === banner ? 0 : headerBottom(covering);
  const padding = bottom > top ? `${String(Math.ceil(bottom - top))}px` : '';
  if (banner.style.paddingTop !== padding) banner.style.paddingTop = padding;
}

/** Where the header ends that the element is or belongs to; 0 if it belongs to none. */
function headerBottom(covering: Element | null): number {
  for (
    let element = covering;
    element && element !== document.body;
    element = element.parentElement
  ) {
    if (/fixed|absolute/.test(getComputedStyle(element).position)) {
      const {width, height, bottom} = element.getBoundingClientRect();
      // What is narrower is a message; what is higher is a menu or a question of consent. Both will go.
      return width > innerWidth / 2 && height < innerHeight / 2 ? bottom : 0;
    }
  }
  return 0;
}
