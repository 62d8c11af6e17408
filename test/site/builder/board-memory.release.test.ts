/** The board runs for weeks: 10,000 turns of 20 seconds are more than two days. */
import {expect, it} from 'vitest';
import {exampleWords} from '../../../demo/examples/messages.js';
import {holdTimers, openBoard, pass, timersLeft, writeFeed} from '../../helpers/pages/board.js';
import {page} from '../../helpers/pages/host-page.js';
import {memoryOf} from '../../helpers/pages/page-memory.js';

it('the board holds its memory over 10,000 turns', async () => {
  writeFeed(exampleWords(new Date()));
  await holdTimers();
  const measure = await memoryOf(page);
  await openBoard('?lang=en,cy,ur&area=exampleshire&seconds=20');
  // Without layout, which takes most of the time and keeps nothing.
  await page.evaluate(() => {
    document.body.hidden = true;
  });
  const run = async (turns: number): Promise<void> => {
    // In pieces, between which answers arrive. The feed is dated by the real clock and ages in the held one.
    for (let turn = 0; turn < turns; turn += 250) await pass(250 * 20_000);
  };
  await run(1000);
  const before = await measure();
  await run(9000);
  const after = await measure();
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.heap - before.heap).toBeLessThan(300_000);
  expect(await timersLeft()).toBeLessThanOrEqual(2);
});
