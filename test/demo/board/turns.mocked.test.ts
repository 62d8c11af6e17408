import {afterEach, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {readSettings} from '../../../demo/board/settings.js';
import {Turns, type Turn} from '../../../demo/board/turns.js';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {exampleWords} from '../../../demo/examples/messages.js';
import type {ReceivedFeed} from '../../../src/banner/feed-client/reconcile.js';
import {parseFeedLevels} from '../../../src/feed/schema/feed-levels.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {setLocale} from '../../../src/feed/i18n/active-locale.js';
import {learnLanguage} from '../../../src/feed/i18n/learn-language.js';

const START = new Date('2026-11-27T23:50:00Z');
const MINUTE_MS = 60_000;

let now: Date;
let timers: {at: number; callback: () => void}[];
let shown: Turn[];
let answer: Feed | undefined;
let requests: number[];
let store: {
  received: ReceivedFeed | undefined;
  hasAnswer: boolean;
  hasFailed: boolean;
  ageMs: number;
  refresh(): Promise<void>;
};

/** As the network brings it. */
function received(feed: Feed): ReceivedFeed {
  const parsed = parseFeedLevels(JSON.stringify(feed));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return {feed: parsed.value, receivedAt: now};
}

function createStore(): typeof store {
  let refreshedAtMs = -Infinity;
  return {
    received: undefined,
    hasAnswer: false,
    hasFailed: false,
    get ageMs() {
      return now.getTime() - refreshedAtMs;
    },
    refresh() {
      refreshedAtMs = now.getTime();
      requests.push(now.getTime());
      this.hasAnswer = true;
      this.hasFailed = !answer;
      if (answer) this.received = received(answer);
      return Promise.resolve();
    },
  };
}

async function start(search: string, learn = learnOne): Promise<Turns> {
  const turns = new Turns(readSettings(search), {
    now: () => now,
    after: (ms, callback) => {
      const timer = {at: now.getTime() + ms, callback};
      timers.push(timer);
      return () => {
        timers = timers.filter(other => other !== timer);
      };
    },
    random: () => 0,
    store,
    areaOf: feed => feed.areas?.['exampleshire'],
    learn,
    show: turn => {
      shown.push(turn);
    },
  });
  await turns.start();
  return turns;
}

const learnOne = (language: string): Promise<unknown> => learnLanguage([language]);

/** Lets the clock run to the next turn, and what it started come to its end. */
async function pass(turns = 1): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const [next, ...others] = timers;
    if (!next) throw new Error('No turn is planned.');
    timers = others;
    now = new Date(next.at);
    next.callback();
    for (let micro = 0; micro < 5; micro += 1) await Promise.resolve();
  }
}

const last = (): Turn => shown.at(-1)!;
const headline = (): string => last().view.levels[0].headline;

beforeAll(async () => {
  await learnLanguage(['cy']);
  await learnLanguage(['ur']);
});
beforeEach(() => {
  now = START;
  timers = [];
  shown = [];
  requests = [];
  answer = exampleFeed(now);
  store = createStore();
});
afterEach(() => {
  setLocale('en');
});

describe('the turns of a board', () => {
  it('languages come in turn, each with whole sentences of its own', async () => {
    await start('lang=en,cy,ur&seconds=20');
    const seen = [headline()];
    for (let turn = 0; turn < 3; turn += 1) {
      await pass();
      seen.push(headline());
    }
    expect(seen).toEqual(['Severe', 'Difrifol', 'شدید', 'Severe']);
    expect(now.getTime() - START.getTime()).toBe(60_000);
  });

  it('the operator’s words come in turn with the calm sentence, in each language', async () => {
    answer = exampleFeed(now, exampleWords(now));
    await start('lang=en,cy&area=exampleshire');
    const seen: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      seen.push(`${last().language} ${last().slide.kind}`);
      await pass();
    }
    expect(seen).toEqual([
      'en incident',
      'cy incident',
      'en calm',
      'cy calm',
      'en statement',
      'cy incident',
      'en area',
      'cy calm',
    ]);
  });

  it('a language has its place in the list as soon as it is loaded, also after the feed', async () => {
    let load = (): void => undefined;
    const started = start('lang=en,it', language =>
      new Promise<void>(resolve => {
        load = resolve;
      }).then(() => learnLanguage([language])),
    );
    await vi.waitFor(() => {
      expect(headline()).toBe('Severe');
    });
    expect(last().hasTurns).toBe(false);
    load();
    await started;
    expect(last().hasTurns).toBe(true);
    expect(last().language).toBe('en');
  });

  it('a language whose messages do not come is left out, and tried again in each turn', async () => {
    let tries = 0;
    await start('lang=en,pl', () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    });
    await pass(2);
    expect(new Set(shown.map(({language}) => language))).toEqual(new Set(['en']));
    expect(tries).toBe(3);
  });

  it('the feed is fetched each 15 minutes, and each minute after a failure', async () => {
    await start('seconds=60');
    await pass(14);
    expect(requests).toHaveLength(1);
    answer = undefined;
    await pass(3);
    expect(requests.map(at => (at - START.getTime()) / MINUTE_MS)).toEqual([0, 15, 16, 17]);
    expect(headline()).toBe('Severe');
  });

  it('without network the level leaves when its validity ends, and is back with the network', async () => {
    await start('seconds=600');
    answer = undefined;
    await pass(6 * 24 - 2);
    expect(headline()).toBe('Severe');
    await pass();
    expect(headline()).toBe('We can’t confirm the level right now');
    expect(last().view.levels[0].detail).toBe('Last confirmed as Severe on 27 November 2026.');
    await pass(6 * 24 * 7);
    expect(last().view.levels[0].detail).toBeUndefined();
    expect(last().slide).toMatchObject({kind: 'calm'});
    answer = exampleFeed(now, {level: 'critical'});
    await pass();
    expect(headline()).toBe('Critical');
  });

  it('a level that changed shows when it comes, not in the next turn', async () => {
    const turns = await start('seconds=600');
    answer = exampleFeed(new Date(now.getTime() + MINUTE_MS), {level: 'critical'});
    await turns.refresh();
    expect(headline()).toBe('Critical');
    expect(now).toBe(START);
    expect(timers).toHaveLength(1);
  });

  it('a sentence about the check names the day once the day is over', async () => {
    await start('seconds=300');
    expect(last().view.checked?.text).toBe('Checked today at 23:38');
    await pass(2);
    expect(now.toISOString()).toBe('2026-11-28T00:00:00.000Z');
    expect(last().view.checked?.text).toBe('Checked on 27 November 2026 at 23:38');
  });

  it('before the first answer the board says that it is checking, with the numbers', () => {
    store.refresh = () => new Promise(() => undefined);
    void start('');
    expect(headline()).toBe('Checking the latest level');
    expect(last().view.contacts[0]?.phone).toBe('999');
    expect(last().view.level).toBeUndefined();
  });

  it('a person stops the turns in a language, steps, and lets them go on', async () => {
    const turns = await start('lang=en,cy');
    turns.choose('cy');
    await pass(3);
    expect(last()).toMatchObject({language: 'cy', chosen: 'cy'});
    turns.choose('');
    await pass();
    expect(last().chosen).toBeUndefined();
    const at = last().language;
    turns.step(1);
    expect(last().language).not.toBe(at);
    await pass(3);
    expect(last().language).not.toBe(at);
    turns.togglePause();
    await pass();
    expect(last().language).toBe(at);
    expect(timers).toHaveLength(1);
  });

  it('while it is stopped, a level still ends', async () => {
    const turns = await start('seconds=600');
    answer = undefined;
    turns.togglePause();
    await pass(6 * 24);
    expect(headline()).toBe('We can’t confirm the level right now');
  });

  it('after 10,000 turns one timer is planned', async () => {
    await start('lang=en,cy,ur');
    await pass(10_000);
    expect(timers).toHaveLength(1);
    expect(last().count).toBe(10_000);
  });
});
