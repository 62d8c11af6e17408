import {expect, it} from 'vitest';
import {missingRoom} from '../../helpers/pages/reserved-room.js';

it('the builder reserves the room that Welsh needs', async () => {
  const missing = await missingRoom('cy', [360, 1280]);
  expect(Math.max(...Object.values(missing)), JSON.stringify(missing)).toBeLessThanOrEqual(0);
});
