import {expect, it} from 'vitest';
import {missingRoom} from '../../helpers/pages/reserved-room.js';

it.each([360, 1280])('the builder reserves the room that Welsh needs, %i px wide', async width => {
  expect(await missingRoom('cy', width)).toBeLessThanOrEqual(0);
});
