import {FeedStore} from '../../../src/banner/feed-client/feed-store.js';
import {noFeedCache} from '../../../src/banner/feed-client/feed-cache.js';
import {loadDetails} from '../../../src/banner/details/load.js';
import {whenVisible, whenWorthRendering} from '../../../src/banner/element/first-render.js';
import type {BannerEnvironment} from '../../../src/banner/element/environment.js';
import type {PrintNotice} from '../../../src/banner/details/print/print-notice.js';
import {ThreatLevelBannerElement} from '../../../src/element.js';
import type {Area, Feed} from '../../../src/feed/schema/feed.js';
import {parseFeedLevels} from '../../../src/feed/schema/feed-levels.js';
import {failure, success, type Result} from '../../../src/feed/schema/problem.js';

/** A banner whose clock, randomness, network and printer the test controls. */
export class TestBanner extends ThreatLevelBannerElement {
  present = new Date('2026-11-23T18:00:00Z');
  chance = 0;
  readonly asked: string[] = [];
  readonly printed: PrintNotice[] = [];
  /** Reads a received feed. */
  parse: (document: string) => Result<Feed> = parseFeedLevels;
  #arrive: (document: Result<string>) => void = () => undefined;
  #arriveArea: (document: Result<string>) => void = () => undefined;

  override environment: BannerEnvironment = {
    now: () => this.present,
    random: () => this.chance,
    // At once, so that a test sees each state.
    whenVisible: () => undefined,
    whenWorthRendering: () => undefined,
    print: notice => {
      this.printed.push(notice);
      return Promise.resolve();
    },
    // Shared with no other banner and cached nowhere.
    getFeedStore: ({address}) =>
      new FeedStore(address, {
        now: () => this.present,
        fetchDocument: url => {
          this.asked.push(url);
          return new Promise(resolve => {
            if (url === address) this.#arrive = resolve;
            else this.#arriveArea = resolve;
          });
        },
        parseDocument: document => Promise.resolve(this.parse(document)),
        verifyText: document => Promise.resolve(success(document)),
        cache: noFeedCache,
        isSigned: false,
        withLock: work => work(),
      }),
  };

  async answer(feed: Feed): Promise<void> {
    this.#arrive(success(JSON.stringify(feed)));
    await this.settle();
  }

  /** Prepares a response to the last request; the returned function delivers it. */
  answerLater(feed: Feed): () => Promise<void> {
    const arrive = this.#arrive;
    return async () => {
      arrive(success(JSON.stringify(feed)));
      await this.settle();
    };
  }

  /** Answers the last request with an area's file, of the same date as the feed, or with a problem. */
  async answerArea(result: Result<Area>): Promise<void> {
    const id = /areas\/([^/.]+)/.exec(this.asked.at(-1) ?? '')?.[1];
    const publishedAt = this.feedDocument?.publishedAt;
    this.#arriveArea(
      result.ok
        ? success(JSON.stringify({version: 1, id, publishedAt, area: result.value}))
        : result,
    );
    await this.settle();
  }

  /** Refreshes, and answers the request. */
  async answerAnew(feed: Feed): Promise<void> {
    const looking = this.refresh();
    await this.settle();
    await this.answer(feed);
    await looking;
  }

  async fail(): Promise<void> {
    this.#arrive(
      failure({code: 'feed-unreachable', path: '', expected: 'a feed', received: 'nothing'}),
    );
    await this.settle();
  }

  /** Opens the details, if they are not open. */
  async open(): Promise<void> {
    if (this.find('#details').hidden) await this.press('toggle');
  }

  async press(id: string): Promise<void> {
    this.find(`#${id}`).click();
    await this.settle();
  }

  async passTime(ms: number): Promise<void> {
    this.present = new Date(this.present.getTime() + ms);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** Resolves once everything that follows from past events is rendered. */
  async settle(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve));
    await this.updateComplete;
  }

  /** What a person reads, in order, without hidden content. */
  get visibleText(): string {
    const banner = this.shadowRoot?.querySelector<HTMLElement>('.banner');
    return (banner?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
  }

  find(selector: string): HTMLElement {
    const found = this.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-banner': TestBanner;
  }
}

customElements.define('test-banner', TestBanner);

/** The banner of the current test. It is removed after each test. */
export let banner: TestBanner;

/** Inserts a test banner into the page, rendered once, with its details loaded. */
export async function place(attributes: Record<string, string> = {}): Promise<void> {
  await loadDetails();
  banner = create(attributes);
  document.body.append(banner);
  await banner.settle();
}

/** Inserts a test banner that waits with its first render as in a page. */
export function placeWaiting(attributes: Record<string, string> = {}): void {
  banner = create(attributes);
  banner.environment = {...banner.environment, whenVisible, whenWorthRendering};
  document.body.append(banner);
}

function create(attributes: Record<string, string>): TestBanner {
  const created = document.createElement('test-banner');
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  return created;
}

afterEach(() => {
  banner.remove();
});
