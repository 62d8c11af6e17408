/**
 * The rest of a banner: all that can wait until its summary shows. The site loads it as a part of its
 * own; until it has come, and if it never does, the level, the calm sentence and every number stand.
 */
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import {formatMessage} from '../feed/message.js';
import {languages} from '../generated/languages.js';
import {Announcer} from './announcer.js';
import {renderDetails} from './details-templates.js';
import {renderFoot} from './foot-templates.js';
import type {Frame} from './frame.js';
import {showLanguage} from './language-list.js';
import {PrintController} from './print-controller.js';
import {printNotice, type Notice, type Printer} from './print-notice.js';
import type {LanguageChoice, RestFrame, RestHandlers} from './rest-frame.js';
import {restViewOf, type WholeView} from './rest-view.js';
import {ShareController, type Message} from './share-controller.js';
import type {Situation, View} from './view.js';
import {styles} from './whole-styles.js';

export {styles};

export interface RestHost extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Draws at once: a browser prints as soon as it has said that it will. */
  drawNow(): void;
}

/** What a banner lends its rest. */
export interface RestOwner {
  readonly host: RestHost;
  /** All that may be known now. */
  situation(): Situation;
  /** The title of what is drawn, for those who find it elsewhere. */
  title(): string;
  /** Everything open and nothing to press, for paper. */
  notice(): TemplateResult;
  /** In the place of the browser's printing, where there is something else. */
  printer(): Printer | undefined;
  /** Hears of what could not be drawn. */
  reportDrawing(error: unknown): void;
  /** The codes that the visitor may choose from. */
  languageCodes(): readonly string[];
  chooseLanguage(code: string): Promise<string>;
}

/** How the rest of one view is drawn. */
export interface RestDrawing {
  readonly view: WholeView;
  details(frame: Frame): TemplateResult;
  foot(frame: Frame): TemplateResult;
}

export class Rest implements ReactiveController {
  readonly #owner: RestOwner;
  readonly #printing: PrintController;
  readonly #sharing: ShareController;
  readonly #announcer = new Announcer();

  constructor(owner: RestOwner) {
    const {host} = owner;
    this.#owner = owner;
    this.#printing = new PrintController(host);
    this.#sharing = new ShareController(host, () => this.#message());
    host.addController(this);
  }

  /** Whether the page is being printed, and the banner is drawn as a notice. */
  get isPrinting(): boolean {
    return this.#printing.isPrinting;
  }

  hostUpdated(): void {
    showLanguage(this.#owner.host.renderRoot);
  }

  /** How to draw what is shown beside that view of the same situation. */
  drawing(situation: Situation, view: View, isNotice: boolean): RestDrawing {
    const whole = {...view, ...restViewOf(situation, view)};
    return {
      view: whole,
      details: frame => renderDetails(whole, frame),
      foot: frame => renderFoot(whole, this.#frame(frame, isNotice)),
    };
  }

  /** Takes note of what is shown now, and in which language. */
  hear(view: WholeView, language: string): void {
    this.#announcer.hear(view, language);
  }

  /** What a screen reader is to be told at that instant; empty most of the time. */
  announcement(now: Date, language: string): string {
    return this.#announcer.say(now, language);
  }

  /** What was said of a sharing some time ago is of no use any more. */
  forget(): void {
    this.#sharing.forget();
  }

  #frame(frame: Frame, isNotice: boolean): RestFrame {
    return {
      ...frame,
      languages: this.#languages,
      shared: this.#sharing.state,
      shareLinks: this.#sharing.links,
      qrCode: isNotice ? this.#printing.qrCode : undefined,
      on: {...frame.on, ...this.#on},
    };
  }

  get #languages(): readonly LanguageChoice[] {
    const codes = this.#owner.languageCodes();
    return languages
      .filter(([code]) => codes.includes(code))
      .map(([code, endonym]) => ({code, endonym}));
  }

  readonly #on: Pick<RestHandlers, 'share' | 'print' | 'chooseLanguage'> = {
    share: () => {
      this.#sharing.share().catch(this.#report);
    },
    print: () => {
      this.#print().catch(this.#report);
    },
    chooseLanguage: code => this.#owner.chooseLanguage(code),
  };

  readonly #report = (error: unknown): void => {
    this.#owner.reportDrawing(error);
  };

  #message(): Message {
    const {received, now, language, area, region} = this.#owner.situation();
    const receivedAt = received?.receivedAt;
    const text = formatMessage(received?.feed, {now, receivedAt, language, area, region});
    return {title: this.#owner.title(), text};
  }

  async #print(): Promise<void> {
    const owner = this.#owner;
    await this.#printing.prepare();
    const notice: Notice = {
      markup: owner.notice(),
      title: owner.title(),
      styles: styles.map(({cssText}) => cssText).join(''),
    };
    const printer = owner.printer() ?? (it => printNotice(it, owner.host.renderRoot as ShadowRoot));
    await printer(notice);
  }
}
