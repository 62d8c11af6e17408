import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem, Result} from '../../feed/schema/problem.js';
import type {FeedStore} from './feed-store.js';
import type {ReceivedFeed} from './reconcile.js';
import {refreshIntervalMs} from './refresh-interval.js';

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

/** Hosts let caches keep the feed this long, so an earlier refresh would bring the same. */
const RECENT_MS = 60_000;
/** How soon a visitor's return may refresh again after a refresh that failed. */
const RETRY_MS = 5000;

export interface FeedControllerOptions {
  /** A random number from 0 to 1, to spread the refreshes of many pages. */
  readonly random: () => number;
  readonly onFeed: (received: ReceivedFeed) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** Subscribes its host to a feed store while the host is connected, and refreshes the store when it is due. */
export class FeedController implements ReactiveController {
  readonly #host: Host;
  readonly #options: FeedControllerOptions;
  /** The store of the host's feed, once it has one. */
  store: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #reported: ReceivedFeed | undefined;
  #random = 0;
  #know: () => void = () => undefined;
  /** Resolves once there is a feed, from the cache or its host, or an answer without one. */
  readonly known = new Promise<void>(resolve => {
    this.#know = resolve;
  });

  constructor(host: Host, options: FeedControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get received(): ReceivedFeed | undefined {
    return this.store?.received;
  }

  get hasAnswer(): boolean {
    return this.store?.hasAnswer ?? false;
  }

  /** Changes to the store of another feed, and refreshes it. */
  setStore(store: FeedStore): void {
    this.store = store;
    this.#subscribe();
    this.#random = this.#options.random();
    void this.refreshUnlessRecent();
  }

  /** Fetches the feed now. */
  refresh(): Promise<void> {
    this.#random = this.#options.random();
    return this.#refresh(0);
  }

  /** Fetches the feed, unless any banner of the site has within the last minute. */
  refreshUnlessRecent(): Promise<void> {
    return this.#refresh(RECENT_MS);
  }

  /** Fetches the feed if the interval is over. On a return after a failure, the visitor need not wait for that. */
  refreshIfDue(minutes: number, isReturn: boolean): void {
    const {ageMs = Infinity, hasFailed} = this.store ?? {};
    const usualMs = refreshIntervalMs(minutes, this.#random);
    const intervalMs = isReturn && hasFailed ? Math.min(usualMs, RETRY_MS) : usualMs;
    // A negative age is that of a clock that was ahead and has been corrected.
    const isDue = ageMs < 0 || ageMs >= intervalMs;
    if (!isDue || document.visibilityState !== 'visible') return;
    this.#random = this.#options.random();
    void this.#refresh(intervalMs);
  }

  async #refresh(recentMs: number): Promise<void> {
    const {store} = this;
    await store?.refresh(recentMs);
    this.#know();
    if (store !== this.store || !this.#host.isConnected) return;
    // What the store held before the host subscribed is new to the host.
    if (this.received && this.received !== this.#reported) this.#report(this.received);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#subscribe();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #subscribe(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#host.isConnected ? this.store?.subscribe(this.#onResult) : undefined;
  }

  #onResult = (result: Result<ReceivedFeed>): void => {
    this.#know();
    if (result.ok) this.#report(result.value);
    else this.#options.onProblems(result.problems);
    this.#host.requestUpdate();
  };

  #report(received: ReceivedFeed): void {
    this.#reported = received;
    this.#options.onFeed(received);
  }
}
