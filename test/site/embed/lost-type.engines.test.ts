/** What a browser says, and what is left to read, if a site has removed `type="module"` from the tag. */
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine, type EngineName} from '../../helpers/browsers/engine-page.js';
import {hostileHost, sendsPage, strangersPage} from '../../hostile-hosts/hostile-host.js';

const TIMEOUT_MS = 20_000;
const host = hostileHost();

/** As docs/embedding.md quotes them. */
const ERRORS: Readonly<Record<EngineName, string>> = {
  chromium: "Cannot use 'import.meta' outside a module",
  firefox: 'import.meta may only appear in a module',
  webkit: 'import.meta is only valid inside modules',
};

beforeAll(() => {
  // With CORS, so that the page hears the error of another host's script.
  const tag = `<script src="${host.scripts.address}threat-level-banner.js" crossorigin style="display: block !important">Words</script>`;
  const listener = '<script>onerror = message => (document.title = message)</script>';
  host.answers.set('/lost-type', sendsPage({body: strangersPage(tag, {head: listener})}));
});

describe('a tag without its type', () => {
  inEachEngine((page, engine) => {
    it('shows its words, and the error names what is missing', async () => {
      await page.goto(`${host.site.address}lost-type`);
      const seen = (): Promise<string> =>
        page.evaluate(() => `${document.title} / ${document.body.innerText.trim()}`);
      await expect.poll(seen, {timeout: TIMEOUT_MS}).toContain(ERRORS[engine]);
      expect(await seen()).toContain('Words');
    });
  });
});
