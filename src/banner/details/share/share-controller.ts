import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ThreatLevelShareEvent} from '../../events.js';
import type {ShareState} from '../../view/details-presentation.js';
import {shareLinks, shareText} from './share.js';

/** What is shared: words for people, and what an e-mail with them is about. */
export interface ShareMessage {
  readonly title: string;
  readonly text: string;
}

/** Shares its host's message when the visitor asks for it, and knows how far that came. */
export class ShareController implements ReactiveController {
  /** What to say of it; nothing after the device's own sheet, which has said it. */
  state: ShareState;
  /** Where there is nothing better. */
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

  /** What was said of a sharing some time ago is of no use any more. */
  reset(): void {
    this.state = undefined;
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
