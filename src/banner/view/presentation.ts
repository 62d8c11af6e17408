import {directionOf} from '../../feed/i18n/language.js';
import type {LocalText} from '../../feed/i18n/language-map.js';
import {ATTRIBUTES} from '../attributes.js';
import type {Variant} from './choices.js';
import type {View} from './summary.js';

/** How a view is presented: everything that is not part of its content. */
export interface Presentation {
  readonly variant: Variant;
  readonly headingLevel: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the details are open. */
  readonly isOpen: boolean;
  /** Whether the visitor may open and close the details; if not, there is no button. */
  readonly hasButton: boolean;
  /** Whether the banner is collapsed to a pill, and whether it can be. */
  readonly isCollapsed: boolean;
  readonly canCollapse: boolean;
  /** The announcement for screen readers: what has changed since the last one. */
  readonly announcement: readonly LocalText[];
  readonly on: BannerHandlers;
}

export interface BannerHandlers {
  readonly toggle: () => void;
  readonly collapse: () => void;
  readonly expand: () => void;
  /** Opens the details, which begin with the incident. */
  readonly showIncident: () => void;
}

const {
  default: DEFAULT_RANK,
  range: [HIGHEST_RANK, LOWEST_RANK],
} = ATTRIBUTES['heading-level'];

/** What the element decides; the rest follows from the view. */
export interface PresentationOptions extends Pick<
  Presentation,
  'variant' | 'headingLevel' | 'language' | 'announcement' | 'on'
> {
  /** Whether the visitor has opened the details, and whether they have collapsed the banner. */
  readonly isOpen: boolean;
  readonly isCollapsed: boolean;
  readonly isDismissible: boolean;
}

/**
 * The presentation of a view. At `critical` the details are open and the banner cannot be collapsed. A strip
 * stays one line even then, because the page reserves no more height.
 */
export function buildPresentation(view: View, options: PresentationOptions): Presentation {
  const {variant, language, isDismissible, headingLevel} = options;
  const hasButton = variant === 'strip' || (variant !== 'card' && !isCritical(view));
  const canCollapse = isDismissible && !isCritical(view);
  return {
    ...options,
    headingLevel: isRank(headingLevel) ? headingLevel : DEFAULT_RANK,
    direction: directionOf(language),
    isOpen: options.isOpen || !hasButton,
    hasButton,
    canCollapse,
    isCollapsed: canCollapse && options.isCollapsed,
  };
}

function isRank(rank: number): boolean {
  return Number.isInteger(rank) && rank >= HIGHEST_RANK && rank <= LOWEST_RANK;
}

/** Whether any of the levels shown is the highest. */
export function isCritical({shownLevels}: View): boolean {
  return Object.values(shownLevels).includes('critical');
}
