/** Notifications of a change of level: the levels before and after, and where the new one comes from. */
import {beforeEach, describe, expect, it} from 'vitest';
import {
  both,
  notifyingPublisher,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';

let one: NotifyingPublisher;

beforeEach(async () => {
  one = notifyingPublisher();
  await one.publish(0, both('severe'));
});

const set = (hoursLater: number, level: string, ...more: readonly string[]) =>
  one.command(hoursLater, 'set', level, '--reason', 'As told', ...more);

describe('a change in the sources', () => {
  it.each([
    ['critical', 'The UK threat level has risen from severe to critical.'],
    ['substantial', 'The UK threat level has fallen from severe to substantial.'],
  ])('to %s names the old level and the direction', async (level, sentence) => {
    const {hook, mails} = await one.publish(1, both(level));
    expect(mails).toEqual([expect.stringContaining(sentence)]);
    expect(hook).toEqual([
      expect.objectContaining({
        kinds: ['change'],
        levels: {uk: level, ni: 'low'},
        before: {uk: 'severe', ni: 'low'},
      }),
    ]);
  });

  it('names the region', async () => {
    const {mails} = await one.publish(1, both('severe', 'moderate'));
    expect(mails.join()).toContain(
      'The Northern Ireland-related threat level has risen from low to moderate.',
    );
    expect(mails.join()).not.toContain('The UK threat level');
  });

  it('is notified even if nothing was notified before, if there is a feed', async () => {
    one.io.files.delete('out/.threat-level-feed.notified.json');
    const {mails} = await one.publish(1, both('critical'));
    expect(mails.join()).toContain('risen from severe to critical');
  });

  it('is notified while a manually set level is shown too', async () => {
    await set(1, 'moderate');
    const {hook, mails} = await one.publish(1, both('substantial'));
    expect(hook.map(({kinds}) => kinds)).toEqual([['change']]);
    expect(mails.join()).toContain(
      'The UK threat level in the sources has fallen from severe to substantial.',
    );
  });
});

describe('a manually set level', () => {
  it('is notified by the command that sets it, with the reason, and not again', async () => {
    const {code, hook, mails, pings} = await set(1, 'critical', '--for', '6h');
    expect({code, pings}).toEqual({code: 3, pings: 0});
    expect(hook[0]?.kinds).toContain('change');
    expect(mails).toEqual([
      expect.stringContaining(
        'The UK threat level was set manually to critical until 2026-11-23T13:00:00Z. It was severe. The sources say severe. Reason: As told',
      ),
    ]);
    expect((await one.publish(1, both('severe'))).mails).toEqual([]);
  });

  it('is notified by the command that ends it', async () => {
    await set(1, 'critical');
    const {hook, mails} = await one.command(1, 'unset');
    expect(hook[0]?.kinds).toContain('change');
    expect(mails.join()).toContain(
      'The manually set level has ended: the UK threat level is severe according to the sources. It was critical.',
    );
    expect((await one.publish(1, both('severe'))).mails).toEqual([]);
  });

  it('is notified when it ends automatically', async () => {
    await set(1, 'critical', '--for', '3h');
    expect((await one.publish(1, both('severe'))).mails).toEqual([]);
    const soon = await one.publish(1, both('severe'));
    expect(soon.mails.join()).toContain('[override-ends-soon]');
    const {mails} = await one.publish(1, both('severe'));
    expect(mails.join()).toContain(
      'The manually set level has ended: the UK threat level is severe',
    );
  });

  it('is notified when the sources rise above it', async () => {
    await set(1, 'low');
    const {mails} = await one.publish(1, both('critical'));
    expect(mails.join()).toContain(
      'The manually set level has ended: the UK threat level is critical according to the sources. It was low.',
    );
  });

  it('is notified when its level or its end is changed', async () => {
    await set(1, 'critical', '--for', '6h');
    expect((await set(1, 'moderate', '--for', '5h')).mails.join()).toContain(
      'The UK threat level was set manually to moderate until 2026-11-23T13:00:00Z. It was critical.',
    );
    expect((await set(1, 'moderate', '--for', '6h')).mails.join()).toContain(
      'The UK threat level was set manually to moderate until 2026-11-23T15:00:00Z.',
    );
  });

  it('is notified if it is the first level in the folder', async () => {
    one = notifyingPublisher();
    expect((await set(0, 'severe')).mails.join()).toContain(
      'The UK threat level was set manually to severe until 2026-11-24T06:00:00Z. No level was shown before. No source has been read yet.',
    );
    expect((await one.command(1, 'unset')).mails.join()).toContain(
      'The UK threat level is no longer shown. It was severe.',
    );
  });

  it('is not notified if nothing was changed', async () => {
    expect(await one.command(1, 'unset')).toMatchObject({code: 2, mails: [], hook: []});
  });

  it('is not notified by a command with --now, but at the next run', async () => {
    const {mails} = await set(1, 'critical', '--now', '2026-11-23T07:00:00Z');
    expect(mails).toEqual([]);
    expect((await one.publish(1, both('severe'))).mails.join()).toContain('to critical until');
  });

  it('is reported as a problem if the delivery fails, and notified at the next run', async () => {
    one.down.hook = true;
    one.down.mail = true;
    expect(await set(1, 'critical')).toMatchObject({code: 3});
    expect(one.io.output.join('\n')).toContain('[notify-failed]');
    one.down.hook = false;
    one.down.mail = false;
    expect((await one.publish(1, both('severe'))).mails.join()).toContain('to critical until');
  });
});

describe('an exercise', () => {
  it('is notified as an exercise when it begins, and when it ends', async () => {
    const {mails} = await set(1, 'critical', '--exercise', '--for', '6h');
    expect(mails.join()).toContain(
      'An exercise has begun: the UK threat level is shown as critical, labelled as an exercise, until 2026-11-23T13:00:00Z. The real level is severe.',
    );
    expect((await one.command(1, 'unset')).mails.join()).toContain(
      'The exercise has ended: the UK threat level is severe according to the sources. The exercise showed critical.',
    );
  });
});

describe('the help', () => {
  it.each(['publish', 'set', 'unset'])(
    'says in the help of %s when no notifications are sent',
    async command => {
      await one.command(0, command, '--help');
      const text = one.io.printed.join('\n').replace(/\s+/g, ' ');
      expect(text).toContain(
        command === 'publish'
          ? 'With --now, or with a file for a source, only the sources that you name are read, and neither notify nor ping in the config is used.'
          : 'With --now, no notifications are sent.',
      );
    },
  );
});
