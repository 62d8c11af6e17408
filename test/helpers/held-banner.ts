import {ThreatLevelBannerElement} from '../../src/element.js';
import type {Area, Feed} from '../../src/feed/feed.js';
import {failure, success, type Result} from '../../src/feed/problem.js';

/** A banner whose clock and network the test holds in its hand. */
export class HeldBanner extends ThreatLevelBannerElement {
  present = new Date('2026-11-23T18:00:00Z');
  readonly asked: string[] = [];
  /** What comes for the area's own file. */
  answerArea: (result: Result<Area>) => void = () => undefined;
  #answer: (result: Result<Feed>) => void = () => undefined;

  override wake(): void {
    super.wake();
  }

  protected override now(): Date {
    return this.present;
  }

  protected override readFeed(address: string): Promise<Result<Feed>> {
    this.asked.push(address);
    return new Promise(resolve => {
      this.#answer = resolve;
    });
  }

  protected override readAreaFile(address: string): Promise<Result<Area>> {
    this.asked.push(address);
    return new Promise(resolve => {
      this.answerArea = resolve;
    });
  }

  async answer(feed: Feed): Promise<void> {
    this.#answer(success(feed));
    await this.#settle();
  }

  async fail(): Promise<void> {
    this.#answer(
      failure({code: 'feed-unreachable', path: '', expected: 'a feed', received: 'nothing'}),
    );
    await this.#settle();
  }

  async passTime(ms: number): Promise<void> {
    this.present = new Date(this.present.getTime() + ms);
    this.requestUpdate();
    await this.updateComplete;
  }

  async #settle(): Promise<void> {
    await Promise.resolve();
    await Promise.resolve();
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
    'held-banner': HeldBanner;
  }
}

customElements.define('held-banner', HeldBanner);

/** The banner that the test at hand has placed. It is taken away after each test. */
export let banner: HeldBanner;

/** Puts a held banner into the page, drawn once. */
export async function place(attributes: Record<string, string> = {}): Promise<void> {
  banner = document.createElement('held-banner');
  for (const [name, value] of Object.entries(attributes)) banner.setAttribute(name, value);
  document.body.append(banner);
  await banner.updateComplete;
}

afterEach(() => {
  banner.remove();
});
