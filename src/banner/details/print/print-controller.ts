import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface Host extends ReactiveControllerHost {
  /** Renders synchronously: a browser prints as soon as it has announced it. */
  renderSync(): void;
}

/** Renders its host as a notice while the page is printed. */
export class PrintController implements ReactiveController {
  isPrinting = false;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // An iframe keeps its height on paper, and would cut the notice off.
    if (window.parent !== window) return;
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    this.isPrinting = false;
    window.removeEventListener('beforeprint', this.#begin);
    window.removeEventListener('afterprint', this.#end);
  }

  #begin = (): void => {
    this.isPrinting = true;
    this.#host.renderSync();
  };

  #end = (): void => {
    this.isPrinting = false;
    this.#host.requestUpdate();
  };
}
