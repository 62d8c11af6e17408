import type {PropertyDeclarations, PropertyValues, TemplateResult} from 'lit';
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {ElementProperties} from '../../generated/attributes.js';
import {CollapseState} from '../collapse/collapse.js';
import {explainBanner} from '../debug/load.js';
import type {Details, DetailsHost, DetailsRenderer} from '../details/index.js';
import {createDetails, loadDetails} from '../details/load.js';
import {ThreatLevelDismissEvent, ThreatLevelErrorEvent, ThreatLevelLoadEvent} from '../events.js';
import {FeedController} from '../feed-client/feed-controller.js';
import {feedUrlBeside, resolveUrl} from '../feed-client/feed-url.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';
import {parsePublicKeys} from '../feed-client/shared-stores.js';
import {LanguageController} from '../language/language-controller.js';
import {activeLanguage, retryLanguage} from '../language/locale.js';
import {styles} from '../styles/initial.js';
import {renderBanner} from '../templates/banner.js';
import {buildPresentation, isCritical, type BannerHandlers} from '../view/presentation.js';
import {
  buildView,
  displayStateOf,
  leadingRegion,
  type View,
  type ViewInput,
} from '../view/summary.js';
import {browserEnvironment, type BannerEnvironment} from './environment.js';
import {FallbackElement} from './fallback-element.js';
import {properties, propertyDefaults} from './properties.js';
import {LevelChangeEmitter} from './level-change.js';
import {areLevelsRendered, reflectView} from './reflect.js';
import {RefreshController} from './refresh-controller.js';
import {msUntilNextRender} from '../feed-client/refresh-interval.js';

const SOURCE_PROPERTIES = ['feed', 'publicKey', 'noStorage', 'region'] as const;
const DEBUG = 'data-debug';
const DETAILS = 'the details of the banner';

/** What one update shows. */
interface Shown {
  readonly view: View;
  readonly details: DetailsRenderer | undefined;
}

// The properties are declared by the table of attributes, and typed by what is generated from it.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface ThreatLevelBannerElement extends ElementProperties {}

/**
 * The UK terrorism threat level, what it means and whom to call.
 *
 * Shows the level of a feed only while it holds, and the phone numbers always. Never throws at the page: if it
 * cannot be rendered, the element's own content is shown.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class ThreatLevelBannerElement extends FallbackElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {...properties, isOpen: {state: true}};

  /** `lang` is a property of every element: Lit does not observe it. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', DEBUG];
  }

  /** @internal */
  environment: BannerEnvironment = browserEnvironment;
  /** @internal */
  declare protected isOpen: boolean;

  readonly #feed = new FeedController(this, {
    random: () => this.environment.random(),
    onFeed: ({feed}) => this.dispatchEvent(new ThreatLevelLoadEvent(feed)),
    onProblems: problems => this.#emitProblems(problems),
  });
  readonly #language = new LanguageController(this);
  readonly #collapse = new CollapseState();
  readonly #levelChange = new LevelChangeEmitter(this);
  readonly #refreshing = new RefreshController(this, isReturn => this.refreshIfDue(isReturn));

  #details: Details | undefined;
  #shown: Shown | undefined;
  /** The clock is read once an update. */
  #renderedFor = new Date(0);

  constructor() {
    super();
    Object.assign(this, propertyDefaults);
    this.isOpen = false;
  }

  /** The assessment that leads, only while its level holds or an exercise is labelled as one. */
  get assessment(): Assessment | undefined {
    const isShown = this.freshness === 'current' || this.freshness === 'exercise';
    return isShown ? this.feedDocument?.assessments[leadingRegion(this.region)] : undefined;
  }

  /** How far the level holds now; absent until the first answer. */
  get freshness(): Freshness | undefined {
    const state = displayStateOf(this.#currentInput);
    return state === 'loading' ? undefined : state;
  }

  /** The last good feed, of any freshness. */
  get feedDocument(): Feed | undefined {
    return this.#feed.received?.feed;
  }

  /**
   * The absolute address of the feed.
   * @internal
   */
  get feedUrl(): string {
    return resolveUrl(this.feed || feedUrlBeside(import.meta.url));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // It can have aged while it was disconnected.
    this.requestUpdate();
    void this.#feed.refreshUnlessRecent();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.request();
    if (name === DEBUG && value !== null) {
      void explainBanner(this, ThreatLevelBannerElement.observedAttributes);
    }
  }

  /** Fetches the feed again. A failure changes nothing but the age of what is shown. */
  async refresh(): Promise<void> {
    await this.#feed.refresh();
    await this.#loadDetails();
    await this.updateComplete;
    await this.#details?.areaRead;
  }

  /**
   * Renders synchronously, for a browser that is about to print.
   * @internal
   */
  renderSync(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SOURCE_PROPERTIES.some(name => changed.has(name))) this.#setSource();
    if (changed.has('languages') || changed.has('noStorage')) this.#language.request();
    this.#renderedFor = this.environment.now();
    this.#details ??= createDetails(this.#detailsHost);
    this.#shown = this.#show(this.#feed.received) ?? this.#show(undefined);
    if (this.#shown) this.#observe(this.#shown);
  }

  /** A page can change how nodes are inserted: the rendered levels are compared with the view's. */
  protected override isRendered(): boolean {
    return super.isRendered() && areLevelsRendered(this.renderRoot, this.#shown?.view.levels ?? []);
  }

  protected override updated(): void {
    const view = this.#shown?.view;
    reflectView(this, view);
    if (view?.freshness === 'current' && view.level) void this.#levelChange.observe(view.level);
    this.#details?.afterRender();
    const now = this.environment.now();
    this.#refreshing.scheduleAfter(msUntilNextRender(this.#feed.received, this.#renderedFor, now));
    void this.#loadDetails();
  }

  /** After the first answer. What could not be loaded is asked for again at the next update. */
  async #loadDetails(): Promise<void> {
    if (this.#details || !this.#feed.hasAnswer) return;
    try {
      await loadDetails();
      this.requestUpdate();
    } catch (error) {
      this.reportFailure(error, DETAILS, 'details-not-loaded');
    }
  }

  #setSource(): void {
    const source = {
      address: this.feedUrl,
      publicKeys: parsePublicKeys(this.publicKey),
      isCached: !this.noStorage,
    };
    this.#feed.setStore(this.environment.getFeedStore(source));
    this.#collapse.setSource(`${source.address} ${this.region}`, source.isCached);
    this.#levelChange.reset();
  }

  #observe({view, details}: Shown): void {
    if (this.dismissible) this.#collapse.observe(view.shownLevels);
    if (details) this.#details?.observe(details.view, activeLanguage());
    // Details that critical has opened stay open when it is over.
    if (this.variant !== 'strip' && isCritical(view)) this.isOpen = true;
  }

  #emitProblems(problems: readonly Problem[]): void {
    this.dispatchEvent(new ThreatLevelErrorEvent(problems));
  }

  /** What to show of a feed; nothing if that feed cannot be shown. */
  #show(received: ReceivedFeed | undefined): Shown | undefined {
    try {
      return this.#showInput(this.#input(received, this.#renderedFor));
    } catch (error) {
      this.reportFailure(error);
      return undefined;
    }
  }

  #showInput(input: ViewInput, isNotice = this.#isPrinting): Shown {
    const view = buildView(input);
    return {view, details: this.#createRenderer(input, view, isNotice)};
  }

  /** An error in the details must not hide the level. */
  #createRenderer(input: ViewInput, view: View, isNotice: boolean): DetailsRenderer | undefined {
    try {
      return this.#details?.createRenderer(input, view, isNotice);
    } catch (error) {
      this.reportFailure(error, DETAILS);
      return undefined;
    }
  }

  get #isPrinting(): boolean {
    return this.#details?.isPrinting ?? false;
  }

  get #currentInput(): ViewInput {
    return this.#input(this.#feed.received, this.environment.now());
  }

  #input(received: ReceivedFeed | undefined, now: Date): ViewInput {
    return {
      received,
      isLoading: !this.#feed.hasAnswer,
      now,
      language: activeLanguage(),
      variant: this.#isPrinting ? 'card' : this.variant,
      region: this.region,
      area: received && this.#details?.areaOf(received.feed),
    };
  }

  /**
   * Renders again, and refreshes the feed if that is due.
   * @internal
   */
  refreshIfDue(isReturn = false): void {
    this.#feed.refreshIfDue(this.refreshMinutes, isReturn);
    void retryLanguage();
    this.#details?.resetShare();
    this.requestUpdate();
  }

  readonly #handlers: BannerHandlers = {
    toggle: () => {
      this.isOpen = !this.isOpen;
    },
    collapse: () => {
      this.#collapse.collapse(this.#shown?.view.shownLevels ?? {});
      this.requestUpdate();
      this.dispatchEvent(new ThreatLevelDismissEvent());
    },
    expand: () => {
      this.#collapse.expand();
      this.requestUpdate();
    },
  };

  readonly #detailsHost: DetailsHost = {
    element: this,
    viewInput: () => this.#currentInput,
    title: () => this.#shown?.view.levels[0].title ?? '',
    notice: () =>
      this.#render(this.#showInput({...this.#currentInput, variant: 'card'}, true), true),
    printer: () => this.environment.print,
    areaId: () => this.area,
    feedStore: () => this.#feed.store,
    now: () => this.environment.now(),
    onProblems: problems => this.#emitProblems(problems),
    languageCodes: () => this.#language.codes,
    chooseLanguage: code => this.#language.choose(code),
    loadQrCode: () => import('../../generated/official-qr-code.js'),
  };

  protected override render(): unknown {
    try {
      return this.#shown ? this.#render(this.#shown) : this.renderFallback();
    } catch (error) {
      this.reportFailure(error);
      return this.renderFallback();
    }
  }

  #render({view, details}: Shown, isNotice = this.#isPrinting): TemplateResult {
    const language = activeLanguage();
    const presentation = buildPresentation(view, {
      variant: isNotice ? 'card' : this.variant,
      headingLevel: this.headingLevel,
      language,
      isOpen: this.isOpen,
      isCollapsed: this.#collapse.isCollapsed,
      isDismissible: this.dismissible && !isNotice,
      announcement: (!isNotice && this.#details?.announcement(this.#renderedFor, language)) || '',
      on: this.#handlers,
    });
    return renderBanner(view, presentation, details);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threat-level-banner': ThreatLevelBannerElement;
  }
}
