import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem, Result} from '../../feed/schema/problem.js';
import type {FeedLook} from './feed-store.js';
import type {ReceivedFeed} from './reconcile.js';

interface Owner extends ReactiveControllerHost {
  readonly isConnected: boolean;
}

/** What the owner is told besides being drawn again. */
export interface FeedListeners {
  readonly onFeed: (received: ReceivedFeed) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** Holds the look at its owner's feed while the owner is on the page. */
export class FeedController implements ReactiveController {
  readonly #owner: Owner;
  readonly #listeners: FeedListeners;
  /** The look at the feed, once there is one. */
  look: FeedLook | undefined;
  #unsubscribe: (() => void) | undefined;
  #told: ReceivedFeed | undefined;

  constructor(owner: Owner, listeners: FeedListeners) {
    this.#owner = owner;
    this.#listeners = listeners;
    owner.addController(this);
  }

  get received(): ReceivedFeed | undefined {
    return this.look?.received;
  }

  get hasAnswer(): boolean {
    return this.look?.hasAnswer ?? false;
  }

  /** How long ago anyone looked, in milliseconds. */
  get ageMs(): number {
    return this.look?.ageMs ?? Infinity;
  }

  get hasFailed(): boolean {
    return this.look?.hasFailed ?? false;
  }

  /** Turns to another feed. */
  aim(look: FeedLook): void {
    this.look = look;
    this.#subscribe();
  }

  /** Looks at the feed, unless anyone has within the last `recentMs`. */
  async lookAgain(recentMs: number): Promise<void> {
    const {look} = this;
    await look?.look(recentMs);
    if (look !== this.look || !this.#owner.isConnected) return;
    // One that was there before the owner was is news to the owner.
    if (this.received && this.received !== this.#told) this.#tell(this.received);
    this.#owner.requestUpdate();
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
    this.#unsubscribe = this.#owner.isConnected ? this.look?.subscribe(this.#hear) : undefined;
  }

  #hear = (result: Result<ReceivedFeed>): void => {
    if (result.ok) this.#tell(result.value);
    else this.#listeners.onProblems(result.problems);
    this.#owner.requestUpdate();
  };

  #tell(received: ReceivedFeed): void {
    this.#told = received;
    this.#listeners.onFeed(received);
  }
}
