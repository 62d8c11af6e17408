import {describe, expect, it} from 'vitest';
import {findCopy, type Places} from '../../src/worker/copies.js';

const ADDRESS = 'https://feed.example/feed.json';
const UNTIL = '2026-11-24T18:00:00Z';

/** A cache in memory, and a publisher whose answers are in a list. */
function places() {
  const kept = new Map<string, Response>();
  const answers: (() => Response)[] = [];
  const cache: Places['cache'] = {
    match: address => Promise.resolve(kept.get(address)?.clone()),
    put: (address, response) => {
      kept.set(address, response);
      return Promise.resolve();
    },
  };
  const fetch = (): Promise<Response> => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer()) : Promise.reject(new Error('The object is gone.'));
  };
  const find = (now: string, changes: Partial<Places> = {}) =>
    findCopy('feed.json', {
      cache,
      publisher: {fetch},
      address: ADDRESS,
      now: new Date(now),
      ...changes,
    });
  return {kept, answers, find};
}

const file = (text: string) => (): Response =>
  new Response(text, {headers: {ETag: '"1"', 'x-valid-until': UNTIL}});

describe('the copy of a published file', () => {
  it.each([
    ['2026-11-23T18:00:59.999Z', 'old'],
    ['2026-11-23T18:01:00Z', 'new'],
    ['2026-11-23T17:59:59Z', 'new'],
  ])('is taken from the cache for a minute: at %s it is the %s one', async (now, text) => {
    const {answers, find} = places();
    answers.push(file('old'), file('new'));
    await find('2026-11-23T18:00:00Z');
    expect(await find(now)).toEqual({text, etag: '"1"', validUntil: UNTIL});
  });

  it.each([
    ['2026-11-24T17:59:59Z', {text: 'old', etag: '"1"', validUntil: UNTIL}],
    ['2026-11-24T18:00:00Z', 'failed'],
  ])('is used until its feed ends if the publisher fails: at %s', async (now, expected) => {
    const {answers, find} = places();
    answers.push(file('old'));
    await find('2026-11-23T18:00:00Z');
    expect(await find(now)).toEqual(expected);
    answers.push(() => new Response(null, {status: 503}));
    expect(await find(now)).toEqual(expected);
  });

  it('is missing if the publisher says so, whatever the cache has', async () => {
    const {answers, find} = places();
    answers.push(file('old'), () => new Response(null, {status: 404}));
    await find('2026-11-23T18:00:00Z');
    expect(await find('2026-11-23T18:05:00Z')).toBe('missing');
  });

  it('is read from the publisher each time if there is no working cache', async () => {
    const {answers, find} = places();
    const broken: Places['cache'] = {
      match: () => Promise.reject(new Error('no cache')),
      put: () => Promise.reject(new Error('no cache')),
    };
    answers.push(file('one'), file('two'));
    const texts = [];
    for (const now of ['2026-11-23T18:00:00Z', '2026-11-23T18:00:01Z']) {
      texts.push(await find(now, {cache: broken}));
    }
    expect(texts).toMatchObject([{text: 'one'}, {text: 'two'}]);
  });
});
