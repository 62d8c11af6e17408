import {afterEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/examples/feeds.js';
import {exampleWords} from '../../demo/examples/messages.js';
import type {FullView} from '../../src/banner/view/details.js';
import {parseFeed, type Feed} from '../../src/feed/schema/feed.js';
import {formatMessage} from '../../src/feed/message/message.js';
import {lookAtAll} from '../helpers/look-at.js';

const now = new Date('2026-11-24T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const shown: Readonly<Record<string, string | undefined>> = {
  'no feed': undefined,
  'a current feed': JSON.stringify(exampleFeed(now)),
  'a feed with every word that an operator may write': JSON.stringify(
    exampleFeed(now, exampleWords(now)),
  ),
  'a feed without Northern Ireland': JSON.stringify(
    exampleFeed(now, {assessments: {uk: {level: 'severe'}}}),
  ),
  'a stale feed': JSON.stringify(exampleFeed(now, {ageMs: 3 * DAY_MS})),
};

/** What a banner shows and what is shared of that document. */
function tell(document: string | undefined): {view: FullView; message: string} {
  const result = document === undefined ? undefined : parseFeed(document);
  const feed: Feed | undefined = result?.ok ? result.value : undefined;
  const view = lookAtAll(feed, now);
  const message = formatMessage(feed, {
    now,
    receivedAt: feed && now,
    language: 'en',
    area: undefined,
    region: 'both',
  });
  return {view, message};
}

/** Every name by which something may be looked up in what is shown or in a feed. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, each]) => [name, ...namesIn(each)]);
  return inside.filter(name => !/^[0-9]+$/.test(name));
}

const NAMES = new Set([
  ...Object.values(shown).flatMap(document => [
    ...namesIn(JSON.parse(document ?? 'null')),
    ...namesIn(tell(document)),
  ]),
  ...['area', 'areas', 'areasAt', 'overrides', 'official', 'history', 'firstReadAt', 'en', 'ni'],
  ...['feed', 'received', 'receivedAt', 'attribution', 'support', 'title', 'text', 'language'],
]);
const VALUES = ['critical', {level: 'critical'}, {uk: {level: 'critical'}}, ['critical']] as const;

let polluted: string | undefined;
afterEach(() => {
  if (polluted) Reflect.deleteProperty(Object.prototype, polluted);
  polluted = undefined;
});

describe('what is shown where a page has put something of the name on every object:', () => {
  it('is looked for under many names', () => {
    expect(NAMES.size).toBeGreaterThan(60);
    for (const name of ['level', 'assessments', 'uk', 'phone', 'url'])
      expect(NAMES).toContain(name);
  });

  it.each([...NAMES])('%s', name => {
    for (const document of Object.values(shown)) {
      const untouched = JSON.stringify(tell(document));
      for (const value of VALUES) {
        polluted = name;
        Object.defineProperty(Object.prototype, name, {value, configurable: true});
        const {view, message} = tell(document);
        Reflect.deleteProperty(Object.prototype, name);
        expect(JSON.stringify({view, message})).toBe(untouched);
      }
    }
  });
});
