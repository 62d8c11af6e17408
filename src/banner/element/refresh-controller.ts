import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Calls back after a scheduled time, and whenever the visitor returns to the page, where what is shown can have aged
 * while the tab was hidden or frozen. It does nothing while its host is disconnected.
 */
export class RefreshController implements ReactiveController {
  /** `isReturn`: the visitor has returned to the page, or the browser is online again. */
  readonly #onRefresh: (isReturn: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, wake: (isReturn: boolean) => void) {
    this.#onRefresh = wake;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.#return);
    window.addEventListener('pageshow', this.#return);
    window.addEventListener('online', this.#return);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#return);
    window.removeEventListener('pageshow', this.#return);
    window.removeEventListener('online', this.#return);
  }

  /** Calls back once, after that many milliseconds. Replaces what was scheduled before. */
  scheduleAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isConnected)
      this.#timer = setTimeout(
        () => {
          this.#onRefresh(false);
        },
        Math.max(0, ms),
      );
  }

  #return = (): void => {
    this.#onRefresh(true);
  };
}
