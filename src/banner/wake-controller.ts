import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Wakes its host: after a while, and on each return to the page, where what is shown may have aged
 * while nobody looked or while the page was frozen. A host away from the page is left to sleep.
 */
export class WakeController implements ReactiveController {
  readonly #wake: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, wake: () => void) {
    this.#wake = wake;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('pageshow', this.#wake);
    window.addEventListener('online', this.#wake);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('pageshow', this.#wake);
    window.removeEventListener('online', this.#wake);
  }

  /** Wakes the host once, after that many milliseconds, in place of what was set before. */
  wakeAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isConnected) this.#timer = setTimeout(this.#wake, Math.max(0, ms));
  }
}
