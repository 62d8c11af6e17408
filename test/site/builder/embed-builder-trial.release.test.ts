import {beforeEach, describe, expect, it} from 'vitest';
import {openBuilder, writeFeed} from '../../helpers/pages/embed-builder.js';
import {
  noises,
  page,
  scripts,
  setPage,
  strangersPage,
  visit,
} from '../../helpers/pages/host-page.js';

beforeEach(() => {
  writeFeed();
});

describe('the trial on one’s own page', () => {
  let line: string;

  async function tryOn(
    headers: Record<string, string>,
    how: 'console' | 'bookmark',
    more = '',
  ): Promise<void> {
    await openBuilder('?variant=strip&lang=cy');
    line =
      how === 'console'
        ? await page.$eval('#console', shown => shown.textContent)
        : await page.$eval('a.bookmark', ({href}: HTMLAnchorElement) =>
            decodeURIComponent(href.replace(/^javascript:/, '')),
          );
    setPage(strangersPage(`${more}<p>Mine</p>`), headers);
    await visit();
    noises.length = 0;
    await page.evaluate(line);
    await page.waitForNetworkIdle({idleTime: 150});
  }

  it.each(['console', 'bookmark'] as const)(
    'the trial shows the banner first on the page (%s)',
    async how => {
      await tryOn({}, how);
      await page.waitForSelector('body > threat-level-banner[level]:first-child');
      expect(noises.join('\n')).toContain('PROBLEMS\n  None.');
    },
  );

  it('the trial works under trusted types', async () => {
    const {origin} = new URL(scripts.address);
    await tryOn(
      {
        'Content-Security-Policy': `script-src ${origin}; require-trusted-types-for 'script'; trusted-types threat-level-banner`,
      },
      'console',
    );
    await page.waitForSelector('threat-level-banner[level]');
  });

  it('the trial is visible on a page with a fixed header, and is there once', async () => {
    const header =
      '<header style="position:fixed;inset:0 0 auto;height:90px;z-index:9;background:#333"></header>';
    await tryOn({}, 'console', header);
    await page.evaluate(line);
    await page.waitForSelector('threat-level-banner[level]');
    expect(await page.$$('threat-level-banner')).toHaveLength(1);
    const isSeen = await page.$eval('threat-level-banner', banner => {
      const {left, top, width} = banner.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + 20) === banner;
    });
    expect(isSeen).toBe(true);
  });

  it('the trial mounts no banner for other tags', async () => {
    await tryOn(
      {},
      'console',
      '<script type="module" src="https://other.example/threat-level-banner.js"></script>',
    );
    await page.waitForSelector('threat-level-banner[level]');
    expect(await page.$$('threat-level-banner')).toHaveLength(1);
  });

  it('the trial logs what the page’s policy blocks, and removes itself', async () => {
    await tryOn({'Content-Security-Policy': "script-src 'self'"}, 'console');
    expect(await page.$('threat-level-banner')).toBeNull();
    expect(noises.join('\n')).toMatch(
      /could not be loaded: script-src-elem of the page's policy forbids http/,
    );
  });
});
