import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import type {ElementProperties} from '../../generated/attributes.js';
import {explainBanner} from '../debug/load.js';
import {ThreatLevelLoadEvent} from '../events.js';
import {FeedController} from '../feed-client/feed-controller.js';
import {feedUrlBeside, resolveUrl} from '../feed-client/feed-url.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';
import {msUntilNextCheck} from '../feed-client/refresh-interval.js';
import {parsePublicKeys} from '../feed-client/shared-stores.js';
import {LanguageController} from '../language/language-controller.js';
import {retryLanguage} from '../language/locale.js';
import {styles} from '../styles/initial.js';
import {displayStateOf, leadingRegion} from '../view/summary.js';
import {browserEnvironment, type BannerEnvironment} from './environment.js';
import {FallbackElement} from './fallback-element.js';
import {LevelChangeEmitter} from './level-change.js';
import {Presenter} from './presenter.js';
import {properties, propertyDefaults} from './properties.js';
import {areLevelsRendered, reflectView} from './reflect.js';
import {RefreshController} from './refresh-controller.js';

const SOURCE_PROPERTIES = ['feed', 'publicKey', 'noStorage', 'region'] as const;
const DEBUG = 'data-debug';

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
  static override properties: PropertyDeclarations = properties;

  /** `lang` is a property of every element: Lit does not observe it. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', DEBUG];
  }

  /** @internal */
  environment: BannerEnvironment = browserEnvironment;

  readonly #feed = new FeedController(this, {
    random: () => this.environment.random(),
    onFeed: received => void this.#dispatchLoad(received),
    onProblems: problems => {
      this.reportProblems(problems);
    },
  });
  readonly #language = new LanguageController(this);
  /** Resolves once the first render may begin. */
  #firstRender: Promise<void> | undefined;
  #mayRender = false;
  readonly #presenter = new Presenter(this, this.#feed, this.#language);
  readonly #levelChange = new LevelChangeEmitter(this);
  readonly #refreshing = new RefreshController(this, isReturn => this.refreshIfDue(isReturn));

  constructor() {
    super();
    Object.assign(this, propertyDefaults);
  }

  /** The assessment that leads, only while its level holds or an exercise is labelled as one. */
  get assessment(): Assessment | undefined {
    const isShown = this.freshness === 'current' || this.freshness === 'exercise';
    return isShown ? this.feedDocument?.assessments[leadingRegion(this.region)] : undefined;
  }

  /** How far the level holds now; absent until the first answer. */
  get freshness(): Freshness | undefined {
    const state = displayStateOf(this.#presenter.input);
    return state === 'loading' ? undefined : state;
  }

  /** The last good feed, of any freshness. Until the details are loaded it has only the levels. */
  get feedDocument(): Feed | undefined {
    return this.#presenter.received?.feed;
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

  /** Fetches the feed again. A failure changes nothing that is shown. */
  async refresh(): Promise<void> {
    await this.#feed.refresh();
    await this.#presenter.load();
    await this.updateComplete;
    await this.#presenter.details?.areaRead;
  }

  /**
   * Renders synchronously, for a browser that is about to print.
   * @internal
   */
  renderSync(): void {
    this.#mayRender = true;
    this.requestUpdate();
    this.performUpdate();
  }

  /** Nothing happens in a tab that has not been looked at. */
  protected override async scheduleUpdate(): Promise<void> {
    try {
      if (!this.hasUpdated) await this.environment.whenVisible();
    } catch {
      // A page can have replaced what this needs.
    }
    await super.scheduleUpdate();
  }

  /** The first update requests the feed; the first render waits for it. Lit calls this before `willUpdate`. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (!this.#firstRender || SOURCE_PROPERTIES.some(name => changed.has(name))) this.#setSource();
    if (changed.has('languages') || changed.has('noStorage')) this.#language.request();
    this.#firstRender ??= this.#waitForFirstRender();
    return this.#mayRender;
  }

  /** The event has the whole feed, and the details that check it are loaded after the first render. */
  async #dispatchLoad(received: ReceivedFeed): Promise<void> {
    await this.updateComplete;
    this.dispatchEvent(new ThreatLevelLoadEvent(await this.#presenter.complete(received)));
  }

  async #waitForFirstRender(): Promise<void> {
    try {
      const wait = this.environment.whenWorthRendering(this, this.#whenKnown());
      this.#mayRender ||= !wait;
      await wait;
    } catch {
      // A page can have replaced what this needs: it is rendered now.
    }
    if (this.#mayRender) return;
    this.#mayRender = true;
    this.requestUpdate();
  }

  /** Resolves once the feed is there, or is not, and the language is. */
  async #whenKnown(): Promise<void> {
    await this.#feed.known;
    await this.#language.ready;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#firstRender;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#presenter.update();
    super.update(changed);
  }

  /** A page can change how nodes are inserted: the rendered levels are compared with the view's. */
  protected override isRendered(): boolean {
    return (
      super.isRendered() && areLevelsRendered(this.renderRoot, this.#presenter.view?.levels ?? [])
    );
  }

  protected override updated(): void {
    const {view, details} = this.#presenter;
    reflectView(this, view);
    if (view?.freshness === 'current' && view.level) void this.#levelChange.observe(view.level);
    details?.afterRender();
    this.#scheduleCheck();
    void this.#presenter.load();
  }

  #setSource(): void {
    const source = {
      address: this.feedUrl,
      publicKeys: parsePublicKeys(this.publicKey),
      isCached: !this.noStorage,
    };
    this.#feed.setStore(this.environment.getFeedStore(source));
    this.#presenter.collapse.setSource(`${source.address} ${this.region}`, source.isCached);
    this.#levelChange.reset();
  }

  /**
   * Refreshes the feed if that is due, and renders again if time has changed what is to be shown.
   * @internal
   */
  refreshIfDue(isReturn = false): void {
    this.#feed.refreshIfDue(this.refreshMinutes, isReturn);
    void retryLanguage();
    this.#presenter.details?.resetShare();
    if (isReturn || !this.#presenter.checkHolds()) this.requestUpdate();
    else this.#scheduleCheck();
  }

  #scheduleCheck(): void {
    const now = this.environment.now();
    const {holdsAt} = this.#presenter;
    this.#refreshing.scheduleAfter(msUntilNextCheck(this.#feed.received, holdsAt, now));
  }

  protected override render(): unknown {
    try {
      return this.#presenter.render() ?? this.renderFallback();
    } catch (error) {
      this.reportFailure(error);
      return this.renderFallback();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'threat-level-banner': ThreatLevelBannerElement;
  }
}
