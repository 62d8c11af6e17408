/** The feed that stands in a folder, or the copy of it where it was lost. */
import {join} from 'node:path';
import {parseFeed, type Feed} from '../feed/feed.js';
import type {Problem} from '../feed/problem.js';
import {describeProblem} from './describe-problem.js';
import {FEED, FEED_COPY, PUBLISHED_FILES} from './render-files.js';
import type {World} from './world.js';

export interface Standing {
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
export async function readStanding(out: string, world: World): Promise<Standing> {
  const path = join(out, FEED);
  const document = await world.readFile(path);
  const parsed = document === undefined ? undefined : parseFeed(document);
  if (parsed?.ok) return {feed: parsed.value, isRestored: false, problems: []};
  const received = parsed ? describeDamage(document, parsed.problems) : 'nothing';
  const copy = parseFeed((await world.readFile(join(out, FEED_COPY))) ?? '');
  if (copy.ok) {
    const problems = isOfNote(copy.value) ? [lost('feed-restored', path, received)] : [];
    return {feed: copy.value, isRestored: true, problems};
  }
  const none = {feed: undefined, isRestored: false};
  if (parsed) return {...none, problems: [lost('feed-unreadable', path, received)]};
  const isLost = await wasPublished(out, world);
  return {...none, problems: isLost ? [lost('feed-lost', path, received)] : []};
}

/** Nobody relies on a sample, and most delete it on purpose. */
function isOfNote({status, overrides}: Feed): boolean {
  return status !== 'sample' || overrides !== undefined;
}

function describeDamage(document: string | undefined, [first]: readonly Problem[]): string {
  if (!document?.trim()) return 'an empty file';
  return first ? describeProblem(first) : 'something else';
}

/** Whether anything stands that is only ever written with a feed. */
async function wasPublished(out: string, world: World): Promise<boolean> {
  const others = PUBLISHED_FILES.filter(name => name !== FEED);
  const found = await Promise.all(others.map(name => world.readFile(join(out, name))));
  return found.some(text => text !== undefined);
}

function lost(code: string, path: string, received: string): Problem {
  return {code, path, expected: 'the feed of an earlier run', received};
}
