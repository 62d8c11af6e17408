/** A manually set level: what is published, when it ends, and that it leaves no trace. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number, day = 23): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

let io: FakeIo;

const publish = (now: string, answers: {mi5?: string; govuk?: string}): Promise<number> =>
  publishAt(io, now, answers);

function set(now: string, level: string, ...flags: string[]): Promise<number> {
  const reason = flags.includes('--reason') ? [] : ['--reason', 'As told'];
  return run(['set', level, '--out', 'out', ...reason, '--now', now, ...flags], io);
}

const unset = (now: string, ...flags: string[]): Promise<number> =>
  run(['unset', '--out', 'out', '--now', now, ...flags], io);

const feed = () => publishedFeed(io);
const output = (): string => io.output.join('\n');
const servedFiles = () => [...io.files.keys()].filter(name => name.startsWith('out/')).sort();

beforeEach(async () => {
  io = fakeIo();
  await publish(at(6), {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')});
  io.output.length = 0;
});

describe('unset', () => {
  it('names the region with an override if none is given', async () => {
    await set(at(7), 'severe', '--region', 'ni');
    expect(await unset(at(8))).toBe(2);
    expect(output()).toMatch(
      /received one for ni, severe; to end that one, use `unset --region ni`/,
    );
    expect(await unset(at(8), '--region', 'ni')).toBe(0);
  });
});

describe('set', () => {
  it('reports what it overrides and until when, and exits with 3', async () => {
    expect(await set(at(7), 'critical', '--for', '6h')).toBe(3);
    expect(feed()).toMatchObject({overrides: [{until: at(13)}], validUntil: at(13)});
    expect(output()).toMatch(
      /expected the level in the sources, substantial; received critical, set manually until 2026-11-23T13:00:00Z, in 6 hours: As told \[override-in-force\]/,
    );
  });

  it('works if the last reading was dated by a fast clock that has been corrected', async () => {
    await publish(at(12), {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')});
    expect(await set(at(9), 'critical', '--for', '1h')).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: at(9),
      validUntil: at(10),
      assessments: {uk: {level: 'critical'}},
    });
  });

  it('by a clock that was a year ahead hides nothing once the clock is right', async () => {
    await set('2027-11-23T07:00:00Z', 'low', '--for', '1h');
    io.output.length = 0;
    const answers = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
    expect(await publish(at(8), answers)).toBe(3);
    expect(feed().assessments.uk.level).toBe('substantial');
    expect(feed().overrides).toBeUndefined();
    expect(output()).toContain('[override-set-ahead]');
    expect(await publish(at(9), answers)).toBe(0);
  });

  it('reports when refused that nothing has changed, not that there is no feed', async () => {
    expect(await set(at(7), 'low', '--for', '8d')).toBe(2);
    expect(output()).toContain('Nothing was written: the folder is unchanged.');
    expect(output()).not.toContain('no readable feed');
  });

  it('says which override it replaces', async () => {
    await set(at(7), 'critical', '--until', at(9));
    io.output.length = 0;
    await set(at(8), 'severe');
    expect(feed().overrides).toMatchObject([{level: 'severe', until: at(8, 24)}]);
    expect(output()).toMatch(/critical until 2026-11-23T09:00:00Z.*\[override-replaced\]/);
  });

  it.each([
    [['--for', '7d'], at(7, 30)],
    [['--until', at(7, 30)], at(7, 30)],
    [['--for', '168h'], at(7, 30)],
    [[], at(7, 24)],
  ])('with %j holds until %s', async (flags, until) => {
    expect(await set(at(7), 'critical', ...flags)).toBe(3);
    expect(feed().overrides?.[0]?.until).toBe(until);
  });

  it.each([
    ['ends in more than 7 days', ['--for', '8d'], 'end-too-late'],
    ['ends a second later than that', ['--until', '2026-11-30T07:00:01Z'], 'end-too-late'],
    ['ends in a year', ['--until', '2027-11-23T07:00:00Z'], 'end-too-late'],
    ['has ended', ['--until', at(7)], 'end-is-over'],
    ['begins tomorrow', ['--since', '2026-11-24'], 'since-in-the-future'],
    ['begins in 2099', ['--since', '2099-01-01'], 'since-in-the-future'],
    ['begins before levels were public', ['--since', '2006-07-31'], 'since-too-early'],
    ['begins at Hastings', ['--since', '1066-01-01'], 'since-too-early'],
    ['gives a reason too long', ['--reason', 'x'.repeat(501)], 'reason-too-long'],
    ['speaks of an exercise', ['--reason', 'EXERCISE'], 'exercise-not-marked'],
    ['speaks of exercises', ['--reason', 'Two exercises this week'], 'exercise-not-marked'],
    ['speaks of one in Welsh', ['--reason', 'Ymarfer yn unig'], 'exercise-not-marked'],
    ['speaks of one in mutated Welsh', ['--reason', 'ein hymarferion ni'], 'exercise-not-marked'],
    ['speaks of a test', ['--reason', 'This is a test of the banner'], 'exercise-not-marked'],
    ['ends twice', ['--for', '6h', '--until', at(9)], 'cannot be used with'],
    ['ends after no time', ['--for', '0h'], 'Expected a duration'],
    ['ends after no such time', ['--for', 'long'], 'Expected a duration'],
  ])('that %s is refused, and changes nothing', async (_, flags, code) => {
    const before = new Map(io.files);
    expect(await set(at(7), 'critical', ...flags)).toBe(2);
    expect(output()).toContain(code);
    expect(io.files).toEqual(before);
  });

  it.each([
    ['begins on the day on which levels became public', ['--since', '2006-08-01']],
    ['gives a reason of 500 characters', ['--reason', 'x'.repeat(500)]],
    ['gives a reason with a word that only holds such a word', ['--reason', 'The latest protest']],
  ])('that %s is taken', async (_, flags) => {
    expect(await set(at(7), 'critical', ...flags)).toBe(3);
  });

  it('may begin today, by London’s day', async () => {
    io = fakeIo();
    expect(await set('2026-07-01T23:30:00Z', 'critical', '--since', '2026-07-02')).toBe(3);
  });

  it('ends after 7 days where an older version let it go on for longer', async () => {
    await set(at(7), 'critical', '--for', '7d');
    const longer = io.files.get('out/feed.json')!.replaceAll(at(7, 30), '2027-11-23T07:00:00Z');
    io.files.set('out/feed.json', longer);
    const answers = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
    expect(await publish('2026-11-30T06:59:59Z', answers)).toBe(3);
    expect(feed().assessments.uk.level).toBe('critical');
    // The feed ended at this moment, which is reported.
    expect(await publish(at(7, 30), answers)).toBe(3);
    expect(feed().assessments.uk.level).toBe('substantial');
  });

  it('is never valid for more than 7 days after the last reading', async () => {
    await publish(at(6, 25), {});
    expect(await set(at(6, 26), 'critical', '--for', '7d')).toBe(3);
    expect(feed()).toMatchObject({checkedAt: at(6), validUntil: at(6, 30)});
  });

  it('holds too where the last reading is more than 7 days ago', async () => {
    expect(await set('2026-12-05T06:00:00Z', 'critical', '--for', '2d')).toBe(3);
    expect(feed()).toMatchObject({validUntil: '2026-12-07T06:00:00Z'});
    expect(await run('status out/feed.json --now 2026-12-05T07:00:00Z'.split(' '), io)).toBe(3);
  });
});

describe('an override', () => {
  it.each([
    ['above it', 'low', 'severe', true],
    ['above it, from below', 'severe', 'critical', true],
    ['to it', 'severe', 'severe', false],
    ['below it', 'critical', 'severe', undefined],
  ])('at a rise %s (%s, then %s): is ended by it: %s', async (_, level, risen, isEnded) => {
    await set(at(7), level, '--for', '7d');
    io.output.length = 0;
    const code = await publish(at(8), {mi5: mi5(risen, 'low', at(7)), govuk: govuk(risen, 'low')});
    expect(output().includes('override-ended-by-rise')).toBe(isEnded === true);
    expect(feed().assessments.uk.level).toBe(isEnded === undefined ? level : risen);
    expect(feed().overrides?.length ?? 0).toBe(isEnded === undefined ? 1 : 0);
    expect(code).toBe(isEnded === false ? 0 : 3);
  });

  it('below what holds is not ended by a reading that has not risen', async () => {
    await set(at(7), 'low');
    expect(await publish(at(8), {mi5: mi5('substantial', 'low')})).toBe(3);
    expect(feed().assessments.uk.level).toBe('low');
    expect(output()).not.toContain('ended-by-rise');
  });

  it('is ended by a rise after a fall, though it is lower than what held at first', async () => {
    await publish(at(7), {mi5: mi5('severe', 'low', at(6)), govuk: govuk('severe', 'low')});
    await set(at(8), 'low', '--for', '7d');
    await publish(at(9), {mi5: mi5('moderate', 'low', at(8)), govuk: govuk('moderate', 'low')});
    expect(feed().assessments.uk.level).toBe('low');
    await publish(at(10), {mi5: mi5('substantial', 'low', at(9))});
    expect(feed().assessments.uk.level).toBe('substantial');
  });

  it('of a folder that had no reading is ended by a first one above it', async () => {
    io = fakeIo();
    await set(at(7), 'low');
    expect(await publish(at(8), {mi5: mi5('severe', 'low')})).toBe(3);
    expect(feed().assessments.uk.level).toBe('severe');
    expect(output()).toContain('override-ended-by-rise');
  });

  it('is not ended by the other region’s rise', async () => {
    await set(at(7), 'low');
    await publish(at(8), {mi5: mi5('substantial', 'severe', at(7))});
    expect(feed().assessments).toMatchObject({uk: {level: 'low'}, ni: {level: 'severe'}});
  });

  it.each(['atom', 'json'])('leaves nothing in feed.%s once it was unset', async ending => {
    await publish(at(7), {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')});
    const before = io.files.get(`out/feed.${ending}`)!;
    await set(at(8), 'critical', '--since', '2026-11-22');
    expect(io.files.get(`out/feed.${ending}`)).toMatch(/critical/i);
    expect(await unset(at(9))).toBe(0);
    const undated = (text: string): string => text.replace(/"(?:id|publishedAt)": ".*"/g, '');
    expect(undated(io.files.get(`out/feed.${ending}`)!)).toBe(undated(before));
  });

  it('leaves nothing when it ends by itself', async () => {
    await set(at(7), 'critical', '--since', '2026-11-22', '--for', '1h');
    await publish(at(9), {mi5: mi5('substantial', 'low')});
    expect(feed().history?.map(({level}) => level)).not.toContain('critical');
    expect(io.files.get('out/feed.atom')).not.toMatch(/critical/i);
  });

  it('is one entry of the news, however often it is published', async () => {
    await set(at(7), 'critical');
    const ids = (): unknown => io.files.get('out/feed.atom')!.match(/<id>.*?<\/id>/g);
    const first = ids();
    await publish(at(8), {mi5: mi5('substantial', 'low')});
    expect(ids()).toEqual(first);
  });
});

describe('an override that ends within the hour', () => {
  const answers = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
  const status = (now: string): Promise<number> =>
    run(['status', 'out/feed.json', '--now', now], io);

  it.each([
    ['2026-11-23T11:59:59Z', false],
    [at(12), true],
    ['2026-11-23T12:59:59Z', true],
  ])('is reported at %s: %j', async (now, isTold) => {
    await set(at(7), 'critical', '--for', '6h');
    io.output.length = 0;
    expect(await publish(now, answers)).toBe(3);
    expect(output().includes('[override-ends-soon]')).toBe(isTold);
    io.output.length = 0;
    expect(await status(now)).toBe(3);
    expect(output().includes('[override-ends-soon]')).toBe(isTold);
    if (isTold) expect(output()).toMatch(/received .* until 2026-11-23T13:00:00Z, .*set it again/);
  });

  it('is not reported if it was set for an hour or less', async () => {
    await set(at(7), 'critical', '--for', '1h');
    await publish('2026-11-23T07:15:00Z', answers);
    expect(output()).not.toContain('override-ends-soon');
  });
});

describe('unset', () => {
  it('removes the published files if there is no other level', async () => {
    io = fakeIo();
    await set(at(7), 'severe');
    expect(servedFiles()).toContain('out/feed.json');
    expect(await unset(at(8))).toBe(0);
    expect(servedFiles()).toEqual([]);
    expect(output()).toContain('it had no other level');
  });

  it('ends one region’s and leaves the other’s', async () => {
    await set(at(7), 'critical');
    await set(at(7), 'severe', '--region', 'ni');
    expect(await unset(at(8), '--region', 'ni')).toBe(3);
    expect(feed().overrides).toMatchObject([{region: 'uk'}]);
  });

  it('says where there is nothing to end', async () => {
    expect(await unset(at(8))).toBe(2);
    expect(output()).toContain('nothing-to-change');
  });
});
