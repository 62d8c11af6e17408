/** An exercise is labelled as one and ends; then the real level is shown again. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const real = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
const sample = real.mi5.replace('</item>', '<category>sample</category></item>');

let io: FakeIo;

const publish = (now: string, answers: {mi5?: string; govuk?: string}): Promise<number> =>
  publishAt(io, now, answers);

function set(now: string, level: string, ...flags: string[]): Promise<number> {
  return run(['set', level, '--out', 'out', '--reason', 'Plan B', '--now', now, ...flags], io);
}

const unset = (now: string): Promise<number> => run(['unset', '--out', 'out', '--now', now], io);
const feed = () => publishedFeed(io);
const output = (): string => io.output.join('\n');

beforeEach(async () => {
  io = fakeIo();
  await publish(at(6), real);
  io.output.length = 0;
});

describe('an exercise', () => {
  it('is published as an exercise, with a label', async () => {
    expect(await set(at(7), 'critical', '--exercise', '--for', '2h')).toBe(3);
    expect(feed()).toMatchObject({
      status: 'exercise',
      assessments: {uk: {level: 'critical'}},
      overrides: [{level: 'critical', kind: 'exercise', until: at(9)}],
      official: {assessments: {uk: {level: 'substantial'}}},
    });
    expect(feed().assessments.uk).not.toHaveProperty('previous');
    expect(output()).toContain('This is an exercise, not the real level.');
    expect(io.files.get('out/feed.atom')).toContain('Exercise');
  });

  it('may use the word exercise in its reason', async () => {
    expect(await set(at(7), 'critical', '--exercise', '--reason', 'EXERCISE')).toBe(3);
  });

  it('continues while the levels in the sources are unchanged', async () => {
    await set(at(7), 'critical', '--exercise');
    expect(await publish(at(8), real)).toBe(3);
    expect(feed()).toMatchObject({status: 'exercise', checkedAt: at(8)});
  });

  it('continues if its level is the same as in the sources', async () => {
    await set(at(7), 'substantial', '--exercise');
    await publish(at(8), real);
    expect(feed().status).toBe('exercise');
  });

  it.each([
    ['with the sources', real, 0],
    ['without them', {}, 1],
  ])('is replaced by the real level at its end, %s', async (_, answers, code) => {
    await set(at(7), 'critical', '--exercise', '--for', '1h');
    expect(await publish(at(8), answers)).toBe(code);
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'substantial'}}});
    expect(feed()).not.toHaveProperty('overrides');
    expect(io.files.get('out/feed.atom')).not.toMatch(/exercise|critical/i);
  });

  it('is ended by unset', async () => {
    await set(at(7), 'critical', '--exercise');
    expect(await unset(at(8))).toBe(0);
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'substantial'}}});
  });

  it.each([
    ['the level of the exercise', 'critical', 'low'],
    ['a lower one', 'severe', 'low'],
    ['a higher one in the other region', 'substantial', 'severe'],
  ])('is ended by a real rise to %s', async (_, uk, ni) => {
    await set(at(7), 'critical', '--exercise');
    expect(await publish(at(8), {mi5: mi5(uk, ni, at(7))})).toBe(3);
    expect(feed()).toMatchObject({
      status: 'actual',
      assessments: {uk: {level: uk}, ni: {level: ni}},
    });
    expect(output()).toContain('override-ended-by-rise');
  });

  it('vouches for no real fall, and gives it no day', async () => {
    await set(at(7), 'low', '--exercise', '--since', '2026-11-20');
    await publish(at(8), {mi5: mi5('low', 'low')});
    expect(output()).toContain('fall-unconfirmed');
    expect(feed().official?.assessments.uk.level).toBe('substantial');
  });

  it('is shown in place of a manually set level, which returns afterwards', async () => {
    await set(at(7), 'severe', '--for', '5h');
    await set(at(8), 'critical', '--exercise', '--for', '1h');
    expect(feed()).toMatchObject({status: 'exercise', assessments: {uk: {level: 'critical'}}});
    expect(await publish(at(9), real)).toBe(3);
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'severe'}}});
  });

  it.each([
    ['no region', []],
    ['its own region', ['--region', 'ni']],
  ])('of Northern Ireland is what unset ends with %s, and not the real level', async (_, flags) => {
    await set(at(7), 'severe', '--for', '5h');
    await set(at(8), 'critical', '--exercise', '--region', 'ni');
    const argv = ['unset', '--out', 'out', '--now', at(9), ...flags];
    expect(await run(argv, io)).toBe(3);
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'severe'}}});
  });

  it('continues when the real level of another region is ended with --region', async () => {
    await set(at(7), 'severe', '--for', '5h');
    await set(at(8), 'critical', '--exercise', '--region', 'ni');
    await run(['unset', '--out', 'out', '--now', at(9), '--region', 'uk'], io);
    expect(feed()).toMatchObject({status: 'exercise', assessments: {uk: {level: 'substantial'}}});
  });

  it('is not made actual by a level set without the flag', async () => {
    await set(at(7), 'critical', '--exercise');
    const before = io.files.get('out/feed.json');
    expect(await set(at(8), 'critical')).toBe(2);
    expect(output()).toContain('exercise-in-force');
    expect(io.files.get('out/feed.json')).toBe(before);
  });

  it('in a folder without a reading leaves nothing there', async () => {
    io = fakeIo();
    await set(at(7), 'critical', '--exercise', '--for', '1h');
    expect(feed().status).toBe('exercise');
    expect(await publish(at(8), {})).toBe(1);
    expect(io.files.has('out/feed.json')).toBe(false);
  });
});

describe('a sample', () => {
  beforeEach(async () => {
    io = fakeIo();
    await publish(at(6), {mi5: sample});
  });

  it('remains one whatever is set manually, and returns', async () => {
    expect(await set(at(7), 'critical')).toBe(3);
    expect(feed()).toMatchObject({status: 'sample', assessments: {uk: {level: 'critical'}}});
    expect(output()).toContain('This is a sample, not the real level.');
    expect(await unset(at(8))).toBe(0);
    expect(feed()).toMatchObject({status: 'sample', assessments: {uk: {level: 'substantial'}}});
  });

  it('is not published over a real level that was set manually', async () => {
    io = fakeIo();
    await set(at(7), 'critical');
    expect(await publish(at(8), {mi5: sample})).toBe(3);
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'critical'}}});
    expect(output()).toContain('sample-over-actual');
  });

  it('returns after an exercise', async () => {
    await set(at(7), 'critical', '--exercise');
    expect(feed().status).toBe('exercise');
    await unset(at(8));
    expect(feed()).toMatchObject({status: 'sample', assessments: {uk: {level: 'substantial'}}});
  });

  it.each([[[]], [['--exercise']]])(
    'is ended by a real reading, together with its overrides, and reports that: %j',
    async flags => {
      await set(at(7), 'critical', ...flags);
      io.output.length = 0;
      expect(await publish(at(8), {mi5: mi5('moderate', 'low')})).toBe(3);
      expect(output()).toMatch(/critical.*until.*Plan B.*\[override-ended-with-sample\]/);
      expect(await publish(at(9), {mi5: mi5('moderate', 'low')})).toBe(0);
      expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'moderate'}}});
      expect(feed()).not.toHaveProperty('overrides');
    },
  );
});
