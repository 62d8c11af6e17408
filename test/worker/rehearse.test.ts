import {describe, expect, it, vi} from 'vitest';
import {publishInMemory} from '../../src/worker/rehearse.js';

describe('a rehearsal', () => {
  it('reads and publishes, without what is forbidden while a Worker is loaded', async () => {
    const forbidden = [
      vi.spyOn(globalThis, 'fetch'),
      vi.spyOn(globalThis, 'setTimeout'),
      vi.spyOn(AbortSignal, 'timeout'),
      vi.spyOn(Math, 'random'),
    ];
    const reports = await publishInMemory();
    expect(reports.map(({isPublished}) => isPublished)).toEqual([true, true]);
    expect(reports[0]?.feed?.statements).toHaveLength(1);
    for (const spy of forbidden) expect(spy).not.toHaveBeenCalled();
  });
});
