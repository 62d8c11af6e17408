import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {QrCode} from '../../view/details-presentation.js';

/** Loads the chunk with the QR code. The script does it: one chunk does not import another. */
export type LoadQrCode = () => Promise<{readonly officialQrCode: QrCode}>;

interface Host extends ReactiveControllerHost {
  /** Renders synchronously: a browser prints as soon as it has announced it. */
  renderSync(): void;
}

/** Renders its host as a notice while the page is printed. */
export class PrintController implements ReactiveController {
  isPrinting = false;
  /** The QR code of the official page, once it has been loaded. */
  qrCode: QrCode | undefined;

  readonly #host: Host;
  readonly #loadQrCode: LoadQrCode;

  constructor(host: Host, loadQrCode: LoadQrCode) {
    this.#host = host;
    this.#loadQrCode = loadQrCode;
    host.addController(this);
  }

  /** Loads what only a notice needs. Without it, the notice shows the address as text. */
  async prepare(): Promise<void> {
    try {
      this.qrCode ??= (await this.#loadQrCode()).officialQrCode;
    } catch {
      // The next notice tries again.
    }
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
