import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem, Result} from '../../feed/schema/problem.js';
import type {FeedStore} from './feed-store.js';
import type {ReceivedFeed} from './reconcile.js';

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

/** What the owner is told besides being drawn again. */
export interface FeedListeners {
  readonly onFeed: (received: ReceivedFeed) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** Holds the look at its owner's feed while the owner is on the page. */
export class FeedController implements ReactiveController {
  readonly #host: Host;
  readonly #listeners: FeedListeners;
  /** The look at the feed, once there is one. */
  store: FeedStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #reported: ReceivedFeed | undefined;

  constructor(host: Host, listeners: FeedListeners) {
    this.#host = host;
    this.#listeners = listeners;
    host.addController(this);
  }

  get received(): ReceivedFeed | undefined {
    return this.store?.received;
  }

  get hasAnswer(): boolean {
    return this.store?.hasAnswer ?? false;
  }

  /** How long ago anyone looked, in milliseconds. */
  get ageMs(): number {
    return this.store?.ageMs ?? Infinity;
  }

  get hasFailed(): boolean {
    return this.store?.hasFailed ?? false;
  }

  /** Turns to another feed. */
  setStore(store: FeedStore): void {
    this.store = store;
    this.#subscribe();
  }

  /** Looks at the feed, unless anyone has within the last `recentMs`. */
  async refresh(recentMs: number): Promise<void> {
    const {store} = this;
    await store?.refresh(recentMs);
    if (store !== this.store || !this.#host.isConnected) return;
    // One that was there before the owner was is news to the owner.
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
    if (result.ok) this.#report(result.value);
    else this.#listeners.onProblems(result.problems);
    this.#host.requestUpdate();
  };

  #report(received: ReceivedFeed): void {
    this.#reported = received;
    this.#listeners.onFeed(received);
  }
}
