/** A clock behind the last reading: if `checkedAt` goes back, that is reported. */
import {beforeEach, describe, expect, it} from 'vitest';
import {
  both,
  notifyingPublisher,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';
import {publishedFeed} from '../../helpers/publisher/two-sources.js';

const LAST = '2026-11-23T06:00:00Z';
const HOUR_BEFORE = '2026-11-23T05:00:00Z';
let one: NotifyingPublisher;
const output = (): string => one.io.output.join('\n');
const checkedAt = (): string => publishedFeed(one.io).checkedAt;
const MINUTE = 1 / 60;

beforeEach(async () => {
  one = notifyingPublisher(LAST);
  await one.publish(0, both('severe'));
});

describe('a clock an hour behind', () => {
  it('moves `checkedAt` back to its own time when it sets a level, and reports that', async () => {
    expect((await one.command(-1, 'set', 'critical', '--reason', 'As told')).code).toBe(3);
    expect(checkedAt()).toBe(HOUR_BEFORE);
    expect(output()).toContain('[clock-went-back]');
  });

  it('reports that too when it ends a level', async () => {
    await one.command(0, 'set', 'critical', '--reason', 'As told', '--for', '2h');
    one.io.output.length = 0;
    // What was set by a clock that was ahead has ended already.
    expect((await one.command(-1, 'unset')).code).toBe(2);
    expect(checkedAt()).toBe(LAST);
  });

  it('reports that if it can read no source', async () => {
    expect((await one.publish(-1, {})).code).toBe(1);
    expect(checkedAt()).toBe(HOUR_BEFORE);
    expect(output()).toContain('[clock-went-back]');
  });

  it('reports that if it holds back a fall', async () => {
    await one.publish(1, both('critical', 'low', '2026-11-23T06:30:00Z'));
    expect((await one.publish(-1, {govuk: both('severe').govuk!})).code).toBe(3);
    expect(output()).toContain('[clock-went-back]');
  });
});

describe('a clock that is before the sources’ last document by more than a feed may hold', () => {
  const YEARS = -24 * 365 * 20;

  it('leaves the feed as it is where nothing is read', async () => {
    const before = one.io.files.get('out/feed.json');
    expect((await one.publish(YEARS, {})).code).toBe(1);
    expect(one.io.files.get('out/feed.json')).toBe(before);
    expect(output()).toContain('[clock-before-sources]. Set the clock');
    expect(output()).toContain('Nothing was written');
  });

  it.each([['set', 'critical', '--reason', 'As told'], ['unset']])(
    'takes no %s',
    async (...argv) => {
      await one.command(0, 'set', 'critical', '--reason', 'As told');
      const before = one.io.files.get('out/feed.json');
      expect((await one.command(YEARS, ...argv)).code).toBe(2);
      expect(one.io.files.get('out/feed.json')).toBe(before);
    },
  );
});

describe('a clock two minutes behind', () => {
  it.each([
    ['sets a level', () => one.command(-2 * MINUTE, 'set', 'critical', '--reason', 'As told')],
    ['reads nothing', () => one.publish(-2 * MINUTE, {})],
  ])('that %s leaves `checkedAt` where it is', async (_, act) => {
    await act();
    expect(checkedAt()).toBe(LAST);
    expect(output()).not.toContain('clock-went-back');
  });
});

describe('a level that the sources say already', () => {
  it('reports that the sources already say the level that is set', async () => {
    const {code, mails} = await one.command(1, 'set', 'severe', '--reason', 'As told');
    expect(code).toBe(3);
    expect(output()).toContain(
      'expected no override, because the sources say severe already; the next `publish` that reads them ends it; received severe, set manually until',
    );
    expect(mails.join()).toContain(
      'The UK threat level was set manually to severe until 2026-11-24T07:00:00Z. It was severe already. The sources say severe.',
    );
  });

  it('shows it for as long as the sources’ reading is valid, unless it is an exercise', async () => {
    const {validUntil} = publishedFeed(one.io);
    await one.command(1, 'set', 'severe', '--reason', 'As told', '--for', '1h');
    expect(publishedFeed(one.io)).toMatchObject({
      overrides: [{until: '2026-11-23T08:00:00Z'}],
      validUntil,
    });
    await one.command(0, 'unset');
    await one.command(0, 'set', 'severe', '--reason', 'As told', '--for', '1h', '--exercise');
    expect(publishedFeed(one.io).validUntil).toBe('2026-11-23T08:00:00Z');
  });
});
