/** The feed that stands in a folder, or the copy of it where it was lost. */
import {join} from 'node:path';
import {parseFeed, type Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import {describeProblem} from '../problems/describe-problem.js';
import {FEED, FEED_COPY, PUBLISHED_FILES} from '../output/render-files.js';
import type {Io} from '../io/io.js';

export interface CurrentFeed {
  readonly feed: Feed | undefined;
  /** Whether the feed comes from its copy, and has to be written again. */
  readonly isRestored: boolean;
  /** What happened to the feed in the folder, if it is not as it was left. */
  readonly problems: readonly Problem[];
}

/**
 * What was published last. A person's word and the past are in the feed alone, so its loss is made good from the
 * copy, or else said: docs/decisions/009-keep-the-publishers-memory-in-the-feed.md.
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
    const problems = isOfNote(copy) ? [lost('feed-restored', path, received)] : [];
    return {feed: copy, isRestored: true, problems};
  }
  return {
    feed: undefined,
    isRestored: false,
    problems: await findLoss(out, {received, parsed}, io),
  };
}

/** What the copy says, if it can be read and is another text than the feed. */
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

/** What to say where neither the feed nor its copy can be read. */
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
 * Whether the copy is as new as the feed. Where the two differ, the feed was then edited, or an older one was put in
 * its place. A real feed may be copied into a new folder, beside the copy of its sample.
 */
function isNoOlder(copy: Feed, feed: Feed): boolean {
  return copy.status !== 'sample' && Date.parse(copy.publishedAt) >= Date.parse(feed.publishedAt);
}

/** Nobody relies on a sample, and most delete it on purpose. */
function isOfNote({status, overrides}: Feed): boolean {
  return status !== 'sample' || overrides !== undefined;
}

function describeDamage(document: string | undefined, parsed: Result<Feed> | undefined): string {
  if (document === undefined) return 'nothing';
  if (!document.trim()) return 'an empty file';
  if (parsed?.ok) return `one changed by somebody, or an older one, of ${parsed.value.publishedAt}`;
  const [first] = parsed?.problems ?? [];
  return first ? describeProblem(first) : 'something else';
}

/** Whether anything stands that is only ever written with a feed. */
async function wasPublished(out: string, io: Io): Promise<boolean> {
  const others = PUBLISHED_FILES.filter(name => name !== FEED);
  const found = await Promise.all(others.map(name => io.readFile(join(out, name))));
  return found.some(text => text !== undefined);
}

function lost(code: string, path: string, received: string): Problem {
  return {code, path, expected: 'the feed of an earlier run', received};
}
