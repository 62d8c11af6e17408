import type {Feed} from '../../feed/schema/feed.js';
import {failure, type Result} from '../../feed/schema/problem.js';
import {resolveBesideFeed} from './feed-url.js';
import type {CachedFeed, FeedCache} from './feed-cache.js';
import {reconcile, type ReceivedFeed} from './reconcile.js';

/** What a look at a feed needs of the world. */
export interface FeedStoreEnvironment {
  now(): Date;
  /** Fetches a text. Never rejects. */
  fetchDocument(address: string): Promise<Result<string>>;
  /** Finds the feed in a text that was received at that instant. */
  parseDocument(document: string, receivedAt: Date): Promise<Result<Feed>>;
  /** The text inside a document, which may have to be signed. */
  verifyText(document: string): Promise<Result<string>>;
  readonly cache: FeedCache;
  /** Whether only signed feeds are opened. */
  readonly isSigned: boolean;
  /** Runs something while no other tab runs its own. */
  withLock(work: () => Promise<void>): Promise<void>;
}

/** Hears of each feed that came and of each that did not, with every problem. */
export type FeedStoreListener = (result: Result<ReceivedFeed>) => void;

/** By so much a clock may be set back without a feed's receipt becoming one from the future. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
/** How long what was kept may be shown without an answer of its host: any script may have put it there. */
const CACHED_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * One feed, looked at once for all the banners of a page and all the tabs of a site: whoever looks
 * first keeps what came, and the others take it from there.
 */
export class FeedStore {
  /** Whether a look has come to its end, well or not. */
  hasAnswer = false;
  /** Whether the last look brought no feed. */
  hasFailed = false;

  readonly #address: string;
  readonly #environment: FeedStoreEnvironment;
  readonly #listeners = new Set<FeedStoreListener>();
  #received: ReceivedFeed | undefined;
  /** Whether it came out of the browser's storage. */
  #isFromCache = false;
  #refreshedAtMs = -Infinity;
  #refreshing: Promise<void> | undefined;
  /** What was kept when last seen here. */
  #cached: Pick<CachedFeed, 'document' | 'receivedAtMs'> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(address: string, environment: FeedStoreEnvironment) {
    this.#address = address;
    this.#environment = environment;
  }

  /** The last good feed. */
  get received(): ReceivedFeed | undefined {
    const isOver = this.#isFromCache && this.#isExpired(Number(this.#received?.receivedAt));
    return isOver ? undefined : this.#received;
  }

  /** Calls back with each result, until the function it returns is called. */
  subscribe(listener: FeedStoreListener): () => void {
    this.#unsubscribe ??= this.#environment.cache.onChange(() => void this.#adoptCached());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  /** How long ago anyone looked; negative if the clock has been set back since. */
  get ageMs(): number {
    return this.#nowMs() - this.#refreshedAtMs;
  }

  /** Looks at the feed, unless anyone has within the last `recentMs`. Never rejects. */
  async refresh(recentMs: number): Promise<void> {
    const since = this.#nowMs() - recentMs;
    if (this.#refreshing) {
      await this.#refreshing;
      if (this.#refreshedAtMs >= since) return;
    }
    this.#refreshing ??= this.#refreshUnlessRecent(recentMs).finally(() => {
      this.hasAnswer = true;
      this.#refreshing = undefined;
    });
    await this.#refreshing;
  }

  /** The text of a file beside the feed, under the same demands. Never rejects. */
  async fetchBeside(file: string): Promise<Result<string>> {
    const document = await this.#environment.fetchDocument(resolveBesideFeed(this.#address, file));
    return document.ok
      ? caught('a file', () => this.#environment.verifyText(document.value))
      : document;
  }

  async #refreshUnlessRecent(recentMs: number): Promise<void> {
    const lookUnlessAnyoneHas = async (goOn: () => Promise<void>): Promise<void> => {
      await this.#adoptCached();
      const isRecent = this.ageMs >= 0 && this.ageMs < recentMs;
      if (!isRecent || !this.received) await goOn();
    };
    // While it waits for its turn, another tab may look.
    await lookUnlessAnyoneHas(() =>
      this.#environment.withLock(() => lookUnlessAnyoneHas(() => this.#fetch())),
    );
  }

  async #fetch(): Promise<void> {
    const document = await this.#environment.fetchDocument(this.#address);
    const receivedAt = this.#environment.now();
    const feed = document.ok ? await this.#parse(document.value, receivedAt) : document;
    const result = feed.ok ? this.#reconcile(feed.value, receivedAt) : feed;
    this.#refreshedAtMs = receivedAt.getTime();
    this.hasAnswer = true;
    this.hasFailed = !result.ok;
    if (document.ok && result.ok) this.#writeCache(document.value, result.value);
    this.#accept(result, false);
  }

  #reconcile(feed: Feed, at: Date): Result<ReceivedFeed> {
    const trust = {isSigned: this.#environment.isSigned, isStored: this.#isFromCache};
    return reconcile(this.received, feed, at, trust);
  }

  #isExpired(receivedAtMs: number): boolean {
    return this.#nowMs() - receivedAtMs >= CACHED_FOR_MS;
  }

  /**
   * What came in the future came by a clock that was ahead, or this one has been set back: nobody can say
   * how old it is. What came before the feed that is held is no news, whoever has written it there.
   */
  #isUsable({receivedAtMs}: CachedFeed): boolean {
    const isFromTheFuture = receivedAtMs > this.#nowMs() + CLOCK_TOLERANCE_MS;
    const isNews = receivedAtMs >= Number(this.received?.receivedAt ?? 0);
    return isNews && !isFromTheFuture && !this.#isExpired(receivedAtMs);
  }

  /** What another tab or an earlier page kept, judged as if it had come over the network then. */
  async #adoptCached(): Promise<void> {
    const cached = this.#environment.cache.read();
    if (!cached || !this.#isUsable(cached)) return;
    if (cached.lookedAtMs <= this.#nowMs()) {
      this.#refreshedAtMs = Math.max(this.#refreshedAtMs, cached.lookedAtMs);
    }
    const {document, receivedAtMs} = cached;
    if (document === this.#cached?.document && receivedAtMs === this.#cached.receivedAtMs) return;
    const receivedAt = new Date(cached.receivedAtMs);
    const feed = await this.#parse(cached.document, receivedAt);
    const result = feed.ok ? this.#reconcile(feed.value, receivedAt) : feed;
    this.#cached = {document, receivedAtMs};
    if (result.ok) this.#accept(result, true);
  }

  #writeCache(document: string, {receivedAt}: ReceivedFeed): void {
    this.#cached = {document, receivedAtMs: receivedAt.getTime()};
    this.#environment.cache.write({...this.#cached, lookedAtMs: this.#refreshedAtMs});
  }

  #accept(result: Result<ReceivedFeed>, isStored: boolean): void {
    if (result.ok) {
      this.#received = result.value;
      this.#isFromCache = isStored;
    }
    this.#listeners.forEach(listener => {
      listener(result);
    });
  }

  #parse(document: string, receivedAt: Date): Promise<Result<Feed>> {
    return caught('a feed', () => this.#environment.parseDocument(document, receivedAt));
  }

  #nowMs(): number {
    return this.#environment.now().getTime();
  }
}

/** What opening brings. That it throws is a problem as well: the code for it may not have come. */
async function caught<T>(expected: string, open: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await open();
  } catch (error) {
    return failure({code: 'feed-unopened', path: '', expected, received: String(error)});
  }
}
