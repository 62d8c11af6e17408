/**
 * A platform that runs pasted code in a frame of another host may deny that frame its origin: then it has no storage,
 * and `'self'` matches no address. A sandbox in a page's own policy does the same to the page.
 */
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {hostileHost, sendsPage, strangersPage} from '../../hostile-hosts/hostile-host.js';

const TIMEOUT_MS = 20_000;
const host = hostileHost();

beforeAll(() => {
  const tag = `<script type="module" src="${host.scripts.address}threat-level-banner.js">Words</script>`;
  host.answers.set(
    '/box',
    sendsPage({
      body: strangersPage(tag),
      headers: {'Content-Security-Policy': 'sandbox allow-scripts'},
    }),
  );
});

describe('one tag', () => {
  inEachEngine(page => {
    it('a tag shows the level in a page without an origin', async () => {
      await page.goto(`${host.site.address}box`);
      const shown = (): Promise<string> =>
        page.evaluate(() => {
          const banner = document.querySelector('threat-level-banner');
          return `${self.origin} ${banner?.getAttribute('level') ?? ''}`;
        });
      await expect.poll(shown, {timeout: TIMEOUT_MS}).toBe('null severe');
    });
  });
});
