/** The feed for a folder in which nothing has been published yet. */
import {join} from 'node:path';
import {formatInstant} from '../../feed/schema/instant.js';
import {buildFeed} from './build-feed.js';
import {EMPTY_CONFIG, parseConfig} from '../config/config.js';
import exampleConfig from '../config/example-config.yaml?raw';
import {FEED, FEED_COPY, fitFeed, renderFiles} from './render-files.js';
import type {Io} from '../io/io.js';

/** The files to write: none if there is a feed, the feed's copy if the feed was lost, otherwise a sample. */
export async function missingFeed(
  out: string,
  now: Date,
  io: Io,
): Promise<ReadonlyMap<string, string>> {
  if ((await io.readFile(join(out, FEED))) !== undefined) return new Map();
  const copy = await io.readFile(join(out, FEED_COPY));
  return copy === undefined ? sampleFiles(now) : new Map([[FEED, copy]]);
}

/** A feed marked as a sample by its status, and without sources. */
async function sampleFiles(now: Date): Promise<ReadonlyMap<string, string>> {
  const config = parseConfig(exampleConfig);
  const {content, validityMs} = config.ok ? config.value : EMPTY_CONFIG;
  const feed = buildFeed({
    official: {
      status: 'sample',
      checkedAt: formatInstant(now),
      validUntil: formatInstant(new Date(now.getTime() + validityMs)),
      assessments: {uk: {level: 'moderate'}, ni: {level: 'low'}},
      sources: [],
      history: [],
    },
    overrides: [],
    content,
    now,
  });
  const fitted = feed && fitFeed(feed);
  return fitted?.ok ? renderFiles(fitted.value, {now, key: undefined}) : new Map();
}
