/** Finds what in the page keeps a banner from being seen, as sentences. */

export async function placeTroubles(
  banner: HTMLElement,
  tag: HTMLElement | undefined,
): Promise<readonly string[]> {
  if (!banner.isConnected) return ['A script of the page has removed the banner.'];
  return [
    ...targetTrouble(banner, tag?.dataset['target']),
    ...layoutTrouble(banner, tag),
    ...reachTrouble(tag),
    ...(banner.shadowRoot?.querySelector('[lang]')
      ? await sightTroubles(banner)
      : ['The banner could not be rendered, and its fallback is shown instead.']),
    ...(banner.hasAttribute('folded')
      ? [
          'The visitor has collapsed the banner to a pill, which shows no phone numbers until it is opened.',
        ]
      : []),
    ...(banner.closest('[inert], [aria-hidden="true"]')
      ? ['The banner is inside an inert or aria-hidden element: screen readers do not find it.']
      : []),
  ];
}

function targetTrouble(banner: HTMLElement, target: string | undefined): readonly string[] {
  if (!target || isIn(banner, target)) return [];
  return [`data-target="${target}" matches nothing, so the banner is after its tag.`];
}

/** The banner of a tag in the head was inserted into a body whose layout it may change. */
function layoutTrouble(banner: HTMLElement, tag: HTMLElement | undefined): readonly string[] {
  const {body} = document;
  if (banner.parentNode !== body || !tag?.closest('head')) return [];
  const {display, columns} = getComputedStyle(body);
  const layout = /\d/.test(columns)
    ? 'set in columns'
    : /flex|grid|table|inline/.exec(display)?.[0];
  if (!layout) return [];
  return [
    `The page’s body is laid out as ${layout}, and the banner could not be inserted before it, because the body is positioned or the root is a flex or grid container. So the banner is inside the body, and the page’s header, columns or footer may have other sizes. Choose a place for the banner with data-target.`,
  ];
}

/** A page that does not scroll, although the banner has moved its end out of the window. */
function reachTrouble(tag: HTMLElement | undefined): readonly string[] {
  const {body, documentElement: root} = document;
  const {overflowY} = getComputedStyle(root);
  const scrolling = overflowY === 'visible' ? getComputedStyle(body).overflowY : overflowY;
  const beyond = root.scrollHeight - root.clientHeight;
  if (!tag?.closest('head') || beyond < 1 || !/hidden|clip/.test(scrolling)) return [];
  return [
    `The page does not scroll, and the banner moves its last ${String(beyond)} px out of the window. Choose a place for the banner with data-target.`,
  ];
}

/** An invalid selector matches nothing. */
function isIn(banner: HTMLElement, selector: string): boolean {
  try {
    return banner.parentElement?.matches(selector) ?? false;
  } catch {
    return false;
  }
}

/** Only the first cause that is found, because one cause often has the signs of the next. */
async function sightTroubles(banner: HTMLElement): Promise<readonly string[]> {
  const {width, height} = banner.getBoundingClientRect();
  if (width < 1 || height < 1) {
    return [
      'The banner has no size: a style rule of the page or of an ad blocker hides the banner or an element around it, or an element around it is closed.',
    ];
  }
  if (!isRendered(banner)) {
    return [
      'The banner is invisible: a style rule hides the banner or an element around it, or an element around it is closed.',
    ];
  }
  const share = await shareThatShows(banner);
  if (share === 0) {
    return [
      'No part of the banner is visible: an element around it clips it, or it is outside the page.',
    ];
  }
  const cover = coverOf(banner);
  return cover ? [`An element of the page covers the banner: ${cover}.`] : [];
}

/** Safari supports `checkVisibility` from 17.4 on. */
function isRendered(banner: Element): boolean {
  const options = {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true};
  return !('checkVisibility' in banner) || banner.checkVisibility(options);
}

/** The visible share of the banner, from 0 to 1, if the page were scrolled to it. */
function shareThatShows(banner: Element): Promise<number> {
  return new Promise(resolve => {
    // A large margin, so that only permanent clipping counts.
    const options = {rootMargin: '100000px 0px'};
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.intersectionRatio ?? 1);
    }, options);
    observer.observe(banner);
  });
}

/**
 * What is painted over the middle of the banner, as `<tag>#id.class`; undefined if nothing is, or if that point is
 * outside the window.
 */
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
