/** A publisher that runs every three hours of a year in one process: right each time, and no larger at the end. */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {expect, it} from 'vitest';
import type {Level} from '../../../src/feed/schema/level.js';
import {
  notifyingPublisher,
  type Answers,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';
import {govuk, mi5, publishedFeed} from '../../helpers/publisher/two-sources.js';

const START = '2026-01-01T00:00:00Z';
const HOURS = 365 * 24;
const STEP_HOURS = 3;
/** GOV.UK's page says the same as MI5's feed, some hours later. */
const GOVUK_LATER_HOURS = 6;

/** From which hour on MI5 has stated which level. */
const STATED: readonly (readonly [hour: number, level: Level])[] = [
  [0, 'severe'],
  [40 * 24 + 9, 'substantial'],
  [95 * 24 + 13, 'severe'],
  [96 * 24 + 21, 'critical'],
  [99 * 24 + 11, 'severe'],
  [180 * 24 + 10, 'substantial'],
  [250 * 24 + 10, 'moderate'],
  [300 * 24 + 16, 'severe'],
];

/** The days on which a source cannot be read. On the days in both lists, neither can. */
const OUTAGES = {
  mi5: [
    [60, 63],
    [150, 153],
    [179, 183],
  ],
  govuk: [
    [95, 97],
    [150, 153],
    [299, 302],
  ],
} as const;

/** What the operator was notified of: each change, and each trouble when it began and when it was over. */
const NOTICES = [
  // Until GOV.UK's page has followed, the sources disagree.
  'day 40: change, trouble',
  'day 40: over',
  'day 60: trouble',
  'day 63: over',
  'day 95: trouble',
  'day 95: change',
  'day 96: change',
  // GOV.UK is back, with the level before the last rise.
  'day 97: trouble',
  'day 97: over',
  'day 99: change, trouble',
  'day 99: over',
  // Both sources are away: at once, after some hours, and when the feed expires.
  'day 150: trouble',
  'day 150: trouble',
  'day 150: trouble',
  'day 153: over',
  'day 179: trouble',
  'day 180: change',
  'day 183: over',
  'day 250: change, trouble',
  'day 250: over',
  'day 299: trouble',
  'day 300: change',
  'day 302: over',
];

type Source = keyof typeof OUTAGES;

/** What the source states, and since which hour. */
function statedBy(source: Source, hour: number): readonly [since: number, level: Level] {
  const later = source === 'govuk' ? GOVUK_LATER_HOURS : 0;
  const [since, level] = STATED.findLast(([from]) => from === 0 || from + later <= hour)!;
  return [since && since + later, level];
}

function isDown(source: Source, hour: number): boolean {
  return OUTAGES[source].some(([from, to]) => hour >= from * 24 && hour < to * 24);
}

const instant = (hour: number): string =>
  new Date(Date.parse(START) + hour * 3_600_000).toISOString();

function answersAt(hour: number): Answers {
  const [mi5Since, mi5Level] = statedBy('mi5', hour);
  const [govukSince, govukLevel] = statedBy('govuk', hour);
  return {
    ...(!isDown('mi5', hour) && {mi5: mi5(mi5Level, 'low', instant(mi5Since))}),
    ...(!isDown('govuk', hour) && {govuk: govuk(govukLevel, 'low', instant(govukSince))}),
  };
}

/** What the newest document states that can be read: it confirms a fall too. Nothing without a source. */
function expectedAt(hour: number): Level | undefined {
  const stated = (['mi5', 'govuk'] as const)
    .filter(source => !isDown(source, hour))
    .map(source => statedBy(source, hour));
  return stated.toSorted(([one], [other]) => one - other).at(-1)?.[1];
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Size {
  readonly heap: number;
  readonly files: number;
  readonly characters: number;
}

function sizeOf({io}: NotifyingPublisher): Size {
  collectGarbage();
  const texts = [...io.files.values()];
  return {
    heap: process.memoryUsage().heapUsed,
    files: texts.length,
    characters: texts.join('').length,
  };
}

it('publishes the right level all year, tells of each trouble once, and does not grow', async () => {
  const publisher = notifyingPublisher(START);
  let early: Size | undefined;
  let kept: Level | undefined;
  const wrong: unknown[] = [];
  const notices: string[] = [];
  for (let hour = 0; hour < HOURS; hour += STEP_HOURS) {
    const {hook} = await publisher.publish(hour && STEP_HOURS, answersAt(hour));
    const {assessments, checkedAt} = publishedFeed(publisher.io);
    const expected = expectedAt(hour);
    kept = expected ?? kept;
    const isFresh = Date.parse(checkedAt) === publisher.io.now().getTime();
    if (assessments.uk.level !== kept || isFresh !== (expected !== undefined)) {
      wrong.push({hour, level: assessments.uk.level, kept, isFresh});
    }
    notices.push(
      ...hook.map(({kinds}) => `day ${String(Math.floor(hour / 24))}: ${kinds.join(', ')}`),
    );
    publisher.io.output.length = 0;
    publisher.io.printed.length = 0;
    publisher.io.waits.length = 0;
    if (hour === 999) early = sizeOf(publisher);
  }
  expect(wrong).toEqual([]);
  expect(notices).toEqual(NOTICES);
  const late = sizeOf(publisher);
  expect(late.files).toBe(early!.files);
  expect(late.characters).toBeLessThan(early!.characters + 20_000);
  expect(late.heap - early!.heap).toBeLessThan(3_000_000);
}, 300_000);
