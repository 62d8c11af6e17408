import {html, LitElement, type PropertyDeclarations, type PropertyValues} from 'lit';
import {areaFileAddress, areaIn} from '../feed/areas.js';
import type {Area, Assessment, Feed} from '../feed/feed.js';
import {freshness, nextFreshnessChange, type Freshness} from '../feed/freshness.js';
import {directionOf} from '../feed/language.js';
import type {Level} from '../feed/level.js';
import {failure, type Problem, type Result} from '../feed/problem.js';
import {readClock} from './clock.js';
import {ThreatLevelChangeEvent, ThreatLevelErrorEvent, ThreatLevelLoadEvent} from './events.js';
import {besideFeed, feedBeside} from './feed-address.js';
import {LanguageController} from './language-controller.js';
import {activeLanguage} from './locale.js';
import {readAreaFile, readFeed} from './read-feed.js';
import {colours} from './colours.js';
import {contactStyles} from './contact-styles.js';
import {stripStyles} from './strip-styles.js';
import {readMinutes, refreshIntervalMs} from './refresh-interval.js';
import {styles} from './styles.js';
import {renderBanner, type Frame} from './templates.js';
import {receive, type ReceivedFeed} from './received-feed.js';
import {viewOf, type Variant, type View} from './view.js';
import {WakeController} from './wake-controller.js';

const MINUTE_MS = 60_000;
const USUAL_HEADING_LEVEL = 2;

/**
 * The UK terrorism threat level, what it means and whom to call.
 *
 * Shows the level of a feed for as long as it may honestly be claimed, and the phone numbers always.
 * Never throws at the page: should it fail to draw itself, the element's own content stands.
 *
 * @slot - Stands until the script has loaded, and if the banner cannot be drawn.
 * @csspart banner - The whole.
 * @csspart summary - The row that is always there.
 * @csspart heading - What this is, and the level.
 * @csspart button - Opens and folds the details.
 * @csspart calm - The calm sentence.
 * @csspart contacts - The list of whom to call.
 * @csspart not-real - The label of a sample or an exercise.
 * @csspart local - An area's words.
 * @csspart foot - When and where the level was read.
 * @cssprop --threat-level-surface - Background. Default #fff, dark #151d28.
 * @cssprop --threat-level-ink - Text. Default #17212e, dark #f3f5f8.
 * @cssprop --threat-level-accent - The scale. Default one for each level.
 * @cssprop --threat-level-radius - Corners. Default 0.625em.
 * @cssprop --threat-level-space - Inner space. Default 1.125em.
 * @cssprop --threat-level-font-size - Text size. Default medium, the visitor's own.
 * @fires threat-level-load - After each valid feed.
 * @fires threat-level-change - When a current level has become another one; the first is no change.
 * @fires threat-level-error - When a feed could not be had, was refused, or could not be drawn.
 */
export class ThreatLevelBannerElement extends LitElement {
  static override styles = [colours, styles, contactStyles, stripStyles];

  static override properties: PropertyDeclarations = {
    feed: {},
    area: {},
    publicKey: {attribute: 'public-key'},
    variant: {reflect: true},
    theme: {reflect: true},
    refreshMinutes: {attribute: 'refresh', converter: readMinutes},
    headingLevel: {type: Number, attribute: 'heading-level'},
    received: {state: true},
    areaFile: {state: true},
    isOpen: {state: true},
  };

  /** `lang` is every element's own; only its changes are ours to hear of. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the feed, relative to the page. Without one, `feed.json` beside this script. */
  declare feed: string | null;
  /** An area of the feed, whose words to add. */
  declare area: string | null;
  /** Asks for a signed feed. This version reads no signatures, so with it there is no level. */
  declare publicKey: string | null;
  declare variant: Variant;
  declare theme: 'auto' | 'light' | 'dark';
  /** How often to look again, in minutes from 5 to 1440; 0 is never. The attribute is `refresh`. */
  declare refreshMinutes: number;
  /** Rank of the banner's heading in the page's outline, 1 to 6. */
  declare headingLevel: number;

  /** @internal */
  declare protected received: ReceivedFeed | undefined;
  /** @internal */
  declare protected areaFile: Area | undefined;
  /** @internal */
  declare protected isOpen: boolean;

  readonly #language = new LanguageController(this);
  readonly #waking = new WakeController(this, () => {
    this.wake();
  });

  /** What is drawn, and for which instant: the clock is read once an update. */
  #view: View | undefined;
  #drawnFor = new Date(0);
  #focusBefore: Element | null | undefined;
  #shownLevel: Level | undefined;
  #hasAnswer = false;
  #latestRequest = 0;
  #lookedAt = -Infinity;

  constructor() {
    super();
    this.feed = null;
    this.area = null;
    this.publicKey = null;
    this.variant = 'banner';
    this.theme = 'auto';
    this.refreshMinutes = readMinutes(null);
    this.headingLevel = USUAL_HEADING_LEVEL;
    this.isOpen = false;
  }

  /** The assessment that leads, only while it may be shown as such. */
  get assessment(): Assessment | undefined {
    const isShown = this.freshness === 'current' || this.freshness === 'exercise';
    return isShown ? this.received?.feed.assessments.uk : undefined;
  }

  /** What may honestly be claimed now; absent until the first answer. */
  get freshness(): Freshness | undefined {
    if (!this.received) return this.#hasAnswer ? 'unknown' : undefined;
    return freshness(this.received.feed, this.now(), this.received.receivedAt);
  }

  /** The last good feed, of any freshness. */
  get feedDocument(): Feed | undefined {
    return this.received?.feed;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    // It may have aged while it was away.
    this.requestUpdate();
    void this.refresh();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.#language.request();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed') || changed.has('area') || changed.has('publicKey')) {
      this.received = undefined;
      this.areaFile = undefined;
      this.#shownLevel = undefined;
      this.#hasAnswer = false;
      void this.refresh();
    }
    this.#focusBefore = this.shadowRoot?.activeElement;
    this.#drawnFor = this.now();
    this.#view = this.#decideView();
  }

  protected override updated(): void {
    const level = this.#view?.level;
    reflect(this, 'level', level);
    reflect(this, 'freshness', this.#hasAnswer ? this.#view?.freshness : undefined);
    if (this.#view?.freshness === 'current') this.#tellChange(level);
    this.#keepFocus();
    this.#waking.wakeAfter(this.#msUntilNextDrawing());
  }

  /** Looks at the feed again. A failure changes nothing but the age of what is shown. */
  async refresh(): Promise<void> {
    const request = ++this.#latestRequest;
    this.#lookedAt = this.now().getTime();
    const result = this.publicKey
      ? signaturesUnread(this.publicKey)
      : await this.readFeed(this.#address);
    if (request !== this.#latestRequest || !this.isConnected) return;
    this.#hasAnswer = true;
    this.#take(result.ok ? receive(this.received, result.value, this.now()) : result);
    this.requestUpdate();
    await this.#lookAtArea(request);
  }

  /** Where the feed is too large for its areas, each has a file of its own: decision 008. */
  async #lookAtArea(request: number): Promise<void> {
    const {area: id, received} = this;
    const file = id && received && areaFileAddress(received.feed, id);
    if (!id || !file || areaIn(received.feed, id)) return;
    const result = await this.readAreaFile(besideFeed(this.#address, file), id);
    if (request !== this.#latestRequest) return;
    if (result.ok) this.areaFile = result.value;
    else this.#report(result.problems);
  }

  get #address(): string {
    return this.feed || feedBeside(import.meta.url);
  }

  /** The seam to the network, for tests and for programs that have their own. */
  protected readFeed(address: string): Promise<Result<Feed>> {
    return readFeed(address);
  }

  protected readAreaFile(address: string, id: string): Promise<Result<Area>> {
    return readAreaFile(address, id);
  }

  /** The seam to the clock. */
  protected now(): Date {
    return readClock();
  }

  #take(received: Result<ReceivedFeed>): void {
    if (!received.ok) {
      this.#report(received.problems);
      return;
    }
    this.received = received.value;
    this.dispatchEvent(new ThreatLevelLoadEvent(received.value.feed));
  }

  /** A level that goes out of date and comes back as it was has not changed. */
  #tellChange(level: Level | undefined): void {
    if (!level) return;
    const before = this.#shownLevel;
    this.#shownLevel = level;
    if (before && before !== level) this.dispatchEvent(new ThreatLevelChangeEvent(before, level));
  }

  #report(problems: readonly Problem[]): void {
    this.dispatchEvent(new ThreatLevelErrorEvent(problems));
  }

  #reportDrawing(error: unknown): void {
    const received = String(error);
    this.#report([{code: 'drawing-failed', path: '', expected: 'a banner', received}]);
  }

  /** Should a feed be what cannot be drawn, all that needs no feed still can. */
  #decideView(): View | undefined {
    return this.#tryView(this.received) ?? this.#tryView(undefined);
  }

  #tryView(received: ReceivedFeed | undefined): View | undefined {
    try {
      return viewOf({
        received,
        isLoading: !this.#hasAnswer,
        now: this.#drawnFor,
        language: activeLanguage(),
        variant: this.variant,
        area:
          received && this.area ? (areaIn(received.feed, this.area) ?? this.areaFile) : undefined,
      });
    } catch (error) {
      this.#reportDrawing(error);
      return undefined;
    }
  }

  /** At critical the button goes; whoever stood on it stands on what it opened. */
  #keepFocus(): void {
    if (this.#focusBefore && !this.#focusBefore.isConnected) {
      this.shadowRoot?.getElementById('details')?.focus();
    }
  }

  /** When the age changes, or on the instant at which the level stops holding. */
  #msUntilNextDrawing(): number {
    const {received} = this;
    const next =
      received && nextFreshnessChange(received.feed, this.#drawnFor, received.receivedAt);
    return Math.min(MINUTE_MS, next ? next.getTime() - this.now().getTime() : MINUTE_MS);
  }

  /** Draws again, and looks again if it is time to. */
  protected wake(): void {
    const ageMs = this.now().getTime() - this.#lookedAt;
    // A negative age is that of a clock that was ahead and has been put right.
    const isDue = ageMs < 0 || ageMs >= refreshIntervalMs(this.refreshMinutes);
    if (isDue && document.visibilityState === 'visible') void this.refresh();
    this.requestUpdate();
  }

  #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  protected override render(): unknown {
    try {
      return this.#view ? renderBanner(this.#view, this.#frame(this.#view)) : html`<slot></slot>`;
    } catch (error) {
      this.#reportDrawing(error);
      return html`<slot></slot>`;
    }
  }

  #frame({level}: View): Frame {
    const language = activeLanguage();
    // A strip stays one line even at critical: its page keeps room for no more.
    const canFold = this.variant === 'strip' || (this.variant !== 'card' && level !== 'critical');
    return {
      language,
      canFold,
      variant: this.variant,
      headingLevel: this.headingLevel,
      direction: directionOf(language),
      isOpen: this.isOpen || !canFold,
      onToggle: this.#toggle,
    };
  }
}

/** A page that asks for signatures must not be shown what nobody signed. */
function signaturesUnread(publicKey: string): Result<never> {
  return failure({
    code: 'signature-unread',
    path: 'public-key',
    expected: 'no public key, because this version reads no signatures',
    received: publicKey,
  });
}

function reflect(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

declare global {
  interface HTMLElementTagNameMap {
    'threat-level-banner': ThreatLevelBannerElement;
  }
}
