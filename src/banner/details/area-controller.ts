import {parseAreaOf} from '../../feed/schema/area-file.js';
import {areaFileAddress, areaIn} from '../../feed/rules/areas.js';
import type {Area, Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import type {FeedStore} from '../feed-client/feed-store.js';

/** What the controller uses of the banner. */
export interface AreaHost {
  /** The id in the `area` attribute. */
  areaId(): string | null;
  feedStore(): FeedStore | undefined;
  now(): Date;
  /** Called when a file could not be fetched or was refused. */
  onProblems(problems: readonly Problem[]): void;
  requestUpdate(): void;
}

/** How soon a file that is older than its feed, because of a cache, is fetched again. */
const RETRY_MS = 60_000;

/** Shared by the banners of a page: each file is fetched once for each feed. */
const files = new WeakMap<Feed, Map<string, Promise<Result<Area>>>>();

/** The area that a banner asks for: from the feed, or from a file beside it (docs/decisions/008-split-the-areas-off-a-large-feed.md). */
export class AreaController {
  readonly #host: AreaHost;
  #feedStore: FeedStore | undefined;
  #feed: Feed | undefined;
  #id: string | undefined;
  #area: Area | undefined;
  #retryAtMs = Infinity;
  /** Resolves once the last requested file has been read or has failed. */
  read: Promise<void> = Promise.resolve();

  constructor(host: AreaHost) {
    this.#host = host;
  }

  /** The area in that feed; while its file is being fetched, the area in the feed before it. */
  areaOf(feed: Feed): Area | undefined {
    const id = this.#host.areaId() || undefined;
    if (id === undefined) return undefined;
    const file = areaFileAddress(feed, id);
    return areaIn(feed, id) ?? (file ? this.#areaInFile(feed, id, file) : undefined);
  }

  #areaInFile(feed: Feed, id: string, file: string): Area | undefined {
    const feedStore = this.#host.feedStore();
    const isOther = feedStore !== this.#feedStore || id !== this.#id;
    const isTime = this.#host.now().getTime() >= this.#retryAtMs;
    if (isOther) this.#area = undefined;
    if (feedStore && (isOther || feed !== this.#feed || isTime)) {
      this.#feedStore = feedStore;
      this.#feed = feed;
      this.#id = id;
      this.#retryAtMs = Infinity;
      this.read = this.#read(feedStore, file);
    }
    return this.#area;
  }

  async #read(feedStore: FeedStore, file: string): Promise<void> {
    const [feed, id] = [this.#feed, this.#id];
    const now = (): Date => this.#host.now();
    const result = feed && id && (await readAreaFile(feedStore, feed, {id, file, now}));
    if (!result || feedStore !== this.#feedStore || feed !== this.#feed || id !== this.#id) return;
    this.#area = result.ok ? result.value : undefined;
    if (!result.ok) this.#onProblems(result.problems);
    this.#host.requestUpdate();
  }

  #onProblems(problems: readonly Problem[]): void {
    const isOutdated = problems.some(({code}) => ['area-outdated', 'area-ahead'].includes(code));
    if (isOutdated) this.#retryAtMs = this.#host.now().getTime() + RETRY_MS;
    this.#host.onProblems(problems);
  }
}

async function readAreaFile(
  feedStore: FeedStore,
  feed: Feed,
  {id, file, now}: {readonly id: string; readonly file: string; readonly now: () => Date},
): Promise<Result<Area>> {
  const known = files.get(feed) ?? new Map<string, Promise<Result<Area>>>();
  files.set(feed, known);
  const asked =
    known.get(id) ??
    feedStore
      .fetchBeside(file)
      .then(text => (text.ok ? parseAreaOf(feed, id, text.value, now()) : text));
  known.set(id, asked);
  const result = await asked;
  if (!result.ok) known.delete(id);
  return result;
}
