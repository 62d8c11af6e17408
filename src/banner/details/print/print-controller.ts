import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {QrCode} from '../../view/details-presentation.js';

interface Host extends ReactiveControllerHost {
  /** Draws at once: a browser prints as soon as it has said that it will. */
  renderSync(): void;
}

/** Has its host drawn as a notice while the page is printed. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  /** Where to find the official page with a phone; there once it has been asked for. */
  qrCode: QrCode | undefined;

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Loads what only a notice needs. Without it, the notice spells the address out all the same. */
  async prepare(): Promise<void> {
    try {
      this.qrCode ??= (await import('../../../generated/official-qr-code.js')).officialQrCode;
    } catch {
      // The next notice will try again.
    }
  }

  hostConnected(): void {
    // A frame keeps its height on paper, and would cut the notice off.
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
