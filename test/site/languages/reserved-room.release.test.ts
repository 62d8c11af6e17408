import {expect, it} from 'vitest';
import {reservedHeights} from '../../../src/generated/reserved-heights.js';
import {missingRoom} from '../../helpers/pages/reserved-room.js';

it.each(Object.keys(reservedHeights))(
  'the builder reserves the room that the language %s needs, at each width',
  async lang => {
    const missing = await missingRoom(lang, [320, 390, 600, 768, 1280]);
    expect(Math.max(...Object.values(missing)), JSON.stringify(missing)).toBeLessThanOrEqual(0);
  },
);
