/** What of the page keeps a banner from being seen, as sentences. */

export async function placeTroubles(
  banner: HTMLElement,
  tag: HTMLElement | undefined,
): Promise<readonly string[]> {
  if (!banner.isConnected)
    return ['The banner was taken out of the page again, by a script of the page.'];
  return [
    ...targetTrouble(banner, tag?.dataset['target']),
    ...layoutTrouble(banner, tag),
    ...reachTrouble(tag),
    ...(banner.shadowRoot?.querySelector('[lang]')
      ? await sightTroubles(banner)
      : ['The banner could not be drawn, and its own words stand in its place.']),
    ...(banner.hasAttribute('folded')
      ? ['The visitor has folded it to a chip, which shows no numbers until it is opened.']
      : []),
    ...(banner.closest('[inert], [aria-hidden="true"]')
      ? ['It stands in something inert or aria-hidden: a screen reader does not find it.']
      : []),
  ];
}

function targetTrouble(banner: HTMLElement, target: string | undefined): readonly string[] {
  if (!target || isIn(banner, target)) return [];
  return [`data-target="${target}" matches nothing, so the banner stands where its tag stands.`];
}

/** A tag in the head has its banner in the body only where that lays its children out in lines, or where it must. */
function layoutTrouble(banner: HTMLElement, tag: HTMLElement | undefined): readonly string[] {
  const {body} = document;
  if (banner.parentNode !== body || !tag?.closest('head')) return [];
  const {display, columns} = getComputedStyle(body);
  const layout = /\d/.test(columns)
    ? 'set in columns'
    : /flex|grid|table|inline/.exec(display)?.[0];
  if (!layout) return [];
  return [
    `The page’s body is laid out as ${layout}, and lies over the page, or its root is laid out so too: so the banner stands in it, and its header, columns or footer may have other sizes. Give the banner a place with data-target.`,
  ];
}

/** A page that does not scroll, and has been moved down by the banner. */
function reachTrouble(tag: HTMLElement | undefined): readonly string[] {
  const {body, documentElement: root} = document;
  const {overflowY} = getComputedStyle(root);
  const scrolling = overflowY === 'visible' ? getComputedStyle(body).overflowY : overflowY;
  const beyond = root.scrollHeight - root.clientHeight;
  if (!tag?.closest('head') || beyond < 1 || !/hidden|clip/.test(scrolling)) return [];
  return [
    `The page does not scroll, and its last ${String(beyond)} px cannot be reached below the banner. Give the banner a place with data-target.`,
  ];
}

/** A selector that is not one matches nothing. */
function isIn(banner: HTMLElement, selector: string): boolean {
  try {
    return banner.parentElement?.matches(selector) ?? false;
  } catch {
    return false;
  }
}

/** The first thing that keeps it from being seen: the others are seldom to be told apart from it. */
async function sightTroubles(banner: HTMLElement): Promise<readonly string[]> {
  const {width, height} = banner.getBoundingClientRect();
  if (width < 1 || height < 1) {
    return [
      'The banner takes up no room: a style rule of the page, or a blocker’s, hides it or what it stands in, or it stands in something that is closed.',
    ];
  }
  if (!isRendered(banner)) {
    return [
      'The banner is there and cannot be seen: it, or what it stands in, is styled to be invisible.',
    ];
  }
  const share = await shareThatShows(banner);
  if (share === 0) {
    return [
      'Nothing of the banner shows: what it stands in cuts it off, or it lies outside of the page.',
    ];
  }
  const cover = coverOf(banner);
  return cover ? [`Something of the page lies over the banner: ${cover}.`] : [];
}

/** Safari can tell from 17.4 on. */
function isRendered(banner: Element): boolean {
  const options = {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true};
  return !('checkVisibility' in banner) || banner.checkVisibility(options);
}

/** How much of it shows, from 0 to 1, if the page were scrolled to it. */
function shareThatShows(banner: Element): Promise<number> {
  return new Promise(resolve => {
    // Far around the window, so that only what cuts it off for good counts.
    const options = {rootMargin: '100000px 0px'};
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.intersectionRatio ?? 1);
    }, options);
    observer.observe(banner);
  });
}

/** What is painted over its middle, as a tag with its names; nothing if that is not in the window. */
function coverOf(banner: Element): string | undefined {
  const {left, top, width, height} = banner.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + Math.min(height, 60) / 2);
  if (!there || there === banner || banner.contains(there) || there.contains(banner))
    return undefined;
  if (banner.getRootNode() !== document) return undefined;
  const id = there.id ? `#${there.id}` : '';
  const classes = [...there.classList].map(name => `.${name}`).join('');
  return `<${there.localName}>${id}${classes}`;
}
