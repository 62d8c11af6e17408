import {directionOf} from '../../feed/i18n/language.js';
import {ATTRIBUTES} from '../attributes.js';
import type {Variant} from './choices.js';
import type {View} from './summary.js';

/** All that is drawn around a view and is not what it says. */
export interface Presentation {
  readonly variant: Variant;
  readonly headingLevel: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the details stand open. */
  readonly isOpen: boolean;
  /** Whether the visitor may open and close the details; if not, there is no button. */
  readonly hasButton: boolean;
  /** Whether the whole is folded to a chip, and whether it may be. */
  readonly isCollapsed: boolean;
  readonly canCollapse: boolean;
  /** What has changed since it was last heard, for screen readers. */
  readonly announcement: string;
  readonly on: BannerHandlers;
}

export interface BannerHandlers {
  readonly toggle: () => void;
  readonly collapse: () => void;
  readonly expand: () => void;
}

const RANKS = [1, 2, 3, 4, 5, 6];
const DEFAULT_RANK = ATTRIBUTES['heading-level'].default;

/** What the element knows of its frame; the rest follows from the view. */
export interface PresentationOptions extends Pick<
  Presentation,
  'variant' | 'headingLevel' | 'language' | 'announcement' | 'on'
> {
  /** Whether the visitor has opened the details, and whether they have folded the whole. */
  readonly isOpen: boolean;
  readonly isCollapsed: boolean;
  readonly isDismissible: boolean;
}

/**
 * The frame that a view may have: at critical the details stand open, and nothing is folded. A strip
 * stays one line even then, for its page keeps room for no more.
 */
export function buildPresentation(view: View, options: PresentationOptions): Presentation {
  const {variant, language, isDismissible, headingLevel} = options;
  const hasButton = variant === 'strip' || (variant !== 'card' && !isCritical(view));
  const canFold = isDismissible && !isCritical(view);
  return {
    ...options,
    headingLevel: RANKS.includes(headingLevel) ? headingLevel : DEFAULT_RANK,
    direction: directionOf(language),
    isOpen: options.isOpen || !hasButton,
    hasButton,
    canCollapse: canFold,
    isCollapsed: canFold && options.isCollapsed,
  };
}

/** Whether any level that is told as such is the highest. */
export function isCritical({shownLevels}: View): boolean {
  return Object.values(shownLevels).includes('critical');
}
