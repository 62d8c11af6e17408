import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Level} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {BannerSeams} from './environment.js';
import {loadDetails, createDetails, styles} from '../details/load.js';
import {
  ThreatLevelChangeEvent,
  ThreatLevelDismissEvent,
  ThreatLevelErrorEvent,
  ThreatLevelLoadEvent,
} from '../events.js';
import {FeedController} from '../feed-client/feed-controller.js';
import {CollapseState} from '../collapse/collapse.js';
import {buildPresentation, isCritical, type BannerHandlers} from '../view/presentation.js';
import {LanguageController} from '../language/language-controller.js';
import {activeLanguage, retryLanguage} from '../language/locale.js';
import {parsePublicKeys} from '../feed-client/shared-stores.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';
import {areLevelsRendered, reflectView} from './reflect.js';
import {msUntilNextRender, refreshIntervalMs} from './refresh-interval.js';
import type {Details, DetailsRenderer, DetailsHost} from '../details/index.js';
import {renderBanner} from '../templates/banner.js';
import {
  displayStateOf,
  leadingRegion,
  buildView,
  type ViewInput,
  type View,
} from '../view/summary.js';
import {RefreshController} from './refresh-controller.js';

/** As long as hosts let the feed be kept on its way, so an earlier look would see the same. */
const RECENT_MS = 60_000;
/** How soon a return to the page may ask again after a look that failed. */
const RETRY_MS = 5000;
/** What decides which feed is looked at, and how. */
const AIMED_BY = ['feed', 'publicKey', 'noStorage', 'region'] as const;

const DETAILS = 'the details of the banner';

/** What is drawn: the summary, and the rest if it is there. */
interface Drawing {
  readonly view: View;
  readonly rest: DetailsRenderer | undefined;
}

/**
 * The UK terrorism threat level, what it means and whom to call.
 *
 * Shows the level of a feed for as long as it may honestly be claimed, and the phone numbers always.
 * Never throws at the page: should it fail to draw itself, the element's own content stands.
 *
 * @tag threat-level-banner
 * @slot - Stands until the script has loaded, and if the banner cannot be drawn.
 * @csspart banner - The whole.
 * @csspart summary - The row that is always there.
 * @csspart heading - What this is, and the level.
 * @csspart button - Each button.
 * @csspart calm - The calm sentence.
 * @csspart incident - An incident, and where to find support.
 * @csspart statement - An operator’s statement.
 * @csspart local - An area’s words.
 * @csspart contacts - The list of whom to call.
 * @csspart reassurance - The words for everyone.
 * @csspart not-real - The label of a sample or an exercise.
 * @csspart language - The list of languages.
 * @csspart foot - When and where the level was read, and the controls.
 * @cssprop [--threat-level-surface=#fff] - Background; `#151d28` in the dark.
 * @cssprop [--threat-level-ink=#17212e] - Text; `#f3f5f8` in the dark.
 * @cssprop --threat-level-accent - The scale. Without one, each level has its own.
 * @cssprop [--threat-level-radius=0.625em] - Corners.
 * @cssprop [--threat-level-space=1.125em] - Inner space.
 * @cssprop [--threat-level-font-size=medium] - Text size. Without one, the visitor’s own.
 * @fires {ThreatLevelLoadEvent} threat-level-load
 * @fires {ThreatLevelChangeEvent} threat-level-change
 * @fires {ThreatLevelErrorEvent} threat-level-error
 * @fires {ThreatLevelDismissEvent} threat-level-dismiss
 * @fires {ThreatLevelShareEvent} threat-level-share
 */
export class ThreatLevelBannerElement extends BannerSeams {
  static override styles = styles;

  static override properties: PropertyDeclarations = {isOpen: {state: true}};

  /** @internal */
  declare protected isOpen: boolean;

  readonly #feed = new FeedController(this, {
    onFeed: ({feed}) => this.dispatchEvent(new ThreatLevelLoadEvent(feed)),
    onProblems: problems => this.#report(problems),
  });
  readonly #language = new LanguageController(this);
  readonly #fold = new CollapseState();
  readonly #waking = new RefreshController(this, isReturn => {
    this.wake(isReturn);
  });

  /** What can wait, once it has come. */
  #rest: Details | undefined;
  /** What is drawn, and for which instant: the clock is read once an update. */
  #drawing: Drawing | undefined;
  #drawnFor = new Date(0);
  #shownLevel: Level | undefined;
  #luck = 0;

  constructor() {
    super();
    this.isOpen = false;
  }

  /** The assessment that leads, only while it may be shown as such. */
  get assessment(): Assessment | undefined {
    const isShown = this.freshness === 'current' || this.freshness === 'exercise';
    return isShown ? this.feedDocument?.assessments[leadingRegion(this.region)] : undefined;
  }

  /** What may honestly be claimed now; absent until the first answer. */
  get freshness(): Freshness | undefined {
    const claim = displayStateOf(this.#situation(this.#feed.received, this.now()));
    return claim === 'loading' ? undefined : claim;
  }

  /** The last good feed, of any freshness. */
  get feedDocument(): Feed | undefined {
    return this.#feed.received?.feed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // It may have aged while it was away.
    this.requestUpdate();
    void this.#feed.refresh(RECENT_MS);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.request();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (AIMED_BY.some(name => changed.has(name))) this.#aim();
    if (changed.has('languages') || changed.has('noStorage')) this.#language.request();
    this.#drawnFor = this.now();
    this.#rest ??= createDetails(this.#lent);
    this.#drawing = this.#decide();
    if (this.#drawing) this.#hear(this.#drawing);
  }

  /** A page may have changed how nodes are put in: what is drawn is compared with what was decided. */
  protected override isRendered(): boolean {
    const levels = this.#drawing?.view.levels ?? [];
    return super.isRendered() && areLevelsRendered(this.renderRoot, levels);
  }

  protected override updated(): void {
    const view = this.#drawing?.view;
    reflectView(this, view);
    if (view?.freshness === 'current') void this.#tellChange(view.level);
    this.#rest?.afterRender();
    this.#waking.scheduleAfter(msUntilNextRender(this.#feed.received, this.#drawnFor, this.now()));
    void this.#bringRest();
  }

  /** Once there is an answer to show. What could not be had is asked for again at the next drawing. */
  async #bringRest(): Promise<void> {
    if (this.#rest || !this.#feed.hasAnswer) return;
    try {
      await loadDetails();
      this.requestUpdate();
    } catch (error) {
      this.reportFailure(error, DETAILS, 'details-not-loaded');
    }
  }

  #hear({view, rest: details}: Drawing): void {
    if (this.dismissible) this.#fold.observe(view.shownLevels);
    if (details) this.#rest?.observe(details.view, activeLanguage());
    // What critical has opened does not close under a reader when it is over.
    if (this.variant !== 'strip' && isCritical(view)) this.isOpen = true;
  }

  /** Looks at the feed again. A failure changes nothing but the age of what is shown. */
  async refresh(): Promise<void> {
    this.#luck = this.luck();
    await this.#feed.refresh(0);
    await this.#bringRest();
    await this.updateComplete;
    await this.#rest?.areaRead;
  }

  #aim(): void {
    const {address} = this;
    const publicKeys = parsePublicKeys(this.publicKey);
    this.#feed.setStore(this.lookAt({address, publicKeys, isCached: !this.noStorage}));
    this.#fold.setSource(`${address} ${this.region}`, !this.noStorage);
    this.#shownLevel = undefined;
    this.#luck = this.luck();
    void this.#feed.refresh(RECENT_MS);
  }

  /** A level that goes out of date and comes back as it was has not changed. */
  async #tellChange(level: Level | undefined): Promise<void> {
    // Once this drawing is over, or what a listener changes in it would be taken for our own change.
    await Promise.resolve();
    if (!level) return;
    const before = this.#shownLevel;
    this.#shownLevel = level;
    if (before && before !== level) this.dispatchEvent(new ThreatLevelChangeEvent(before, level));
  }

  #report(problems: readonly Problem[]): void {
    this.dispatchEvent(new ThreatLevelErrorEvent(problems));
  }

  /** Should a feed be what cannot be drawn, all that needs no feed still can. */
  #decide(): Drawing | undefined {
    return this.#tryDrawing(this.#feed.received) ?? this.#tryDrawing(undefined);
  }

  #tryDrawing(received: ReceivedFeed | undefined): Drawing | undefined {
    try {
      return this.#draw(this.#situation(received, this.#drawnFor));
    } catch (error) {
      this.reportFailure(error);
      return undefined;
    }
  }

  #draw(input: ViewInput, isNotice = this.#isPrinting): Drawing {
    const view = buildView(input);
    return {view, rest: this.#tryRest(input, view, isNotice)};
  }

  /** What stands below must not take the level away with it. */
  #tryRest(input: ViewInput, view: View, isNotice: boolean): DetailsRenderer | undefined {
    try {
      return this.#rest?.createRenderer(input, view, isNotice);
    } catch (error) {
      this.reportFailure(error, DETAILS);
      return undefined;
    }
  }

  get #isPrinting(): boolean {
    return this.#rest?.isPrinting ?? false;
  }

  #situation(received: ReceivedFeed | undefined, now: Date): ViewInput {
    return {
      received,
      isLoading: !this.#feed.hasAnswer,
      now,
      language: activeLanguage(),
      variant: this.#isPrinting ? 'card' : this.variant,
      region: this.region,
      area: received && this.#rest?.areaOf(received.feed),
    };
  }

  /** Draws again, and looks again if it is time to. */
  protected wake(isReturn = false): void {
    const {ageMs, hasFailed} = this.#feed;
    const usualMs = refreshIntervalMs(this.refreshMinutes, this.#luck);
    // Whoever comes back, or comes online, after a look that failed need not wait for the next.
    const intervalMs = isReturn && hasFailed ? Math.min(usualMs, RETRY_MS) : usualMs;
    // A negative age is that of a clock that was ahead and has been put right.
    const isDue = ageMs < 0 || ageMs >= intervalMs;
    if (isDue && document.visibilityState === 'visible') {
      this.#luck = this.luck();
      void this.#feed.refresh(intervalMs);
    }
    void retryLanguage();
    this.#rest?.resetShare();
    this.requestUpdate();
  }

  readonly #on: BannerHandlers = {
    toggle: () => {
      this.isOpen = !this.isOpen;
    },
    collapse: () => {
      this.#fold.collapse(this.#drawing?.view.shownLevels ?? {});
      this.requestUpdate();
      this.dispatchEvent(new ThreatLevelDismissEvent());
    },
    expand: () => {
      this.#fold.expand();
      this.requestUpdate();
    },
  };

  readonly #lent: DetailsHost = {
    element: this,
    viewInput: () => this.#situation(this.#feed.received, this.now()),
    title: () => this.#drawing?.view.levels[0].title ?? '',
    notice: () => this.#notice(),
    printer: () => this.print,
    areaId: () => this.area,
    feedStore: () => this.#feed.store,
    now: () => this.now(),
    onProblems: problems => {
      this.#report(problems);
    },
    languageCodes: () => this.#language.codes,
    chooseLanguage: code => this.#language.choose(code),
  };

  #notice(): TemplateResult {
    const input = this.#situation(this.#feed.received, this.now());
    return this.#render(this.#draw({...input, variant: 'card'}, true), true);
  }

  protected override render(): unknown {
    try {
      return this.#drawing ? this.#render(this.#drawing) : this.renderFallback();
    } catch (error) {
      this.reportFailure(error);
      return this.renderFallback();
    }
  }

  #render({view, rest: details}: Drawing, isNotice = this.#isPrinting): TemplateResult {
    const language = activeLanguage();
    const presentation = buildPresentation(view, {
      variant: isNotice ? 'card' : this.variant,
      headingLevel: this.headingLevel,
      language,
      isOpen: this.isOpen,
      isCollapsed: this.#fold.isCollapsed,
      isDismissible: this.dismissible && !isNotice,
      announcement: (!isNotice && this.#rest?.announcement(this.#drawnFor, language)) || '',
      on: this.#on,
    });
    return renderBanner(view, presentation, details);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threat-level-banner': ThreatLevelBannerElement;
  }
}
