/** Responses of the two official sources, run after run, and what a publisher publishes from them. */
import {readFileSync} from 'node:fs';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import type {FakeIo} from './fake-io.js';

const rss = readFileSync(
  new URL('../../publisher/golden/mi5/shape-of-2024.xml', import.meta.url),
  'utf8',
);

/** A host that refuses our requests, probably permanently. */
export const REFUSED = 'error code: 1020';

/** MI5's response: a document built at that instant, with these levels. */
export function mi5(uk: string, ni: string, builtAt = '2026-11-23T01:00:00Z'): string {
  const written = new Date(builtAt).toUTCString();
  return rss
    .replaceAll('SEVERE', uk.toUpperCase())
    .replace(/related terrorism is [A-Z]+\./, `related terrorism is ${ni.toUpperCase()}.`)
    .replace(/<lastBuildDate>.*<\/lastBuildDate>/, `<lastBuildDate>${written}</lastBuildDate>`);
}

/** GOV.UK's response: a document updated at that instant, with these levels. */
export function govuk(uk: string, ni: string, updatedAt?: string): string {
  const body = `<p>The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is <strong>${uk}</strong>.</p><p>The threat to Northern Ireland from Northern Ireland-related terrorism is ${ni}.</p>`;
  return JSON.stringify({
    base_path: '/terrorism-national-emergency',
    schema_name: 'guide',
    locale: 'en',
    public_updated_at: updatedAt,
    details: {parts: [{title: 'Levels', slug: 'levels', body}]},
  });
}

/** Publishes at an instant from these responses; a source without one refuses. Resolves to the exit code. */
export function publishAt(
  io: FakeIo,
  now: string,
  answers: {mi5?: string; govuk?: string},
): Promise<number> {
  io.files.set('mi5.xml', answers.mi5 ?? REFUSED);
  io.files.set('govuk.json', answers.govuk ?? REFUSED);
  return run(`publish --out out --mi5 mi5.xml --govuk govuk.json --now ${now}`.split(' '), io);
}

/** The feed in the folder. Throws if it is invalid. */
export function publishedFeed(io: FakeIo): Feed {
  const result = parseFeed(io.files.get('out/feed.json') ?? '');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
