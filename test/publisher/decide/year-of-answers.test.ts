/**
 * A year of what the official address answers, read every eight hours: mostly not the bulletin, now
 * and then an old copy of it, and some changes. What is published is held against what is true.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import type {Level} from '../../../src/feed/schema/level.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';

const GOLDEN = new URL('../golden/mi5/', import.meta.url);
const body = (name: string): string => readFileSync(new URL(name, GOLDEN), 'utf8');
const refused = readdirSync(GOLDEN)
  .filter(name => name.endsWith('.expected.json') && body(name).includes('"problems"'))
  .map(name => body(name.replace('.expected.json', '')));
const HOUR_MS = 60 * 60 * 1000;
const START = Date.parse('2027-01-01T06:00:00Z');
const STEPS = 1095;

/** The true levels from each step on, and the date of MI5's document. */
const TRUTH: readonly {from: number; uk: Level; ni: Level}[] = [
  {from: 0, uk: 'substantial', ni: 'substantial'},
  {from: 100, uk: 'severe', ni: 'substantial'},
  {from: 101, uk: 'critical', ni: 'substantial'},
  {from: 110, uk: 'severe', ni: 'substantial'},
  {from: 400, uk: 'severe', ni: 'moderate'},
  {from: 700, uk: 'substantial', ni: 'severe'},
  {from: 1000, uk: 'low', ni: 'low'},
];
const truthAt = (step: number): (typeof TRUTH)[number] =>
  TRUTH.findLast(({from}) => from <= step) ?? TRUTH[0]!;
const instantOf = (step: number): Date => new Date(START + step * 8 * HOUR_MS);

function bulletin({from, uk, ni}: (typeof TRUTH)[number]): string {
  const builtAt = instantOf(from).toUTCString().replace('GMT', '+0000');
  return body('shape-of-2024.xml')
    .replaceAll('SEVERE', uk.toUpperCase())
    .replace(/related terrorism is [A-Z]+\./, `related terrorism is ${ni.toUpperCase()}.`)
    .replace(/<lastBuildDate>.*<\/lastBuildDate>/, `<lastBuildDate>${builtAt}</lastBuildDate>`);
}

/** Spread over the year as evenly as primes are, and the same each time. */
function answerAt(step: number): {kind: 'real' | 'refused' | 'old'; document: string} {
  const isLongChallenge = step >= 120 && step < 270;
  const isRead = [100, 101, 110, 400, 700].includes(step) || (!isLongChallenge && step % 7 < 3);
  if (isRead) return {kind: 'real', document: bulletin(truthAt(step))};
  const older = TRUTH.findLast(({from}) => from < truthAt(step).from);
  if (older && step % 31 === 0) return {kind: 'old', document: bulletin(older)};
  return {kind: 'refused', document: refused[(step * 13) % refused.length]!};
}

interface Step {
  readonly step: number;
  readonly kind: 'real' | 'refused' | 'old';
  readonly now: string;
  readonly code: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly feed: Feed;
}

const steps: Step[] = [];

function endOf(document: string | undefined): string {
  const parsed = parseFeed(document ?? '');
  return parsed.ok ? parsed.value.validUntil : '9999-12-31T00:00:00Z';
}

beforeAll(async () => {
  const io = fakeIo();
  for (let step = 0; step < STEPS; step += 1) {
    const {kind, document} = answerAt(step);
    const now = `${instantOf(step).toISOString().slice(0, 19)}Z`;
    const before = io.files.get('out/feed.json');
    io.files.set('mi5.xml', document);
    const code = await run(`publish --out out --mi5 mi5.xml --now ${now}`.split(' '), io);
    const after = io.files.get('out/feed.json');
    const parsed = parseFeed(after ?? '');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    steps.push({step, kind, now, code, before, after, feed: parsed.value});
  }
});

describe('a year of answers', () => {
  const of = (kind: Step['kind']): readonly Step[] => steps.filter(one => one.kind === kind);

  it('gives the true levels at every reading', () => {
    expect(of('real').length).toBeGreaterThan(300);
    for (const {step, now, code, before, feed} of of('real')) {
      const {uk, ni} = truthAt(step);
      // After a day of refused answers the feed had ended, which is reported.
      const hadEnded = Date.parse(endOf(before)) <= Date.parse(now);
      expect({step, code, checkedAt: feed.checkedAt}).toEqual({
        step,
        code: hadEnded ? 3 : 0,
        checkedAt: now,
      });
      expect({step, uk: feed.assessments.uk.level, ni: feed.assessments.ni?.level}).toEqual({
        step,
        uk,
        ni,
      });
    }
  });

  it('leaves the feed byte for byte unchanged after every other response', () => {
    expect(of('refused').length).toBeGreaterThan(300);
    for (const {step, code, before, after} of of('refused')) {
      expect({step, code}).toEqual({step, code: 1});
      expect(after).toBe(before);
    }
  });

  it('exits with 3 if an old copy would change a level', () => {
    expect(of('old').length).toBeGreaterThan(5);
    for (const {step, code} of of('old')) expect({step, code}).toEqual({step, code: 3});
  });

  it.each(['uk', 'ni'] as const)('never gives a day that is not true, in %s', region => {
    const dated = steps.filter(({step, feed}) => {
      const {level, since} = feed.assessments[region] ?? {};
      return since && level === truthAt(step)[region];
    });
    expect(dated.length).toBeGreaterThan(2);
    for (const {step, feed} of dated) {
      const day = instantOf(beganAt(step, region)).toISOString().slice(0, 10);
      expect({step, since: feed.assessments[region]?.since}).toEqual({step, since: day});
    }
  });
});

/** The step at which the level that is true in a region came about. */
function beganAt(step: number, region: 'uk' | 'ni'): number {
  const isChange = (one: (typeof TRUTH)[number], index: number): boolean =>
    one.from <= step && one[region] !== TRUTH[index - 1]?.[region];
  return TRUTH.findLast(isChange)!.from;
}
