import {describe, expect, it} from 'vitest';
import {createLock} from '../../src/worker/create-lock.js';

describe('the lock of a Durable Object', () => {
  it('lets one piece of work end before the next begins, also if it fails', async () => {
    const lock = createLock();
    const seen: string[] = [];
    const work = (name: string, result: Promise<string>) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      try {
        return await result;
      } finally {
        seen.push(`${name} ends`);
      }
    };
    let fail: (error: Error) => void = () => undefined;
    const failing = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    const first = lock(work('first', failing));
    const second = lock(work('second', Promise.resolve('done')));
    fail(new Error('on purpose'));
    await expect(first).rejects.toThrow('on purpose');
    expect(await second).toBe('done');
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
