import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Wakes its host: after a while, and on each return to the page, where what is shown may have aged
 * while nobody looked or while the page was frozen. A host away from the page is left to sleep.
 */
export class RefreshController implements ReactiveController {
  /** `isReturn`: the visitor has come back to the page, or the page has come online. */
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

  /** Wakes the host once, after that many milliseconds, in place of what was set before. */
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
