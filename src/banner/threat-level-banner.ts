import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Assessment, Feed} from '../feed/feed.js';
import type {Freshness} from '../feed/freshness.js';
import type {Level} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {BannerSeams} from './banner-seams.js';
import {bringRest, createRest, styles} from './bring-rest.js';
import {
  ThreatLevelChangeEvent,
  ThreatLevelDismissEvent,
  ThreatLevelErrorEvent,
  ThreatLevelLoadEvent,
} from './events.js';
import {FeedController} from './feed-controller.js';
import {Fold} from './fold.js';
import {frameOf, isCritical, type FrameHandlers} from './frame.js';
import {LanguageController} from './language-controller.js';
import {activeLanguage, retryLanguage} from './locale.js';
import {publicKeysIn} from './page-looks.js';
import type {ReceivedFeed} from './received-feed.js';
import {areLevelsDrawn, reflectView} from './reflect.js';
import {msUntilNextDrawing, refreshIntervalMs} from './refresh-interval.js';
import type {Rest, RestDrawing, RestOwner} from './rest.js';
import {renderBanner} from './templates.js';
import {claimOf, leadingRegion, viewOf, type Situation, type View} from './view.js';
import {WakeController} from './wake-controller.js';

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
  readonly rest: RestDrawing | undefined;
}

/**
 * The UK terrorism threat level, what it means and whom to call.
 *
 * Shows the level of a feed for as long as it may honestly be claimed, and the phone numbers always.
 * Never throws at the page: should it fail to draw itself, the element's own content stands.
 *
 * @tag threat-level-banner
 * @slot - Stands until the script has loaded, and if the banner cannot be drawn.
 * @csspart banner - The whole banner.
 * @csspart summary - The row with the level, which is always shown.
 * @csspart heading - The heading: title and level.
 * @csspart button - Each button.
 * @csspart calm - The calm sentence below the level, with two numbers.
 * @csspart incident - An incident, with links to support.
 * @csspart statement - An operator’s statement.
 * @csspart local - What the feed says for the page's area.
 * @csspart contacts - The list of contacts.
 * @csspart reassurance - The reassurance.
 * @csspart not-real - The label of a sample or an exercise.
 * @csspart language - The language list.
 * @csspart foot - The footer: when and where the level was read, and the controls.
 * @cssprop [--threat-level-surface=#fff] - Background; `#151d28` in the dark theme.
 * @cssprop [--threat-level-ink=#17212e] - Text; `#f3f5f8` in the dark theme.
 * @cssprop --threat-level-accent - Colour of the scale. By default each level has its own.
 * @cssprop [--threat-level-radius=0.625em] - Radius of the corners.
 * @cssprop [--threat-level-space=1.125em] - Inner spacing.
 * @cssprop [--threat-level-font-size=medium] - Text size. The default is the visitor's own.
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
  readonly #fold = new Fold();
  readonly #waking = new WakeController(this, isReturn => {
    this.wake(isReturn);
  });

  /** What can wait, once it has come. */
  #rest: Rest | undefined;
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
    const claim = claimOf(this.#situation(this.#feed.received, this.now()));
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
    void this.#feed.lookAgain(RECENT_MS);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.request();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (AIMED_BY.some(name => changed.has(name))) this.#aim();
    if (changed.has('languages') || changed.has('noStorage')) this.#language.request();
    this.#drawnFor = this.now();
    this.#rest ??= createRest(this.#lent);
    this.#drawing = this.#decide();
    if (this.#drawing) this.#hear(this.#drawing);
  }

  /** A page may have changed how nodes are put in: what is drawn is compared with what was decided. */
  protected override isDrawn(): boolean {
    const levels = this.#drawing?.view.levels ?? [];
    return super.isDrawn() && areLevelsDrawn(this.renderRoot, levels);
  }

  protected override updated(): void {
    const view = this.#drawing?.view;
    reflectView(this, view);
    if (view?.freshness === 'current') void this.#tellChange(view.level);
    this.#rest?.settle();
    this.#waking.wakeAfter(msUntilNextDrawing(this.#feed.received, this.#drawnFor, this.now()));
    void this.#bringRest();
  }

  /** Once there is an answer to show. What could not be had is asked for again at the next drawing. */
  async #bringRest(): Promise<void> {
    if (this.#rest || !this.#feed.hasAnswer) return;
    try {
      await bringRest();
      this.requestUpdate();
    } catch (error) {
      this.reportFailure(error, DETAILS, 'details-not-loaded');
    }
  }

  #hear({view, rest}: Drawing): void {
    if (this.dismissible) this.#fold.hear(view.told);
    if (rest) this.#rest?.hear(rest.view, activeLanguage());
    // What critical has opened does not close under a reader when it is over.
    if (this.variant !== 'strip' && isCritical(view)) this.isOpen = true;
  }

  /** Looks at the feed again. A failure changes nothing but the age of what is shown. */
  async refresh(): Promise<void> {
    this.#luck = this.luck();
    await this.#feed.lookAgain(0);
    await this.#bringRest();
    await this.updateComplete;
    await this.#rest?.areaRead;
  }

  #aim(): void {
    const {address} = this;
    const publicKeys = publicKeysIn(this.publicKey);
    this.#feed.aim(this.lookAt({address, publicKeys, isKept: !this.noStorage}));
    this.#fold.aim(`${address} ${this.region}`, !this.noStorage);
    this.#shownLevel = undefined;
    this.#luck = this.luck();
    void this.#feed.lookAgain(RECENT_MS);
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

  #draw(situation: Situation, isNotice = this.#isPrinting): Drawing {
    const view = viewOf(situation);
    return {view, rest: this.#tryRest(situation, view, isNotice)};
  }

  /** What stands below must not take the level away with it. */
  #tryRest(situation: Situation, view: View, isNotice: boolean): RestDrawing | undefined {
    try {
      return this.#rest?.drawing(situation, view, isNotice);
    } catch (error) {
      this.reportFailure(error, DETAILS);
      return undefined;
    }
  }

  get #isPrinting(): boolean {
    return this.#rest?.isPrinting ?? false;
  }

  #situation(received: ReceivedFeed | undefined, now: Date): Situation {
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
      void this.#feed.lookAgain(intervalMs);
    }
    void retryLanguage();
    this.#rest?.forget();
    this.requestUpdate();
  }

  readonly #on: FrameHandlers = {
    toggle: () => {
      this.isOpen = !this.isOpen;
    },
    fold: () => {
      this.#fold.fold(this.#drawing?.view.told ?? {});
      this.requestUpdate();
      this.dispatchEvent(new ThreatLevelDismissEvent());
    },
    unfold: () => {
      this.#fold.unfold();
      this.requestUpdate();
    },
  };

  readonly #lent: RestOwner = {
    host: this,
    situation: () => this.#situation(this.#feed.received, this.now()),
    title: () => this.#drawing?.view.levels[0].title ?? '',
    notice: () => this.#notice(),
    printer: () => this.print,
    areaId: () => this.area,
    look: () => this.#feed.look,
    now: () => this.now(),
    onProblems: problems => {
      this.#report(problems);
    },
    languageCodes: () => this.#language.codes,
    chooseLanguage: code => this.#language.choose(code),
  };

  #notice(): TemplateResult {
    const situation = this.#situation(this.#feed.received, this.now());
    return this.#render(this.#draw({...situation, variant: 'card'}, true), true);
  }

  protected override render(): unknown {
    try {
      return this.#drawing ? this.#render(this.#drawing) : this.renderOwnWords();
    } catch (error) {
      this.reportFailure(error);
      return this.renderOwnWords();
    }
  }

  #render({view, rest}: Drawing, isNotice = this.#isPrinting): TemplateResult {
    const language = activeLanguage();
    const frame = frameOf(view, {
      variant: isNotice ? 'card' : this.variant,
      headingLevel: this.headingLevel,
      language,
      isOpen: this.isOpen,
      isFolded: this.#fold.isFolded,
      isDismissible: this.dismissible && !isNotice,
      announcement: (!isNotice && this.#rest?.announcement(this.#drawnFor, language)) || '',
      on: this.#on,
    });
    return renderBanner(view, frame, rest);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threat-level-banner': ThreatLevelBannerElement;
  }
}
