import {beforeEach, describe, expect, it} from 'vitest';
import {openBuilder, snippet, writeFeed} from '../../helpers/pages/embed-builder.js';
import {injectEngines, runEngines} from '../../helpers/pages/run-accessibility-engines.js';
import {
  page,
  requests,
  setPage,
  site,
  strangersPage,
  visit,
} from '../../helpers/pages/host-page.js';

beforeEach(() => {
  writeFeed();
});

describe('two accessibility engines', () => {
  it.each([
    ['', 1280],
    ['?form=pinned&page=dark&device=desktop&lang=ur', 1280],
    ['?ui=cy&form=frame&variant=strip&page=busy', 320],
    ['?form=element&variant=card', 320],
  ])(
    'both accessibility engines find no problem in the builder at %s, %i px wide, light and dark',
    async (search, width) => {
      await page.setViewport({width, height: 900});
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        await openBuilder(search);
        await page.$$eval('details', all => {
          all.forEach(one => (one.open = true));
        });
        await injectEngines();
        expect(await runEngines('body')).toEqual([]);
        const room = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(room).toBeLessThanOrEqual(width);
      }
    },
  );
});

describe('what the builder says a snippet asks for', () => {
  it.each(['', '?form=pinned&lang=cy', '?lang=cy', '?form=element', '?form=frame'])(
    'is what it asks for: %s',
    async search => {
      await openBuilder(search);
      const told = await page.$$eval('ul code', all => all.map(one => one.textContent));
      await page.evaluate(() => {
        localStorage.clear();
      });
      setPage(strangersPage(await snippet()));
      requests.length = 0;
      await visit();
      await page.waitForNetworkIdle({idleTime: 300});
      const asked = requests.filter(url => !url.startsWith('data:') && url !== site.address);
      expect(asked.map(url => url.replace(/-[\w-]{8}\.js$/, '-….js')).sort()).toEqual(told.sort());
    },
  );
});
