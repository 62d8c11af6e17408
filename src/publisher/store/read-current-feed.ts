/** Reads the published feed of a folder, or restores it from its copy. */
import {join} from 'node:path';
import {parseFeed, type Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import {describeProblem} from '../problems/describe-problem.js';
import {FEED, FEED_COPY, PUBLISHED_FILES} from '../output/render-files.js';
import type {Io} from '../io/io.js';

export interface CurrentFeed {
  readonly feed: Feed | undefined;
  /** Whether the feed comes from its copy and has to be written again. */
  readonly isRestored: boolean;
  /** Problems if the feed in the folder is missing, unreadable or changed. */
  readonly problems: readonly Problem[];
}

/**
 * Reads what was published last. Overrides and the history are stored only in the feed, so a lost feed is restored
 * from its copy, or reported: docs/decisions/009-keep-the-publishers-memory-in-the-feed.md.
 */
export async function readCurrentFeed(out: string, io: Io): Promise<CurrentFeed> {
  const path = join(out, FEED);
  const document = await io.readFile(path);
  const parsed = document === undefined ? undefined : parseFeed(document);
  const copy = await readCopy(out, document, io);
  if (parsed?.ok && !(copy && isNoOlder(copy, parsed.value))) {
    return {feed: parsed.value, isRestored: false, problems: []};
  }
  const received = describeDamage(document, parsed);
  if (copy) {
    const problems = isWorthReporting(copy) ? [lost('feed-restored', path, received)] : [];
    return {feed: copy, isRestored: true, problems};
  }
  return {
    feed: undefined,
    isRestored: false,
    problems: await findLoss(out, {received, parsed}, io),
  };
}

/** The feed in the copy, if it can be read and its text differs from the feed's. */
async function readCopy(
  out: string,
  document: string | undefined,
  io: Io,
): Promise<Feed | undefined> {
  const copied = await io.readFile(join(out, FEED_COPY));
  if (copied === undefined || copied === document) return undefined;
  const copy = parseFeed(copied);
  return copy.ok ? copy.value : undefined;
}

/** The problem if neither the feed nor its copy can be read. */
async function findLoss(
  out: string,
  {received, parsed}: {received: string; parsed: Result<Feed> | undefined},
  io: Io,
): Promise<readonly Problem[]> {
  const path = join(out, FEED);
  if (parsed) return [lost('feed-unreadable', path, received)];
  return (await wasPublished(out, io)) ? [lost('feed-lost', path, received)] : [];
}

/**
 * Whether the copy is at least as new as the feed. If so, and the two differ, the feed was edited or replaced by an
 * older one. The copy of a sample does not count, because a real feed may be copied into a new folder.
 */
function isNoOlder(copy: Feed, feed: Feed): boolean {
  return copy.status !== 'sample' && Date.parse(copy.publishedAt) >= Date.parse(feed.publishedAt);
}

/** A sample without overrides is usually deleted on purpose. */
function isWorthReporting({status, overrides}: Feed): boolean {
  return status !== 'sample' || overrides !== undefined;
}

function describeDamage(document: string | undefined, parsed: Result<Feed> | undefined): string {
  if (document === undefined) return 'no file';
  if (!document.trim()) return 'an empty file';
  if (parsed?.ok) return `an edited or older feed, published at ${parsed.value.publishedAt}`;
  const [first] = parsed?.problems ?? [];
  return first ? describeProblem(first) : 'another document';
}

/** Whether the folder has a file that is only ever written together with a feed. */
async function wasPublished(out: string, io: Io): Promise<boolean> {
  const others = PUBLISHED_FILES.filter(name => name !== FEED);
  const found = await Promise.all(others.map(name => io.readFile(join(out, name))));
  return found.some(text => text !== undefined);
}

function lost(code: string, path: string, received: string): Problem {
  return {code, path, expected: 'the feed of an earlier run', received};
}
