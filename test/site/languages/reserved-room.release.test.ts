import {describe, expect, it} from 'vitest';
import {reservedHeights} from '../../../src/generated/reserved-heights.js';
import {missingRoom} from '../../helpers/pages/reserved-room.js';

describe.each(Object.keys(reservedHeights))('the builder’s room for %s', lang => {
  it.each([320, 390, 600, 768, 1280])('is enough, %i px wide', async width => {
    expect(await missingRoom(lang, width)).toBeLessThanOrEqual(0);
  });
});
