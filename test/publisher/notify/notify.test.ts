import {beforeEach, describe, expect, it} from 'vitest';
import {buildNotice, type ShownLevels} from '../../../src/publisher/notify/notice.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5} from '../../helpers/publisher/two-sources.js';

const HOOK = 'https://hooks.example/secret';
const PING = 'https://ping.example/42';
const CONFIG = `notify: {command: mail web@csp.example, webhook: ${HOOK}}\nping: ${PING}\n`;

let io: FakeIo;
let present: Date;
/** What each source answers; nothing where it does not. */
let answers: {mi5?: string; govuk?: string};
let requests: {address: string; body: unknown}[];
let isHookDown: boolean;

function answer(address: string, init?: RequestInit): Promise<Response> {
  if (address.startsWith('https://www.')) {
    const text = address.includes('mi5') ? answers.mi5 : answers.govuk;
    return Promise.resolve(new Response(text ?? 'One moment', {status: text ? 200 : 503}));
  }
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
  requests.push({address, body});
  return Promise.resolve(new Response('', {status: isHookDown && address === HOOK ? 500 : 200}));
}

beforeEach(() => {
  present = new Date('2026-11-23T18:00:00Z');
  answers = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};
  requests = [];
  isHookDown = false;
  io = fakeIo({
    now: () => present,
    fetch: (address: string, init?: RequestInit) => answer(address, init),
  });
  io.files.set('out/threat-level-feed.yaml', CONFIG);
});

/** A run some hours later, and the notifications that it sent. */
async function publish(hoursLater = 0): Promise<{code: number; kinds: unknown[]; pings: number}> {
  present = new Date(present.getTime() + hoursLater * 60 * 60 * 1000);
  requests = [];
  io.executed.length = 0;
  const code = await run(['publish', '--out', 'out'], io);
  const hooks = requests.filter(({address}) => address === HOOK);
  return {
    code,
    kinds: hooks.map(({body}) => (body as {kinds: unknown}).kinds),
    pings: requests.filter(({address}) => address === PING).length,
  };
}

describe('a time without runs', () => {
  it('is told by the first run after it, and by no other', async () => {
    await publish();
    expect(await publish(24 * 7)).toMatchObject({code: 3, kinds: [['trouble']]});
    expect(io.executed[0]).toEqual([
      'mail web@csp.example',
      expect.stringContaining('[feed-had-expired]'),
    ]);
    expect(await publish(1)).toMatchObject({code: 0, kinds: []});
  });

  it('is not told of again where runs are too rare for the feed', async () => {
    await publish();
    expect(await publish(25)).toMatchObject({code: 3, kinds: [['trouble']]});
    for (let run = 0; run < 9; run += 1)
      expect(await publish(25)).toMatchObject({code: 3, kinds: []});
  });

  it('is not told of where people know that the feed had ended', async () => {
    await publish();
    const good = answers;
    answers = {};
    await publish(12);
    await publish(13);
    answers = good;
    expect(await publish(1)).toMatchObject({code: 3, kinds: [['over']]});
  });
});

describe('a person', () => {
  it('is notified of a change once, by the command and by the webhook', async () => {
    expect(await publish()).toEqual({code: 0, kinds: [], pings: 1});
    answers = {mi5: mi5('critical', 'low'), govuk: govuk('critical', 'low')};
    expect(await publish(1)).toMatchObject({code: 0, kinds: [['change']]});
    expect(io.executed).toEqual([
      ['mail web@csp.example', expect.stringContaining('Published uk critical, ni low')],
    ]);
    expect(requests.find(({address}) => address === HOOK)?.body).toMatchObject({
      levels: {uk: 'critical', ni: 'low'},
      trouble: [],
      text: expect.stringContaining('Published uk critical') as string,
    });
    expect(await publish(1)).toEqual({code: 0, kinds: [], pings: 1});
  });

  it('is notified of a problem once, and once when it is resolved', async () => {
    await publish();
    answers = {mi5: mi5('severe', 'low'), govuk: govuk('substantial', 'low')};
    expect(await publish(1)).toMatchObject({code: 3, kinds: [['trouble']], pings: 1});
    for (const hours of [1, 1, 1]) expect((await publish(hours)).kinds).toEqual([]);
    answers = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};
    expect(await publish(1)).toMatchObject({code: 0, kinds: [['over']]});
    expect((await publish(1)).kinds).toEqual([]);
  });

  it('is notified if no source can be read, without a ping', async () => {
    await publish();
    answers = {};
    expect(await publish(1)).toEqual({code: 1, kinds: [['trouble']], pings: 0});
    expect((await publish(1)).kinds).toEqual([]);
  });

  it('is notified of refused content, with the settings from the refused config', async () => {
    await publish();
    io.files.set('out/threat-level-feed.yaml', `${CONFIG}contacts: nobody\n`);
    expect(await publish(1)).toMatchObject({code: 3, kinds: [['trouble']]});
  });

  it('is notified at the next run if a delivery failed', async () => {
    await publish();
    answers = {mi5: mi5('critical', 'low'), govuk: govuk('critical', 'low')};
    isHookDown = true;
    expect(await publish(1)).toMatchObject({code: 3, kinds: [['change']]});
    expect(io.output.join('\n')).toContain('notify-failed');
    // The address may be a secret.
    expect(io.output.join('\n')).not.toContain('/secret');
    isHookDown = false;
    expect(await publish(1)).toMatchObject({kinds: [['change']]});
    expect((await publish(1)).kinds).toEqual([]);
  });

  it('is not notified by a replay or a dry run, which do not store anything either', async () => {
    io.files.set('mi5.xml', mi5('critical', 'low'));
    const before = [...io.files];
    expect(await run(['publish', '--out', 'out', '--dry-run'], io)).toBe(0);
    expect([...io.files]).toEqual(before);
    expect(io.output.join('\n')).toContain(
      'Nothing was written: this was a dry run. A real run would have reported: Published uk severe, ni low',
    );
    await run(['publish', '--out', 'out', '--mi5', 'mi5.xml'], io);
    expect(requests.map(({address}) => address)).toEqual([]);
  });

  it('is notified if the stored state cannot be read', async () => {
    await publish();
    io.files.set('out/.threat-level-feed.notified.json', 'null');
    answers = {mi5: mi5('severe', 'low'), govuk: govuk('substantial', 'low')};
    expect((await publish(1)).kinds).toEqual([['trouble']]);
  });
});

describe('a notification', () => {
  const now = new Date('2026-11-23T18:00:00Z');
  const known = (code: string) => ({
    code,
    path: '',
    seenAt: '2026-11-23T17:00:00Z',
    runsWithout: 0,
    comesAndGoes: false,
  });
  const told = (shown: ShownLevels, ...trouble: string[]) => ({
    shown,
    trouble: trouble.map(known),
    isOver: !trouble.length,
  });
  const report = (code: 0 | 3, ...codes: string[]) => ({
    exitCode: code,
    isPublished: true,
    problems: codes.map(each => ({code: each, path: '', expected: '', received: ''})),
  });

  it.each([
    [told({}), report(0), []],
    [told({}), report(3, 'a'), ['trouble']],
    [told({}, 'a'), report(3, 'a'), []],
    [told({}, 'a'), report(3, 'a', 'b'), ['trouble']],
    [told({}, 'a', 'b'), report(3, 'a'), []],
    [told({}, 'a'), report(0, 'a'), ['over']],
    [told({uk: {level: 'low', by: 'sources'}}), report(0), ['change']],
    [told({uk: {level: 'low', by: 'sources'}}, 'a'), report(0), ['change', 'over']],
  ])('after %j, of %j, is %j', (before, after, kinds) => {
    expect(buildNotice(before, after, now).kinds).toEqual(kinds);
  });
});
