/**
 * The rest of a banner: all that can wait until its summary shows. The site loads it as a part of its
 * own; until it has come, and if it never does, the level, the calm sentence and every number stand.
 */
import type {ReactiveController, TemplateResult} from 'lit';
import type {Area, Feed} from '../../feed/schema/feed.js';
import {formatMessage} from '../../feed/message/message.js';
import {languages} from '../../generated/languages.js';
import {Announcer} from './announcer.js';
import {AreaController, type AreaOwner} from './area-controller.js';
import {renderDetails} from '../templates/details.js';
import {renderFoot} from '../templates/footer.js';
import {followDocument} from '../embed/follow-document.js';
import {noteRemoval} from '../embed/removals.js';
import {FocusKeeper} from './focus-restorer.js';
import type {Frame} from '../view/presentation.js';
import {showLanguage} from '../language/language-list.js';
import {PrintController} from './print/print-controller.js';
import {printNotice, type Notice, type Printer} from './print/print-notice.js';
import type {LanguageChoice, RestFrame, RestHandlers} from '../view/details-presentation.js';
import {restViewOf, type WholeView} from '../view/details.js';
import {ShareController, type Message} from './share/share-controller.js';
import {TreeWatcher, type WatchedHost} from './tree-watcher.js';
import type {Situation, View} from '../view/summary.js';
import {styles} from '../styles/all.js';

export {followDocument, styles};

export interface RestHost extends WatchedHost {
  /** Draws at once: a browser prints as soon as it has said that it will. */
  drawNow(): void;
}

/** What a banner lends its rest. */
export interface RestOwner extends Omit<AreaOwner, 'requestUpdate'> {
  readonly host: RestHost;
  /** All that may be known now. */
  situation(): Situation;
  /** The title of what is drawn, for those who find it elsewhere. */
  title(): string;
  /** Everything open and nothing to press, for paper. */
  notice(): TemplateResult;
  /** In the place of the browser's printing, where there is something else. */
  printer(): Printer | undefined;
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
  readonly #focus = new FocusKeeper();
  readonly #watcher: TreeWatcher;
  readonly #area: AreaController;

  constructor(owner: RestOwner) {
    const {host} = owner;
    this.#owner = owner;
    this.#printing = new PrintController(host);
    this.#sharing = new ShareController(host, () => this.#message());
    this.#watcher = new TreeWatcher(host);
    this.#area = new AreaController({
      ...owner,
      requestUpdate: () => {
        host.requestUpdate();
      },
    });
    host.addController(this);
    followDocument();
  }

  /** Whether the page is being printed, and the banner is drawn as a notice. */
  get isPrinting(): boolean {
    return this.#printing.isPrinting;
  }

  /** The words of the area that the page asks for, in that feed or beside it. */
  areaOf(feed: Feed): Area | undefined {
    return this.#area.areaOf(feed);
  }

  /** Resolves once the area's file has come or failed. */
  get areaRead(): Promise<void> {
    return this.#area.read;
  }

  hostDisconnected(): void {
    noteRemoval(this.#owner.host);
  }

  hostUpdate(): void {
    this.#focus.note(this.#shadow);
  }

  hostUpdated(): void {
    showLanguage(this.#owner.host.renderRoot);
  }

  /** To be called when a drawing is complete. */
  settle(): void {
    this.#focus.keep(this.#shadow);
    this.#watcher.settle();
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

  get #shadow(): ShadowRoot {
    return this.#owner.host.renderRoot as ShadowRoot;
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
      this.#sharing.share().catch(this.#report('share-failed', 'a message that is shared'));
    },
    print: () => {
      this.#print().catch(this.#report('print-failed', 'a notice that is printed'));
    },
    chooseLanguage: code => this.#owner.chooseLanguage(code),
  };

  #report(code: string, expected: string): (error: unknown) => void {
    return error => {
      this.#owner.onProblems([{code, path: '', expected, received: String(error)}]);
    };
  }

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
    const printer =
      owner.printer() ??
      (it => printNotice(it, this.#shadow, () => owner.host.changes?.takeRecords()));
    await printer(notice);
  }
}
