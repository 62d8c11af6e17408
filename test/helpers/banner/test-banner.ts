import {FeedLook} from '../../../src/banner/feed-look.js';
import {keepNothing} from '../../../src/banner/kept-feed.js';
import type {FeedDemand} from '../../../src/banner/page-looks.js';
import type {Notice} from '../../../src/banner/print-notice.js';
import {ThreatLevelBannerElement} from '../../../src/element.js';
import type {Area, Feed} from '../../../src/feed/feed.js';
import {failure, success, type Result} from '../../../src/feed/problem.js';

/** A banner whose clock, chance, network and printer the test holds in its hand. */
export class TestBanner extends ThreatLevelBannerElement {
  present = new Date('2026-11-23T18:00:00Z');
  chance = 0;
  readonly asked: string[] = [];
  readonly printed: Notice[] = [];
  #given: Result<Feed> | undefined;
  #arrive: (document: Result<string>) => void = () => undefined;
  #arriveArea: (document: Result<string>) => void = () => undefined;

  override wake(isReturn = false): void {
    super.wake(isReturn);
  }

  protected override now(): Date {
    return this.present;
  }

  protected override luck(): number {
    return this.chance;
  }

  protected override print = (notice: Notice): Promise<void> => {
    this.printed.push(notice);
    return Promise.resolve();
  };

  /** Shared with nobody and kept nowhere. */
  protected override lookAt({address}: FeedDemand): FeedLook {
    return new FeedLook(address, {
      now: () => this.present,
      readDocument: url => {
        this.asked.push(url);
        return new Promise(resolve => {
          if (url === address) this.#arrive = resolve;
          else this.#arriveArea = resolve;
        });
      },
      openFeed: () => Promise.resolve(this.#given!),
      openText: document => Promise.resolve(success(document)),
      kept: keepNothing,
      isSigned: false,
      oneAtATime: work => work(),
    });
  }

  async answer(feed: Feed): Promise<void> {
    this.#given = success(feed);
    this.#arrive(success('a document'));
    await this.settle();
  }

  /** An answer to the question asked last, to be given when the test says. */
  answerLater(feed: Feed): () => Promise<void> {
    const arrive = this.#arrive;
    return async () => {
      this.#given = success(feed);
      arrive(success('a document'));
      await this.settle();
    };
  }

  /** Answers what was asked last with an area's file, of the same date as the feed, or with a problem. */
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

  /** Looks again, and has that answer. */
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

  /** Resolves once all that follows from what has happened is drawn. */
  async settle(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve));
    await this.updateComplete;
  }

  /** What a person reads, in order, without what is folded away. */
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

/** The banner that the test at hand has placed. It is taken away after each test. */
export let banner: TestBanner;

/** Puts a held banner into the page, drawn once. */
export async function place(attributes: Record<string, string> = {}): Promise<void> {
  banner = document.createElement('test-banner');
  for (const [name, value] of Object.entries(attributes)) banner.setAttribute(name, value);
  document.body.append(banner);
  await banner.settle();
}

afterEach(() => {
  banner.remove();
});
