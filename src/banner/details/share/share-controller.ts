import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ThreatLevelShareEvent} from '../../events.js';
import type {ShareState} from '../../view/details-presentation.js';
import {shareLinks, shareText} from './share.js';

/** The text that is shared, and the subject of an e-mail with it. */
export interface ShareMessage {
  readonly title: string;
  readonly text: string;
}

/** Shares its host's message when the visitor asks for it, and holds the result. */
export class ShareController implements ReactiveController {
  /** The result to show; none after the share sheet of the device, which shows its own. */
  state: ShareState;
  /** Links, if there is neither a share sheet nor a clipboard. */
  links: {readonly whatsapp: string; readonly email: string} | undefined;

  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #compose: () => ShareMessage;

  constructor(host: ReactiveControllerHost & EventTarget, compose: () => ShareMessage) {
    this.#host = host;
    this.#compose = compose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Removes the message about an earlier share. */
  reset(): void {
    if (!this.state) return;
    this.state = undefined;
    this.#host.requestUpdate();
  }

  async share(): Promise<void> {
    const {title, text} = this.#compose();
    const method = await shareText(text);
    this.state = method === 'sheet' ? undefined : method;
    this.links = method === 'by-hand' ? shareLinks(title, text) : undefined;
    this.#host.requestUpdate();
    if (method) this.#host.dispatchEvent(new ThreatLevelShareEvent(method));
  }
}
