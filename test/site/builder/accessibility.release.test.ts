import {beforeEach, describe, expect, it} from 'vitest';
import {openBuilder, openDisclosures, writeFeed} from '../../helpers/pages/embed-builder.js';
import {injectEngines, runEngines} from '../../helpers/pages/run-accessibility-engines.js';
import {page} from '../../helpers/pages/host-page.js';

beforeEach(() => {
  writeFeed();
});

describe('two accessibility engines', () => {
  it.each([
    ['', 1280],
    ['?form=pinned&page=dark&device=desktop&lang=ur', 1280],
    ['?ui=cy&form=frame&variant=strip&page=busy', 320],
    ['?form=element&variant=card', 320],
    ['?platform=unknown', 320],
    ['?platform=localgov-drupal&ui=cy', 1280],
  ])(
    'both accessibility engines find no problem in the builder at %s, %i px wide, light and dark',
    async (search, width) => {
      await page.setViewport({width, height: 900});
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        await openBuilder(search);
        await openDisclosures();
        await injectEngines();
        expect(await runEngines('body')).toEqual([]);
        const room = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(room).toBeLessThanOrEqual(width);
      }
    },
  );
});
