/** A recurring problem is notified a limited number of times; a change of level always is. */
import {beforeEach, describe, expect, it} from 'vitest';
import {
  both,
  notifyingPublisher,
  type Answers,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';
import {govuk, mi5} from '../../helpers/publisher/two-sources.js';

let one: NotifyingPublisher;
const good = both('severe');

beforeEach(async () => {
  one = notifyingPublisher();
  await one.publish(0, good);
});

/** The kinds that the webhook sent at each of these runs, those of silent runs left out. */
async function kindsOver(
  runs: number,
  hoursApart: number,
  answersAt: (index: number) => Answers,
): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (let index = 0; index < runs; index += 1) {
    const {hook} = await one.publish(hoursApart, answersAt(index));
    kinds.push(...hook.map(sent => `${String(index)} ${sent.kinds.join('+')}`));
  }
  return kinds;
}

const flapping = (index: number): Answers => (index % 2 ? good : {});

describe('a recurring problem', () => {
  it.each([0.25, 1, 8, 24])('at every run, %d hours apart, is told three times', async hours => {
    expect(await kindsOver(60, hours, flapping)).toEqual(['0 trouble', '1 over', '2 trouble']);
  });

  it('says so the second time', async () => {
    await kindsOver(2, 1, flapping);
    const {mails} = await one.publish(1, {});
    expect(mails.join()).toContain('may keep recurring');
    expect(mails.join()).toContain('24 hours');
  });

  it('is over once it has stayed away for 24 hours and four runs', async () => {
    await kindsOver(3, 1, flapping);
    expect(await kindsOver(30, 1, () => good)).toEqual(['23 over']);
    expect(await kindsOver(2, 1, flapping)).toEqual(['0 trouble', '1 over']);
  });

  it('is over after four runs where those are days apart', async () => {
    await kindsOver(3, 24, flapping);
    expect(await kindsOver(8, 24, () => good)).toEqual(['3 over']);
  });

  it('is notified once for each code if the code changes each time', async () => {
    const bodies = [{govuk: 'no'}, {mi5: 'no'}, {mi5: '<p>'}, {govuk: '[]'}];
    const kinds = await kindsOver(80, 1, index => bodies[index % bodies.length]!);
    expect(kinds.length).toBeLessThan(8);
    expect(await kindsOver(40, 1, index => bodies[index % bodies.length]!)).toEqual([]);
  });

  it('hides no change of level', async () => {
    const levels = ['critical', 'severe'];
    const kinds = await kindsOver(20, 1, index =>
      index % 2 ? both(levels[((index - 1) / 2) % 2]!, 'low') : {},
    );
    expect(kinds.filter(kind => kind.includes('change'))).toHaveLength(10);
  });

  it('is notified a limited number of times if it is a disagreement', async () => {
    const disagreeing = {mi5: mi5('severe', 'low'), govuk: govuk('substantial', 'low')};
    const kinds = await kindsOver(40, 0.25, index => (index % 2 ? good : disagreeing));
    expect(kinds).toEqual(['0 trouble', '1 over', '2 trouble']);
  });
});

describe('a channel that does not answer', () => {
  it('does not send to the other channel again', async () => {
    one.down.hook = true;
    expect(await one.publish(1, both('critical'))).toMatchObject({
      code: 3,
      mails: [expect.stringContaining('critical')],
    });
    for (const hours of [1, 1, 1]) {
      const {hook, mails} = await one.publish(hours, both('critical'));
      expect({hook: hook.length, mails: mails.length}).toEqual({hook: 1, mails: 0});
    }
    one.down.hook = false;
    expect((await one.publish(1, both('critical'))).hook[0]?.kinds).toEqual(['change']);
    expect((await one.publish(1, both('critical'))).hook).toEqual([]);
  });
});
