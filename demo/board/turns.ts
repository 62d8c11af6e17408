/**
 * The turns of a board: which language and which slide show, when the feed is fetched again, and when the next turn
 * comes. Clock, timer, network and screen arrive as arguments. It keeps one timer and no list, because it runs for weeks.
 */
import {completeFeed} from '../../src/banner/details/complete-feed.js';
import type {FeedStore} from '../../src/banner/feed-client/feed-store.js';
import {refreshIntervalMs} from '../../src/banner/feed-client/refresh-interval.js';
import type {ReceivedFeed} from '../../src/banner/feed-client/reconcile.js';
import {buildDetailsView, type FullView} from '../../src/banner/view/details.js';
import {buildView, type ViewInput} from '../../src/banner/view/summary.js';
import {isRegistered, withLocale} from '../../src/feed/i18n/active-locale.js';
import type {Area, Feed} from '../../src/feed/schema/feed.js';
import type {Settings} from './settings.js';
import {slidesOf, type Slide} from './slides.js';

export interface Turn {
  readonly view: FullView;
  readonly language: string;
  readonly slide: Slide;
  /** Counts the turns, also those that show the same again. */
  readonly count: number;
  /** Whether there is more than one thing to show. */
  readonly hasTurns: boolean;
  /** The language that somebody has chosen. */
  readonly chosen: string | undefined;
}

export interface BoardEnvironment {
  now(): Date;
  /** Calls back once, after that many milliseconds, until the returned function is called. */
  after(ms: number, callback: () => void): () => void;
  /** A random number from 0 to 1, to spread the requests of many boards. */
  random(): number;
  readonly store: Pick<FeedStore, 'received' | 'hasAnswer' | 'hasFailed' | 'ageMs' | 'refresh'>;
  areaOf(feed: Feed): Area | undefined;
  /** Loads the messages of a language. Rejects if they could not be loaded. */
  learn(language: string): Promise<unknown>;
  show(turn: Turn): void;
}

const REFRESH_MINUTES = 15;
const RETRY_MS = 60_000;

export class Turns {
  readonly #settings: Settings;
  readonly #environment: BoardEnvironment;
  #cancel: (() => void) | undefined;
  #count = 0;
  /** How often the turn has moved on, forward or back. */
  #position = 0;
  #isPaused = false;
  #chosen: string | undefined;
  #random: number;
  #isRefreshing = false;

  constructor(settings: Settings, environment: BoardEnvironment) {
    this.#settings = settings;
    this.#environment = environment;
    this.#random = environment.random();
  }

  /** Shows what there is, loads languages and feed, and goes on until the page ends. */
  async start(): Promise<void> {
    this.#showAndWait();
    const learned = this.#learn().then(() => {
      this.show();
    });
    await Promise.all([learned, this.refresh()]);
  }

  /** Fetches the feed now, as when the network is back, and shows what came. Never rejects. */
  async refresh(): Promise<void> {
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    this.#random = this.#environment.random();
    await this.#environment.store.refresh(0).finally(() => {
      this.#isRefreshing = false;
    });
    this.show();
  }

  /** Stops the turns in one language; an empty code lets them go on. */
  choose(language: string): void {
    this.#chosen = this.#settings.languages.find(code => code === language);
    this.#isPaused = this.#chosen !== undefined;
    this.show();
  }

  /** Moves on or back by hand, which stops the turns. */
  step(by: number): void {
    this.#isPaused = true;
    this.#position = Math.max(0, this.#position + by);
    this.#showAndWait();
  }

  togglePause(): void {
    this.#isPaused = !this.#isPaused;
    if (!this.#isPaused) this.#chosen = undefined;
    this.#showAndWait();
  }

  /** Shows this turn as things are now. */
  show(): void {
    this.#environment.show(this.#turn());
  }

  #next(): void {
    this.#count += 1;
    if (!this.#isPaused) this.#position += 1;
    void this.#learn();
    if (this.#isDue()) void this.refresh();
    this.#showAndWait();
  }

  #showAndWait(): void {
    this.#cancel?.();
    this.#cancel = this.#environment.after(this.#settings.turnMs, () => {
      this.#next();
    });
    this.show();
  }

  #isDue(): boolean {
    const {ageMs, hasFailed} = this.#environment.store;
    const usualMs = refreshIntervalMs(REFRESH_MINUTES, this.#random);
    // A negative age is that of a clock that was ahead and has been corrected.
    return ageMs < 0 || ageMs >= (hasFailed ? RETRY_MS : usualMs);
  }

  /** What could not be loaded is tried again in the next turn. */
  async #learn(): Promise<void> {
    const missing = this.#settings.languages.filter(code => !isRegistered(code));
    await Promise.allSettled(missing.map(code => this.#environment.learn(code)));
  }

  #turn(): Turn {
    const languages = this.#readyLanguages();
    const language = this.#chosen ?? languages[this.#position % languages.length] ?? 'en';
    const view = withLocale(language, () => this.#buildView(language));
    const slides = slidesOf(view, language, this.#settings.languages);
    const round = this.#chosen ? this.#position : Math.floor(this.#position / languages.length);
    const slide = slides[round % slides.length] ?? {kind: 'calm', text: view.calm.sentence};
    return {
      view,
      language,
      slide,
      count: this.#count,
      hasTurns: languages.length > 1 || slides.length > 1,
      chosen: this.#chosen,
    };
  }

  /** English is in the code, and shows until another language has been loaded. */
  #readyLanguages(): readonly string[] {
    const ready = this.#settings.languages.filter(code => isRegistered(code));
    return ready.length ? ready : ['en'];
  }

  #buildView(language: string): FullView {
    const environment = this.#environment;
    const {store} = environment;
    const received = store.received && complete(store.received);
    const input: ViewInput = {
      received,
      isLoading: !store.hasAnswer,
      now: environment.now(),
      language,
      variant: 'card',
      region: this.#settings.region,
      area: received && environment.areaOf(received.feed),
    };
    const view = buildView(input);
    return {...view, ...buildDetailsView(input, view)};
  }
}

/** With its details; without them if one of them is invalid, as in the banner. */
function complete(received: ReceivedFeed): ReceivedFeed {
  const whole = completeFeed(received.feed);
  return whole.ok ? {...received, feed: whole.value} : received;
}
