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
 * column that shares out its height, or a text set in columns. Where the page does not scroll, or the body
 * lies over the page, the banner has to be inside all the same, or it or the end of the page is out of reach.
 */
function canHoldBanner(body: HTMLElement): boolean {
  const {display, columns, overflowY, position} = getComputedStyle(body);
  if (!/flex|grid|table|inline|\d/.test(display + columns)) {
    return true;
  }
  const root = getComputedStyle(body.parentElement ?? body);
  const scrolling = root.overflowY === 'visible' ? overflowY : root.overflowY;
  return /hidden|clip|absolute|fixed|flex|grid/.test(scrolling + position + root.display);
}

/** In a grid that fills the window it has a row of its own above the others, whose columns it spans. */
function prepend(body: HTMLElement, banner: HTMLElement): void {
  banner.style.gridArea = 'span 1 / 1 / 1 / -1';
  body.prepend(banner);
}

/** Beside the body, where neither its layout nor its typeface applies. */
function insertBefore(body: HTMLElement, banner: HTMLElement): void {
  banner.style.fontFamily = getComputedStyle(body).fontFamily;
  body.before(banner);
}
