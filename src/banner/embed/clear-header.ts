/**
 * If the banner is at the top of the page and a header that is fixed there covers it, such as Bootstrap's
 * `fixed-top`, gives the banner the header's height as padding. Call it again when the page has changed.
 */
export function clearHeader(banner: HTMLElement): void {
  // If the page is scrolled, its top is not visible, and what covers it cannot be determined.
  if (scrollY) return;
  const {left, width, top} = banner.getBoundingClientRect();
  const covering = document.elementFromPoint(left + width / 2, top + 1);
  const bottom = covering === banner ? 0 : headerBottom(covering);
  const padding = bottom > top ? `${String(Math.ceil(bottom - top))}px` : '';
  if (banner.style.paddingTop !== padding) banner.style.paddingTop = padding;
}

/** The bottom edge of the fixed header that contains the element; 0 if none does. */
function headerBottom(covering: Element | null): number {
  for (
    let element = covering;
    element && element !== document.body;
    element = element.parentElement
  ) {
    if (/fixed|absolute/.test(getComputedStyle(element).position)) {
      const {width, height, bottom} = element.getBoundingClientRect();
      // A narrower element is a message; a higher one is a menu or a consent dialog. Both are temporary.
      return width > innerWidth / 2 && height < innerHeight / 2 ? bottom : 0;
    }
  }
  return 0;
}
