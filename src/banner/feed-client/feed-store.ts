import type {Feed} from '../../feed/schema/feed.js';
import {failure, type Result} from '../../feed/schema/problem.js';
import {resolveBesideFeed} from './feed-url.js';
import type {CachedFeed, FeedCache} from './feed-cache.js';
import {reconcile, type ReceivedFeed} from './reconcile.js';

/** What a feed store uses of the world outside. */
export interface FeedStoreEnvironment {
  now(): Date;
  /** Fetches a text. Never rejects. */
  fetchDocument(address: string): Promise<Result<string>>;
  /** Parses the feed in a text that was received at that instant. */
  parseDocument(document: string, receivedAt: Date): Promise<Result<Feed>>;
  /** The text in a document, after its signature has been verified if keys are given. */
  verifyText(document: string): Promise<Result<string>>;
  readonly cache: FeedCache;
  /** Whether only signed feeds are accepted. */
  readonly isSigned: boolean;
  /** Runs `work` while no other tab runs its own. */
  withLock(work: () => Promise<void>): Promise<void>;
}

/** Called with each received feed, and with the problems of each that failed. */
export type FeedStoreListener = (result: Result<ReceivedFeed>) => void;

/** A clock can be set back by this much before a received feed counts as one from the future. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
/** How long a cached feed is shown without an answer from its host: any script can have written it. */
const CACHED_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * One feed, fetched once for all the banners of a page and all the tabs of a site: the first to fetch it caches it, and
 * the others read the cache.
 */
export class FeedStore {
  /** Whether a refresh has ended, with or without a feed. */
  hasAnswer = false;
  /** Whether the last refresh brought no feed. */
  hasFailed = false;

  readonly #address: string;
  readonly #environment: FeedStoreEnvironment;
  readonly #listeners = new Set<FeedStoreListener>();
  #received: ReceivedFeed | undefined;
  /** Whether it was read from the cache. */
  #isFromCache = false;
  #refreshedAtMs = -Infinity;
  #refreshing: Promise<void> | undefined;
  /** The cached feed that was last read or written here. */
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

  /** Calls back with each result, until the returned function is called. */
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

  /** Milliseconds since any tab fetched the feed; negative if the clock has been set back since. */
  get ageMs(): number {
    return this.#nowMs() - this.#refreshedAtMs;
  }

  /** Fetches the feed, unless any tab has within the last `recentMs`. Never rejects. */
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

  /** The text of a file beside the feed, verified like the feed. Never rejects. */
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
    // While it waits for the lock, another tab can fetch the feed.
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
   * A feed received in the future was received by a clock that was ahead, or this clock has been set back: its age is
   * unknown. A feed received before the held one is not adopted.
   */
  #isUsable({receivedAtMs}: CachedFeed): boolean {
    const isFromTheFuture = receivedAtMs > this.#nowMs() + CLOCK_TOLERANCE_MS;
    const isNews = receivedAtMs >= Number(this.received?.receivedAt ?? 0);
    return isNews && !isFromTheFuture && !this.#isExpired(receivedAtMs);
  }

  /** Adopts what another tab or an earlier page cached, checked as if it had been received then. */
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

/** The result of `open`; an error, such as a chunk that could not be loaded, becomes a problem. */
async function caught<T>(expected: string, open: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await open();
  } catch (error) {
    return failure({code: 'feed-unopened', path: '', expected, received: String(error)});
  }
}
