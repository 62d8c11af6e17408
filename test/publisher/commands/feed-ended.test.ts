/** What happens when a published feed ends before a source is read again. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number, day = 23): string =>
  `2026-11-${String(day)}T${String(hour).padStart(2, '0')}:00:00Z`;
const answers = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};

let io: FakeIo;

const publish = (now: string, given: {mi5?: string; govuk?: string}): Promise<number> =>
  publishAt(io, now, given);
const set = (now: string, level: string, ...flags: string[]): Promise<number> =>
  run(['set', level, '--out', 'out', '--reason', 'As told', '--now', now, ...flags], io);
const feed = () => publishedFeed(io);
const output = (): string => io.output.join('\n');

beforeEach(async () => {
  io = fakeIo();
  await publish(at(6), answers);
  io.output.length = 0;
});

describe('an override when what was read is about to end', () => {
  it('outlasts what was read of Northern Ireland, if that ends within the hour', async () => {
    const almost = new Date(Date.parse(at(6, 24)) - 23_000).toISOString();
    await set(almost, 'severe', '--for', '6h');
    expect(feed().validUntil).toBe('2026-11-24T11:59:37Z');
    expect(feed().assessments).toMatchObject({uk: {level: 'severe'}});
    expect(feed().assessments.ni).toBeUndefined();
  });

  it('keeps Northern Ireland’s level while it holds for longer, or was set for less', async () => {
    await set(at(4, 24), 'severe', '--for', '6h');
    expect(feed()).toMatchObject({validUntil: at(6, 24), assessments: {ni: {level: 'low'}}});
    await set(at(4, 24), 'moderate', '--region', 'ni', '--for', '30m');
    expect(feed().assessments.ni).toMatchObject({level: 'moderate'});
  });

  it('does not report what the sources said once that has expired', async () => {
    await set(at(7, 25), 'substantial');
    expect(output()).toContain('a level from the sources, of which none is known now');
  });
});

describe('an override without a level from the sources', () => {
  it('reports that the sources have no level yet', async () => {
    io = fakeIo();
    await set(at(7), 'severe');
    expect(output()).toContain(
      'a level from the sources, of which none is known now; received severe',
    );
  });
});

describe('a feed that has ended', () => {
  it('is reported, until a source is read', async () => {
    expect(await publish(at(5, 24), {})).toBe(1);
    expect(output()).not.toContain('[feed-expired]');
    expect(await publish(at(6, 24), {})).toBe(1);
    expect(output()).toMatch(/one that ended at 2026-11-24T06:00:00Z: visitors.*\[feed-expired\]/);
    io.output.length = 0;
    expect(await publish(at(7, 24), answers)).toBe(3);
    expect(output()).not.toContain('[feed-expired]');
    expect(output()).toContain('none between 2026-11-24T06:00:00Z and 2026-11-24T07:00:00Z');
    expect(await publish(at(8, 24), answers)).toBe(0);
  });

  it('is reported by the next run that reads a source, if none ran in between', async () => {
    expect(await publish(at(6, 30), answers)).toBe(3);
    expect(output()).toMatch(/between 2026-11-24T06:00:00Z and 2026-11-30T06:00:00Z: visitors/);
    expect(output()).toContain('[feed-had-expired]');
    io.output.length = 0;
    expect(await publish(at(7, 30), answers)).toBe(0);
    expect(output()).not.toContain('[feed-had-expired]');
  });

  it('is not reported while an override shows a level', async () => {
    await set(at(7, 24), 'severe');
    io.output.length = 0;
    await publish(at(8, 24), {});
    expect(output()).not.toContain('[feed-expired]');
  });
});
