/**
 * The details of a banner: everything that can wait until its summary is painted. They are a chunk of their own;
 * until it is loaded, and if it never is, the banner shows the level, the calm sentence and every number.
 */
import type {ReactiveController, TemplateResult} from 'lit';
import type {LocalText} from '../../feed/i18n/language-map.js';
import type {Area, Feed} from '../../feed/schema/feed.js';
import type {Problem} from '../../feed/schema/problem.js';
import {formatMessage} from '../../feed/message/message.js';
import type {ElementProperties} from '../../generated/attributes.js';
import {languages} from '../../generated/languages.js';
import {Announcer} from './announcer.js';
import {AreaController} from './area-controller.js';
import {completeFeed} from './complete-feed.js';
import type {FeedStore} from '../feed-client/feed-store.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';
import type {LanguageController} from '../language/language-controller.js';
import type {DetailsTemplates} from '../templates/banner.js';
import {renderDetails, renderIncidentLine} from '../templates/details.js';
import {renderFooter} from '../templates/footer.js';
import {followDocument} from '../embed/follow-document.js';
import {noteRemoval} from '../embed/removals.js';
import {FocusRestorer} from './focus-restorer.js';
import type {Presentation} from '../view/presentation.js';
import {introduceList, selectLanguage} from '../language/language-list.js';
import {PrintController} from './print/print-controller.js';
import {officialQrCode} from './print/qr-code.js';
import {printNotice, type PrintNotice, type Printer} from './print/print-notice.js';
import type {
  LanguageChoice,
  DetailsPresentation,
  DetailsHandlers,
} from '../view/details-presentation.js';
import {buildDetailsView, type FullView} from '../view/details.js';
import {ShareController, type ShareMessage} from './share/share-controller.js';
import {TreeObserver, type ObservedElement} from './tree-observer.js';
import type {ViewInput, View} from '../view/summary.js';
import {styles} from '../styles/all.js';

export {completeFeed, followDocument, styles};

/** What the details use of the element. */
export interface HostElement
  extends ObservedElement, Pick<ElementProperties, 'area' | 'headingLevel'> {
  readonly environment: Environment;
  /** Renders synchronously: a browser prints as soon as it has announced it. */
  renderSync(): void;
  /** These dispatch `threat-level-error`. */
  reportProblems(problems: readonly Problem[]): void;
  reportFailure(error: unknown, expected?: string, code?: string): void;
}

interface Environment {
  now(): Date;
  /** Prints in place of the browser, if set. */
  readonly print: Printer | undefined;
}

/** What the details use of their banner. */
export interface DetailsHost {
  readonly element: HostElement;
  readonly feed: {readonly store: FeedStore | undefined};
  /** The languages that the visitor may choose from. */
  readonly language: Pick<LanguageController, 'codes' | 'choose'>;
  /** The input of the view, as of now. */
  viewInput(): ViewInput;
  /** The banner for paper: everything open, without controls. */
  readonly notice: () => TemplateResult;
}

/** Renders the details of one view. */
export interface DetailsRenderer extends DetailsTemplates {
  readonly view: FullView;
}

export class Details implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #printing: PrintController;
  readonly #sharing: ShareController;
  readonly #announcer: Announcer;
  readonly #focus = new FocusRestorer();
  readonly #treeObserver: TreeObserver;
  readonly #area: AreaController;

  /** The last feed whose details were refused. */
  #refused: Feed | undefined;
  /** What was shown last. */
  #view: FullView | undefined;

  constructor(host: DetailsHost) {
    const {element, feed} = host;
    this.#host = host;
    this.#announcer = new Announcer(() => element.getClientRects().length > 0);
    this.#printing = new PrintController(element);
    this.#sharing = new ShareController(element, () => this.#message());
    this.#treeObserver = new TreeObserver(element);
    this.#area = new AreaController({
      areaId: () => element.area,
      feedStore: () => feed.store,
      now: () => element.environment.now(),
      onProblems: problems => {
        element.reportProblems(problems);
      },
      requestUpdate: () => {
        element.requestUpdate();
      },
    });
    element.addController(this);
    followDocument();
  }

  /** Whether the page is being printed, with the banner rendered as a notice. */
  get isPrinting(): boolean {
    return this.#printing.isPrinting;
  }

  /** The feed with its details; without them if one of them is invalid, which is reported once. */
  complete(received: ReceivedFeed): ReceivedFeed {
    const {feed} = received;
    const whole = completeFeed(feed);
    if (whole.ok) return {...received, feed: whole.value};
    if (feed !== this.#refused) {
      this.#refused = feed;
      this.#host.element.reportProblems(whole.problems);
    }
    return received;
  }

  /** The area that the page asks for, from that feed or a file beside it. */
  areaOf(feed: Feed): Area | undefined {
    return this.#area.areaOf(feed);
  }

  /** Resolves once the area's file has been read or has failed. */
  get areaRead(): Promise<void> {
    return this.#area.read;
  }

  hostDisconnected(): void {
    noteRemoval(this.#host.element);
    this.#announcer.release();
  }

  hostUpdate(): void {
    this.#focus.save(this.#shadow);
  }

  hostUpdated(): void {
    selectLanguage(this.#host.element.renderRoot);
  }

  /** To be called when a render is complete. */
  afterRender(): void {
    this.#focus.restore(this.#shadow);
    introduceList(this.#shadow);
    this.#treeObserver.ignorePending();
  }

  /** The renderer of the details that belong to that view, from the same input. */
  createRenderer(input: ViewInput, view: View, isNotice: boolean): DetailsRenderer {
    const whole = {...view, ...buildDetailsView(input, view)};
    return {
      view: whole,
      incidentLine: presentation => renderIncidentLine(whole, presentation),
      details: presentation => renderDetails(whole, presentation),
      footer: presentation => renderFooter(whole, this.#presentation(presentation, isNotice)),
    };
  }

  /** To be called before a render that removes the focused button. */
  holdFocus(): void {
    this.#focus.hold(this.#shadow);
  }

  /** Compares what is shown now with what was shown before, for announcements. */
  observe(view: FullView, language: string, now: Date): void {
    this.#view = view;
    this.#announcer.observe(view, language, now);
  }

  /** What the live region holds at that instant: the same array until it changes, usually an empty one. */
  announcement(now: Date, language: string): readonly LocalText[] {
    return this.#announcer.say(now, language);
  }

  /** Removes the message about an earlier share. */
  resetShare(): void {
    this.#sharing.reset();
  }

  get #shadow(): ShadowRoot {
    return this.#host.element.renderRoot as ShadowRoot;
  }

  #presentation(presentation: Presentation, isNotice: boolean): DetailsPresentation {
    return {
      ...presentation,
      languages: this.#languages,
      shared: this.#sharing.state,
      shareLinks: this.#sharing.links,
      qrCode: isNotice ? officialQrCode() : undefined,
      on: {...presentation.on, ...this.#handlers},
    };
  }

  get #languages(): readonly LanguageChoice[] {
    const codes = this.#host.language.codes;
    return languages
      .filter(([code]) => codes.includes(code))
      .map(([code, endonym]) => ({code, endonym}));
  }

  readonly #handlers: Pick<DetailsHandlers, 'share' | 'print' | 'chooseLanguage'> = {
    share: () => {
      this.#sharing.share().catch(this.#report('share-failed', 'a message that is shared'));
    },
    print: () => {
      this.#print().catch(this.#report('print-failed', 'a notice that is printed'));
    },
    chooseLanguage: code => this.#host.language.choose(code),
  };

  #report(code: string, expected: string): (error: unknown) => void {
    return error => {
      this.#host.element.reportFailure(error, expected, code);
    };
  }

  #message(): ShareMessage {
    const {received, now, language, area, region} = this.#host.viewInput();
    const receivedAt = received?.receivedAt;
    const text = formatMessage(received?.feed, {now, receivedAt, language, area, region});
    return {title: this.#title, text};
  }

  async #print(): Promise<void> {
    const {element} = this.#host;
    const notice: PrintNotice = {
      markup: this.#host.notice(),
      title: this.#title,
      styles: styles.map(({cssText}) => cssText).join(''),
    };
    const print =
      element.environment.print ??
      (it => printNotice(it, this.#shadow, () => element.mutations?.takeRecords()));
    await print(notice);
  }

  /** The title of the banner, for a shared message or a printed page. It says if the level is not the real one. */
  get #title(): string {
    const {testLabel = '', levels} = this.#view ?? {};
    return `${testLabel} ${levels?.[0].title ?? ''}`.trim();
  }
}
