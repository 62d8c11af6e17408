/** How much height a snippet reserves. Pure. */
import {RESERVED_HEIGHTS, type Variant} from '../../../src/banner/view/choices.js';
import {reservedHeights} from '../../../src/generated/reserved-heights.js';
import {formOf, type Choice} from '../choice.js';
import {IN_FRAME} from '../platforms/forms.js';

/**
 * About the height of the fallback below a frame. The page hides the fallback once the frame is shown, so that what
 * follows stays in its place.
 */
const FALLBACK_HEIGHT = '4rem';

/** The height of a frame or a box in CSS pixels, for sites that remove its style: then it scrolls. */
const FIXED_HEIGHTS: Readonly<Record<Variant, number>> = {banner: 460, strip: 72, card: 900};

/** The height that the variant needs in the chosen language. The page's own and the visitor's count as English. */
export function reservedHeight({variant, lang}: Choice): string {
  const own = reservedHeights[lang];
  return own && variant !== 'strip' ? own[variant] : RESERVED_HEIGHTS[variant];
}

/** The height in CSS pixels that shows the closed banner whole on a phone. */
export function fixedHeight({variant, lang}: Choice): number {
  const usual = FIXED_HEIGHTS[variant];
  const own = variant === 'banner' ? reservedHeights[lang]?.onPhone : undefined;
  return Math.max(usual, own ?? usual);
}

/**
 * The declarations that reserve the height, so that the page does not move when the banner appears. The words in a
 * script need the priority: some themes hide each script with `!important`.
 */
export function reserve(choice: Choice, priority: '' | ' !important' = ''): string {
  const form = formOf(choice);
  const height = reservedHeight(choice);
  if (!IN_FRAME.includes(form)) return `display: block${priority}; min-height: ${height}`;
  const isShared = form === 'frame' && choice.variant !== 'strip';
  return `border: 0; height: ${isShared ? `calc(${height} - ${FALLBACK_HEIGHT})` : height}`;
}
