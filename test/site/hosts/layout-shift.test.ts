import {describe, expect, it} from 'vitest';
import {
  feedCases,
  shiftingTag,
  shiftOf,
  testLayoutShift,
} from '../../helpers/pages/layout-shift.js';

// Most lines wrap at this width.
testLayoutShift(feedCases.map(feed => ({width: 360, feed})));

describe('a page whose tag reserves too little height', () => {
  it.each(['banner', 'card'])(
    'a page whose tag reserves too little height is measured to move (%s)',
    async variant => {
      const shift = await shiftOf(shiftingTag(variant, '0'), 'a feed that comes at once');
      expect(shift).toBeGreaterThan(0.05);
    },
  );
});
