/** MI5 blocks some machines permanently. Then GOV.UK is the only source, and the operator is notified. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number, day = 23): string =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

let io: FakeIo;

const publish = (now: string, answers: {mi5?: string; govuk?: string}): Promise<number> =>
  publishAt(io, now, answers);
const national = (): string => publishedFeed(io).assessments.uk.level;
const output = (): string => io.output.join('\n');

beforeEach(() => {
  io = fakeIo();
});

describe('a fall that only GOV.UK reports', () => {
  const severe = govuk('severe', 'low', at(1));

  it('is taken from a document newer than the last one of GOV.UK’s', async () => {
    await publish(at(6), {govuk: severe});
    expect(await publish(at(7), {govuk: govuk('substantial', 'low', at(2))})).toBe(0);
    expect(publishedFeed(io).assessments.uk).toEqual({
      level: 'substantial',
      since: '2026-11-23',
      previous: 'severe',
    });
    expect(publishedFeed(io).sources?.[1]).toMatchObject({id: 'govuk', builtAt: at(2)});
  });

  it.each([
    ['as old as the last one', at(1)],
    ['older than the last one', at(0)],
    ['from the future', at(9)],
    ['without a date', undefined],
  ])('is not taken from a document %s', async (_, updatedAt) => {
    await publish(at(6), {govuk: severe});
    expect(await publish(at(7), {govuk: govuk('substantial', 'low', updatedAt)})).toBe(3);
    expect(national()).toBe('severe');
    expect(publishedFeed(io).checkedAt).toBe(at(6));
    expect(output()).toContain('fall-unconfirmed');
  });

  it('is taken from a newer document after one that was not', async () => {
    await publish(at(6), {govuk: severe});
    await publish(at(7), {govuk: govuk('substantial', 'low', at(1))});
    expect(await publish(at(8), {govuk: govuk('substantial', 'low', at(7))})).toBe(0);
    expect(national()).toBe('substantial');
  });

  it('is not compared with the date of a document of MI5’s', async () => {
    await publish(at(6), {mi5: mi5('severe', 'low', at(5)), govuk: severe});
    expect(await publish(at(7), {govuk: govuk('substantial', 'low', at(2))})).toBe(0);
    expect(national()).toBe('substantial');
  });

  it('is taken where no date is known from a document newer than the last reading', async () => {
    await publish(at(6), {govuk: govuk('severe', 'low')});
    expect(await publish(at(8), {govuk: govuk('substantial', 'low', at(6))})).toBe(3);
    expect(await publish(at(8), {govuk: govuk('substantial', 'low', at(7))})).toBe(0);
    expect(national()).toBe('substantial');
  });

  it('is not taken where GOV.UK was never read before', async () => {
    await publish(at(6), {mi5: mi5('severe', 'low')});
    expect(await publish(at(7), {govuk: govuk('substantial', 'low', at(7))})).toBe(3);
    expect(national()).toBe('severe');
  });

  it.each([
    ['is taken back', undefined, 0, 'substantial'],
    ['is not taken back where MI5 has confirmed the rise', mi5('severe', 'low'), 3, 'severe'],
  ])('%s after a rise in an outdated copy', async (_, between, code, level) => {
    const current = govuk('substantial', 'low', at(4));
    await publish(at(5), {mi5: mi5('substantial', 'low'), govuk: current});
    expect(await publish(at(6), {govuk: govuk('severe', 'low', at(1))})).toBe(3);
    expect(output()).toContain('/public_updated_at');
    expect(output()).toContain('rise-outdated');
    await publish(at(7), {...(between && {mi5: between})});
    expect(await publish(at(8), {govuk: current})).toBe(code);
    expect(national()).toBe(level);
  });

  it('is taken over weeks without MI5, at every change', async () => {
    await publish(at(6, 1), {
      mi5: mi5('severe', 'low', at(1, 1)),
      govuk: govuk('severe', 'low', at(1, 1)),
    });
    const levels = ['substantial', 'critical', 'severe', 'moderate'];
    for (const [index, level] of levels.entries()) {
      const day = 5 * (index + 1);
      await publish(at(6, day), {govuk: govuk(level, 'low', at(5, day))});
      expect(national()).toBe(level);
    }
  });
});

describe('a source that was not read', () => {
  const both = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};

  it.each([
    [at(11), 0],
    ['2026-11-23T11:59:59Z', 0],
    [at(12), 3],
    [at(6, 24), 3],
  ])('at %s after a reading at 6 exits with %i', async (now, code) => {
    await publish(at(6), both);
    expect(await publish(now, {govuk: both.govuk})).toBe(code);
    expect(output().includes('source-unread')).toBe(code === 3);
    io.printed.length = 0;
    expect(await run(['status', 'out/feed.json', '--now', now, '--json'], io)).toBe(code);
    expect(io.printed.join('').includes('"source-unread"')).toBe(code === 3);
  });

  it('is named with when it was last read, and what to do', async () => {
    await publish(at(6), both);
    await publish(at(6, 25), {govuk: both.govuk});
    const sentence = io.output.find(one => one.includes('[source-unread]'));
    expect(sentence).toContain('/sources/mi5');
    expect(sentence).toContain('last read 2026-11-23T06:00:00Z, 2 days ago');
    expect(sentence).toMatch(/\[source-unread\]\. \w+/);
  });

  it('may be GOV.UK', async () => {
    await publish(at(6), both);
    expect(await publish(at(12), {mi5: both.mi5})).toBe(3);
    expect(output()).toContain('/sources/govuk');
  });

  it('and never was is told after 6 hours too', async () => {
    expect(await publish(at(6), {govuk: both.govuk})).toBe(0);
    expect(await publish(at(11), {govuk: both.govuk})).toBe(0);
    expect(await publish(at(12), {govuk: both.govuk})).toBe(3);
    expect(output()).toContain('never read in 6 hours of trying');
    expect(await run(['status', 'out/feed.json', '--now', at(12)], io)).toBe(3);
  });

  it('is no longer reported after it was read', async () => {
    await publish(at(6), {govuk: both.govuk});
    await publish(at(12), {govuk: both.govuk});
    expect(await publish(at(13), both)).toBe(0);
    expect(publishedFeed(io).sources?.[0]).toMatchObject({readAt: at(13), outcome: 'read'});
    expect(publishedFeed(io).sources?.[0]).not.toHaveProperty('unreadSince');
  });

  it('is reported if neither was read, which exits with 1', async () => {
    await publish(at(6), both);
    expect(await publish(at(12), {})).toBe(1);
    expect(output().match(/source-unread/g)).toHaveLength(2);
    expect(await run(['status', 'out/feed.json', '--now', at(12)], io)).toBe(3);
  });

  it('is notified once while it lasts, not in every run', async () => {
    await publish(at(6), both);
    let rounds = 0;
    const watching = {
      ...io,
      now: () => new Date(Date.parse(at(12)) + rounds * 900_000),
      isStopped: () => rounds >= 4,
      wait: () => {
        rounds += 1;
        return Promise.resolve();
      },
      fetch: (input: unknown) =>
        Promise.resolve(
          String(input).includes('gov.uk/api')
            ? new Response(both.govuk)
            : new Response('', {status: 404}),
        ),
    };
    await run(['publish', '--out', 'out', '--watch', '15'], watching);
    expect(output().match(/source-unread/g)).toHaveLength(1);
  });

  it('in a sample is of no interest', async () => {
    await publish(at(6), {mi5: both.mi5.replace('</item>', '<category>sample</category></item>')});
    expect(publishedFeed(io)).toMatchObject({status: 'sample', sources: []});
  });
});
