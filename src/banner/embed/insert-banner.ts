/** Where in a document a banner goes. */

/** The first match of the selector in the tag's own tree or in the document, if there is one. */
export function findTarget(tag: HTMLScriptElement): Element | null {
  const selector = tag.getAttribute('data-target');
  if (!selector) return null;
  try {
    const root = tag.getRootNode() as ParentNode;
    return root.querySelector(selector) ?? tag.ownerDocument.querySelector(selector);
  } catch {
    // A text that is no selector matches nothing.
    return null;
  }
}

/**
 * Puts the banner into the tag's target, or after the tag. The banner of a tag in `<head>` comes first on
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
 * Whether a first child moves the others down and changes nothing else of them: not in a grid, a row, a
 * column that shares out its height, or a text set in columns, and not where the body hides what is below
 * its end. A body that lies over the page has to hold it all the same, or it would lie over the banner.
 */
function canHoldBanner(body: HTMLElement): boolean {
  const {display, columns, position} = getComputedStyle(body);
  const root = getComputedStyle(rootOf(body)).display;
  if (/absolute|fixed/.test(position) || /flex|grid/.test(root)) return true;
  return !/flex|grid|table|inline|\d/.test(display + columns) && canScroll(body);
}

const rootOf = ({ownerDocument}: HTMLElement): HTMLElement => ownerDocument.documentElement;

/** Whether the page does: what the body says goes for the window where the root says nothing. */
function canScroll(body: HTMLElement): boolean {
  const {overflowY} = getComputedStyle(rootOf(body));
  return !/hidden|clip/.test(
    overflowY === 'visible' ? getComputedStyle(body).overflowY : overflowY,
  );
}

/** In a grid that lies over the page it has a row of its own above the others, whose columns it spans. */
function prepend(body: HTMLElement, banner: HTMLElement): void {
  banner.style.gridArea = 'span 1 / 1 / 1 / -1';
  body.prepend(banner);
}

/** Beside the body, where its layout and its typeface do not apply. Then the page is higher, and has to scroll. */
function insertBefore(body: HTMLElement, banner: HTMLElement): void {
  banner.style.fontFamily = getComputedStyle(body).fontFamily;
  if (!canScroll(body)) rootOf(body).style.overflowY = 'auto';
  body.before(banner);
}
