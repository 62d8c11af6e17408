/** Where in the document a banner is inserted. */

/**
 * The first match of the tag's `data-target`, in the tag's own tree or in the document; null if there is
 * none.
 */
export function findTarget(tag: HTMLScriptElement): Element | null {
  const selector = tag.getAttribute('data-target');
  if (!selector) return null;
  try {
    const root = tag.getRootNode() as ParentNode;
    return root.querySelector(selector) ?? tag.ownerDocument.querySelector(selector);
  } catch {
    // An invalid selector matches nothing.
    return null;
  }
}

/**
 * Inserts the banner into the tag's target, or after the tag. The banner of a tag in `<head>` is the first on
 * the page, but after `previous`, the banner of an earlier such tag.
 */
export function insertBanner(
  banner: HTMLElement,
  tag: HTMLScriptElement,
  previous: Element | undefined,
): void {
  const {head, body} = tag.ownerDocument;
  const target = findTarget(tag);
  if (target) target.append(banner);
  else if (!head.contains(tag)) tag.after(banner);
  else if (previous) previous.after(banner);
  else if (canHoldBanner(body)) prepend(body, banner);
  else insertBefore(body, banner);
}

/**
 * Whether a new first child of the body only moves the others down. It changes their layout in a grid, a flex
 * container or columns, and in a body that hides its overflow. A positioned body must hold the banner anyway,
 * because it would cover a banner before it.
 */
function canHoldBanner(body: HTMLElement): boolean {
  const {display, columns, position} = getComputedStyle(body);
  const root = getComputedStyle(rootOf(body)).display;
  if (/absolute|fixed/.test(position) || /flex|grid/.test(root)) return true;
  return !/flex|grid|table|inline|\d/.test(display + columns) && canScroll(body);
}

const rootOf = ({ownerDocument}: HTMLElement): HTMLElement => ownerDocument.documentElement;

/** Whether the page can scroll. If the root's `overflow` is `visible`, the body's applies to the window. */
function canScroll(body: HTMLElement): boolean {
  const {overflowY} = getComputedStyle(rootOf(body));
  return !/hidden|clip/.test(
    overflowY === 'visible' ? getComputedStyle(body).overflowY : overflowY,
  );
}

/** If the body is a grid, the banner gets a row of its own above the others and spans all columns. */
function prepend(body: HTMLElement, banner: HTMLElement): void {
  banner.style.gridArea = 'span 1 / 1 / 1 / -1';
  body.prepend(banner);
}

/**
 * Before the body, where its layout does not apply, and its typeface has to be copied. The page is then
 * higher than the window and has to scroll.
 */
function insertBefore(body: HTMLElement, banner: HTMLElement): void {
  banner.style.fontFamily = getComputedStyle(body).fontFamily;
  if (!canScroll(body)) rootOf(body).style.overflowY = 'auto';
  body.before(banner);
}
