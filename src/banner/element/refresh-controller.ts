import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Calls back after a scheduled time, and whenever the visitor returns to the page, where what is shown can have aged
 * while the tab was hidden or frozen. It does nothing while its host is disconnected or its tab is hidden.
 */
export class RefreshController implements ReactiveController {
  /** `isReturn`: the visitor has returned to the page, or the browser is online again. */
  readonly #onRefresh: (isReturn: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, onRefresh: (isReturn: boolean) => void) {
    this.#onRefresh = onRefresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    window.addEventListener('pageshow', this.#onPageShow);
    window.addEventListener('online', this.#onReturn);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    window.removeEventListener('pageshow', this.#onPageShow);
    window.removeEventListener('online', this.#onReturn);
  }

  /** Calls back once, after that many milliseconds. Replaces what was scheduled before. */
  scheduleAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isConnected || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(
      () => {
        this.#onRefresh(false);
      },
      Math.max(0, ms),
    );
  }

  #onVisibilityChange = (): void => {
    if (document.visibilityState === 'hidden') clearTimeout(this.#timer);
    else this.#onReturn();
  };

  /** The first time, the page has just been loaded. */
  #onPageShow = ({persisted}: PageTransitionEvent): void => {
    if (persisted) this.#onReturn();
  };

  #onReturn = (): void => {
    this.#onRefresh(true);
  };
}
