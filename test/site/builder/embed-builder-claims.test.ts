import {beforeEach, describe, expect, it} from 'vitest';
import {openBuilder, snippet, writeFeed} from '../../helpers/pages/embed-builder.js';
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
      const asked = requests
        .map(url => url.replace(/#.*$/, ''))
        .filter(url => !url.startsWith('data:') && url !== site.address);
      expect(asked.map(url => url.replace(/-[\w-]{8}\.js$/, '-….js')).sort()).toEqual(told.sort());
    },
  );
});
