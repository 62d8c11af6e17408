import {testLayoutShift} from '../../helpers/pages/layout-shift.js';

// At these widths, the feeds whose banners differ in height.
testLayoutShift(
  [768, 1280].flatMap(width =>
    (['a feed that comes late', 'no feed', 'a stale feed'] as const).map(feed => ({width, feed})),
  ),
);
