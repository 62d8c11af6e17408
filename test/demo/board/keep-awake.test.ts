import {expect, it} from 'vitest';
import {createKeepAwake} from '../../../demo/board/keep-awake.js';

it('a wake lock is asked for once, and again when the browser has taken it away', async () => {
  const given: {released: boolean}[] = [];
  const keepAwake = createKeepAwake({
    request: () => {
      const lock = {released: false};
      given.push(lock);
      return Promise.resolve(lock);
    },
  });
  await Promise.all([keepAwake(), keepAwake()]);
  await keepAwake();
  expect(given).toHaveLength(1);
  given[0]!.released = true;
  await keepAwake();
  expect(given).toHaveLength(2);
});

it('a refused wake lock is asked for in the next turn, and a browser without any is left alone', async () => {
  let asked = 0;
  const keepAwake = createKeepAwake({
    request: () => {
      asked += 1;
      return Promise.reject(new Error('NotAllowedError'));
    },
  });
  await keepAwake();
  await keepAwake();
  expect(asked).toBe(2);
  await expect(createKeepAwake(undefined)()).resolves.toBeUndefined();
});
