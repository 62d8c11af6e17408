/** A level that a person has set is dated by that, not by a reading of the sources that said something else. */
import {beforeEach, describe, expect, it} from 'vitest';
import {formatMessage} from '../../../src/feed/message/message.js';
import {
  both,
  notifyingPublisher,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';
import {publishedFeed} from '../../helpers/publisher/two-sources.js';

let one: NotifyingPublisher;
const message = (now: string, region: 'uk' | 'ni' = 'uk'): string =>
  formatMessage(publishedFeed(one.io), {now: new Date(now), language: 'en', region});

beforeEach(async () => {
  one = notifyingPublisher('2026-11-23T09:54:00Z');
  await one.publish(0, both('severe'));
});

describe('a level set 20 hours after the last reading', () => {
  beforeEach(() => one.command(20, 'set', 'critical', '--reason', 'As told', '--for', '2h'));

  it('is checked when it was set; the other region, when it was read', () => {
    expect(publishedFeed(one.io)).toMatchObject({
      checkedAt: '2026-11-23T09:54:00Z',
      assessments: {uk: {setAt: '2026-11-24T05:54:00Z'}},
    });
    expect(message('2026-11-24T06:00:00Z')).toContain('Checked on 24 November 2026 at 05:54.');
    expect(message('2026-11-24T06:00:00Z', 'ni')).toContain('Checked on 23 November 2026 at 09:54');
  });

  it('is the last confirmed one on the day on which it was set', () => {
    expect(message('2026-11-24T12:00:00Z')).toContain('Last confirmed as Critical on 24 November');
  });

  it('has no time of its own once the sources give it too', async () => {
    await one.publish(1, both('critical', 'low', '2026-11-24T06:30:00Z'));
    expect(publishedFeed(one.io).assessments.uk.setAt).toBeUndefined();
  });
});

it('a level that the sources gave when it was set keeps the time of their reading', async () => {
  await one.command(20, 'set', 'severe', '--reason', 'As told', '--for', '2h');
  expect(publishedFeed(one.io).assessments.uk).toEqual({level: 'severe'});
  expect(message('2026-11-24T06:00:00Z')).toContain('Checked on 23 November 2026 at 09:54.');
});
