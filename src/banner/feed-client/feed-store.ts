import type {Feed} from '../../feed/schema/feed.js';
import {failure, type Result} from '../../feed/schema/problem.js';
import {besideFeed} from './feed-url.js';
import type {Kept, KeptFeed} from './feed-cache.js';
import {receive, type ReceivedFeed} from './reconcile.js';

/** What a look at a feed needs of the world. */
export interface LookWorld {
  now(): Date;
  /** Fetches a text. Never rejects. */
  readDocument(address: string): Promise<Result<string>>;
  /** Finds the feed in a text that was received at that instant. */
  openFeed(document: string, receivedAt: Date): Promise<Result<Feed>>;
  /** The text inside a document, which may have to be signed. */
  openText(document: string): Promise<Result<string>>;
  readonly kept: KeptFeed;
  /** Whether only signed feeds are opened. */
  readonly isSigned: boolean;
  /** Runs something while no other tab runs its own. */
  oneAtATime(work: () => Promise<void>): Promise<void>;
}

/** Hears of each feed that came and of each that did not, with every problem. */
export type LookListener = (result: Result<ReceivedFeed>) => void;

/** By so much a clock may be set back without a feed's receipt becoming one from the future. */
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;
/** How long what was kept may be shown without an answer of its host: any script may have put it there. */
const KEPT_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * One feed, looked at once for all the banners of a page and all the tabs of a site: whoever looks
 * first keeps what came, and the others take it from there.
 */
export class FeedLook {
  /** Whether a look has come to its end, well or not. */
  hasAnswer = false;
  /** Whether the last look brought no feed. */
  hasFailed = false;

  readonly #address: string;
  readonly #world: LookWorld;
  readonly #listeners = new Set<LookListener>();
  #received: ReceivedFeed | undefined;
  /** Whether it came out of the browser's storage. */
  #isStored = false;
  #lookedAtMs = -Infinity;
  #looking: Promise<void> | undefined;
  /** What was kept when last seen here. */
  #kept: Pick<Kept, 'document' | 'receivedAtMs'> | undefined;
  #stopHearing: (() => void) | undefined;

  constructor(address: string, world: LookWorld) {
    this.#address = address;
    this.#world = world;
  }

  /** The last good feed. */
  get received(): ReceivedFeed | undefined {
    const isOver = this.#isStored && this.#isKeptTooLong(Number(this.#received?.receivedAt));
    return isOver ? undefined : this.#received;
  }

  /** Calls back with each result, until the function it returns is called. */
  subscribe(listener: LookListener): () => void {
    this.#stopHearing ??= this.#world.kept.onChange(() => void this.#adoptKept());
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size) return;
      this.#stopHearing?.();
      this.#stopHearing = undefined;
    };
  }

  /** How long ago anyone looked; negative if the clock has been set back since. */
  get ageMs(): number {
    return this.#nowMs() - this.#lookedAtMs;
  }

  /** Looks at the feed, unless anyone has within the last `recentMs`. Never rejects. */
  async look(recentMs: number): Promise<void> {
    const since = this.#nowMs() - recentMs;
    if (this.#looking) {
      await this.#looking;
      if (this.#lookedAtMs >= since) return;
    }
    this.#looking ??= this.#lookUnlessRecent(recentMs).finally(() => {
      this.hasAnswer = true;
      this.#looking = undefined;
    });
    await this.#looking;
  }

  /** The text of a file beside the feed, under the same demands. Never rejects. */
  async readBeside(file: string): Promise<Result<string>> {
    const document = await this.#world.readDocument(besideFeed(this.#address, file));
    return document.ok ? opened('a file', () => this.#world.openText(document.value)) : document;
  }

  async #lookUnlessRecent(recentMs: number): Promise<void> {
    const lookUnlessAnyoneHas = async (goOn: () => Promise<void>): Promise<void> => {
      await this.#adoptKept();
      const isRecent = this.ageMs >= 0 && this.ageMs < recentMs;
      if (!isRecent || !this.received) await goOn();
    };
    // While it waits for its turn, another tab may look.
    await lookUnlessAnyoneHas(() =>
      this.#world.oneAtATime(() => lookUnlessAnyoneHas(() => this.#lookNow())),
    );
  }

  async #lookNow(): Promise<void> {
    const document = await this.#world.readDocument(this.#address);
    const receivedAt = this.#world.now();
    const feed = document.ok ? await this.#open(document.value, receivedAt) : document;
    const result = feed.ok ? this.#receive(feed.value, receivedAt) : feed;
    this.#lookedAtMs = receivedAt.getTime();
    this.hasAnswer = true;
    this.hasFailed = !result.ok;
    if (document.ok && result.ok) this.#keep(document.value, result.value);
    this.#take(result, false);
  }

  #receive(feed: Feed, at: Date): Result<ReceivedFeed> {
    const trust = {isSigned: this.#world.isSigned, isStored: this.#isStored};
    return receive(this.received, feed, at, trust);
  }

  #isKeptTooLong(receivedAtMs: number): boolean {
    return this.#nowMs() - receivedAtMs >= KEPT_FOR_MS;
  }

  /**
   * What came in the future came by a clock that was ahead, or this one has been set back: nobody can say
   * how old it is. What came before the feed that is held is no news, whoever has written it there.
   */
  #isUsable({receivedAtMs}: Kept): boolean {
    const isFromTheFuture = receivedAtMs > this.#nowMs() + CLOCK_TOLERANCE_MS;
    const isNews = receivedAtMs >= Number(this.received?.receivedAt ?? 0);
    return isNews && !isFromTheFuture && !this.#isKeptTooLong(receivedAtMs);
  }

  /** What another tab or an earlier page kept, judged as if it had come over the network then. */
  async #adoptKept(): Promise<void> {
    const kept = this.#world.kept.read();
    if (!kept || !this.#isUsable(kept)) return;
    if (kept.lookedAtMs <= this.#nowMs()) {
      this.#lookedAtMs = Math.max(this.#lookedAtMs, kept.lookedAtMs);
    }
    const {document, receivedAtMs} = kept;
    if (document === this.#kept?.document && receivedAtMs === this.#kept.receivedAtMs) return;
    const receivedAt = new Date(kept.receivedAtMs);
    const feed = await this.#open(kept.document, receivedAt);
    const result = feed.ok ? this.#receive(feed.value, receivedAt) : feed;
    this.#kept = {document, receivedAtMs};
    if (result.ok) this.#take(result, true);
  }

  #keep(document: string, {receivedAt}: ReceivedFeed): void {
    this.#kept = {document, receivedAtMs: receivedAt.getTime()};
    this.#world.kept.write({...this.#kept, lookedAtMs: this.#lookedAtMs});
  }

  #take(result: Result<ReceivedFeed>, isStored: boolean): void {
    if (result.ok) {
      this.#received = result.value;
      this.#isStored = isStored;
    }
    this.#listeners.forEach(listener => {
      listener(result);
    });
  }

  #open(document: string, receivedAt: Date): Promise<Result<Feed>> {
    return opened('a feed', () => this.#world.openFeed(document, receivedAt));
  }

  #nowMs(): number {
    return this.#world.now().getTime();
  }
}

/** What opening brings. That it throws is a problem as well: the code for it may not have come. */
async function opened<T>(expected: string, open: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await open();
  } catch (error) {
    return failure({code: 'feed-unopened', path: '', expected, received: String(error)});
  }
}
