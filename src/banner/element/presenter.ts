import type {TemplateResult} from 'lit';
import type {ElementProperties} from '../../generated/attributes.js';
import type {LocalText} from '../../feed/i18n/language-map.js';
import type {Feed} from '../../feed/schema/feed.js';
import {CollapseState} from '../collapse/collapse.js';
import {QuietState} from '../collapse/quiet.js';
import type {Details, DetailsHost, DetailsRenderer, HostElement} from '../details/index.js';
import {createDetails, loadDetails} from '../details/load.js';
import {ThreatLevelDismissEvent} from '../events.js';
import type {FeedController} from '../feed-client/feed-controller.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';
import type {LanguageController} from '../language/language-controller.js';
import {activeLanguage} from '../language/locale.js';
import {renderBanner} from '../templates/banner.js';
import type {OperatorContent} from '../view/operator.js';
import {buildPresentation, isCritical, type BannerHandlers} from '../view/presentation.js';
import {buildView, type View, type ViewInput} from '../view/summary.js';
import type {BannerEnvironment} from './environment.js';

const NOTHING: readonly LocalText[] = [];
const DETAILS = 'the details of the banner';

/** What the presenter uses of its element. */
export interface PresentedElement extends ElementProperties, HostElement {
  readonly environment: BannerEnvironment;
}

/** What one update shows. */
interface Shown {
  readonly view: View;
  readonly details: DetailsRenderer | undefined;
}

/** Two that have the same content are rendered the same. The freshness stands alone: a page's `toJSON` can hide it. */
function contentOf(shown: Shown | undefined): string {
  return [shown?.view.freshness, JSON.stringify([shown?.view, shown?.details?.view])].join(' ');
}

/**
 * Turns the feed, the attributes and what the visitor has opened or collapsed into what the element renders, with the
 * details once they are loaded.
 */
export class Presenter {
  readonly #element: PresentedElement;
  readonly #feed: FeedController;
  readonly #detailsHost: DetailsHost;
  readonly collapse = new CollapseState();
  readonly #quiet = new QuietState();
  details: Details | undefined;
  /** The last instant for which what is shown was decided. The clock is read once an update. */
  holdsAt = new Date(0);
  #isOpen = false;
  #announced = NOTHING;
  #shown: Shown | undefined;

  constructor(element: PresentedElement, feed: FeedController, language: LanguageController) {
    this.#element = element;
    this.#feed = feed;
    this.#detailsHost = {
      element,
      feed,
      language,
      viewInput: () => this.input,
      notice: () => this.#render(this.#build({...this.input, variant: 'card'}, true), true),
    };
  }

  /** What the last update shows; nothing if it could show nothing. */
  get view(): View | undefined {
    return this.#shown?.view;
  }

  /** The last good feed, with its details once they are loaded. */
  get received(): ReceivedFeed | undefined {
    const {received} = this.#feed;
    return received && (this.details?.complete(received) ?? received);
  }

  /** The feed with its details; without them if they are invalid or cannot be loaded. */
  async complete({feed}: ReceivedFeed): Promise<Feed> {
    try {
      const {completeFeed} = await loadDetails();
      const whole = completeFeed(feed);
      return whole.ok ? whole.value : feed;
    } catch {
      return feed;
    }
  }

  /** The input of the view, as of now. */
  get input(): ViewInput {
    return this.#input(this.received, this.#element.environment.now());
  }

  /** Decides what the next render shows. */
  update(): void {
    this.holdsAt = this.#element.environment.now();
    this.details ??= createDetails(this.#detailsHost);
    this.#shown = this.#showAt(this.holdsAt);
    if (this.#shown) this.#observe(this.#shown);
    this.#announced = this.#announcementAt(this.holdsAt);
  }

  /** Whether what the last update shows still holds now. */
  checkHolds(): boolean {
    const now = this.#element.environment.now();
    const holds =
      this.#announcementAt(now) === this.#announced &&
      contentOf(this.#showAt(now)) === contentOf(this.#shown);
    if (holds) this.holdsAt = now;
    return holds;
  }

  /** After the first answer. What could not be loaded is asked for again at the next update. */
  async load(): Promise<void> {
    if (this.details || !this.#feed.hasAnswer) return;
    try {
      await loadDetails();
      this.#element.requestUpdate();
    } catch (error) {
      this.#element.reportFailure(error, DETAILS, 'details-not-loaded');
    }
  }

  /** Nothing if there is nothing to show. */
  render(): TemplateResult | undefined {
    return this.#shown && this.#render(this.#shown, this.#isPrinting);
  }

  #render({view, details}: Shown, isNotice: boolean): TemplateResult {
    const {dismissible, headingLevel, variant} = this.#element;
    const language = activeLanguage();
    const presentation = buildPresentation(view, {
      variant: isNotice ? 'card' : variant,
      headingLevel,
      language,
      isOpen: this.#isOpen,
      isCollapsed: (dismissible && this.collapse.isCollapsed) || this.#quiet.isQuiet,
      isDismissible: (dismissible || this.#quiet.isPossible) && !isNotice,
      announcement: isNotice ? NOTHING : this.#announced,
      on: this.#handlers,
    });
    return renderBanner(view, presentation, details);
  }

  #expand(): void {
    this.collapse.expand();
    this.#quiet.open();
    this.details?.holdFocus();
    this.#element.requestUpdate();
  }

  #announcementAt(now: Date): readonly LocalText[] {
    return this.details?.announcement(now, activeLanguage()) ?? NOTHING;
  }

  #showAt(now: Date): Shown | undefined {
    return this.#show(this.received, now) ?? this.#show(undefined, now);
  }

  /** What to show of a feed; nothing if that feed cannot be shown. */
  #show(received: ReceivedFeed | undefined, now: Date): Shown | undefined {
    try {
      return this.#build(this.#input(received, now), this.#isPrinting);
    } catch (error) {
      this.#element.reportFailure(error);
      return undefined;
    }
  }

  #build(input: ViewInput, isNotice: boolean): Shown {
    const view = buildView(input);
    return {view, details: this.#createRenderer(input, view, isNotice)};
  }

  /** An error in the details must not hide the level. */
  #createRenderer(input: ViewInput, view: View, isNotice: boolean): DetailsRenderer | undefined {
    try {
      return this.details?.createRenderer(input, view, isNotice);
    } catch (error) {
      this.#element.reportFailure(error, DETAILS);
      return undefined;
    }
  }

  #observe({view, details}: Shown): void {
    const {dismissible, quietBelow, variant} = this.#element;
    if (dismissible) this.collapse.observe(view.shownLevels);
    const isIncident = ({part}: OperatorContent): boolean => part === 'incident';
    this.#quiet.observe(view, quietBelow, details?.view.operatorContent.some(isIncident) ?? false);
    if (details) this.details?.observe(details.view, activeLanguage(), this.holdsAt);
    // Details that critical has opened stay open when it is over.
    if (variant !== 'strip' && isCritical(view)) this.#isOpen = true;
  }

  get #isPrinting(): boolean {
    return this.details?.isPrinting ?? false;
  }

  #input(received: ReceivedFeed | undefined, now: Date): ViewInput {
    return {
      received,
      isLoading: !this.#feed.hasAnswer,
      now,
      language: activeLanguage(),
      variant: this.#isPrinting ? 'card' : this.#element.variant,
      region: this.#element.region,
      area: received && this.details?.areaOf(received.feed),
    };
  }

  readonly #handlers: BannerHandlers = {
    toggle: () => {
      this.#isOpen = !this.#isOpen;
      this.#element.requestUpdate();
    },
    collapse: () => {
      if (this.#element.dismissible) this.collapse.collapse(this.view?.shownLevels ?? {});
      this.#quiet.close();
      this.details?.holdFocus();
      this.#element.requestUpdate();
      this.#element.dispatchEvent(new ThreatLevelDismissEvent());
    },
    expand: () => {
      this.#expand();
    },
    showIncident: () => {
      this.#isOpen = true;
      this.#expand();
    },
  };
}
