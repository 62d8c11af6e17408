/** What the builder leaves in the browser's history and on the clipboard. */
import {beforeEach, describe, expect, it} from 'vitest';
import {
  openBuilder,
  openDisclosures,
  snippet,
  writeFeed,
} from '../../helpers/pages/embed-builder.js';
import {page, scripts} from '../../helpers/pages/host-page.js';

beforeEach(() => {
  writeFeed();
});

describe('the embed builder', () => {
  it('the builder copies words with their links, so that an editor keeps them, and as code too', async () => {
    const clipboard = ['clipboard-read', 'clipboard-write'].map(
      name => ({permission: {name}, state: 'granted'}) as const,
    );
    await page.browserContext().setPermission(new URL(scripts.address).origin, ...clipboard);
    const copied = async (search: string): Promise<readonly (readonly string[])[]> => {
      await openBuilder(search);
      await page.click('#snippet + button');
      await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string): Promise<string[]> => [
          type,
          await (await item!.getType(type)).text(),
        ];
        return Promise.all(item!.types.map(read));
      });
    };
    const words = new Map(await copied('?form=link').then(all => all as [string, string][]));
    expect(words.get('text/plain')).toBe(await snippet());
    expect(words.get('text/html')).toContain('<a href="tel:999">999</a>');
    expect((await copied('?form=tag')).map(([type]) => type)).toEqual(['text/plain']);
    // The link to a choice is no words, whatever the form.
    await openBuilder('?form=link');
    await openDisclosures();
    await page.click('#link + button');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    const [item] = await page.evaluate(async () =>
      (await navigator.clipboard.read()).map(({types}) => types),
    );
    expect(item).toEqual(['text/plain']);
  });

  it('the builder goes back to the last answer, and forward again, with the focus where it was', async () => {
    await openBuilder();
    const before = await page.evaluate(() => history.length);
    await page.select('select[name="platform"]', 'wix');
    await page.select('select[name="lang"]', 'cy');
    await page.focus('select[name="platform"]');
    await page.select('select[name="platform"]', 'drupal');
    await page.click('.ways button');
    expect(await page.evaluate(() => history.length)).toBe(before + 3);
    const state = (): Promise<readonly string[]> =>
      page.evaluate(() => [
        location.search,
        document.querySelector<HTMLSelectElement>('select[name="platform"]')!.value,
        document.querySelector('.steps h2')?.textContent.trim() ?? '',
      ]);
    await page.goBack();
    expect(await state()).toEqual(['?platform=drupal&lang=cy', 'drupal', 'What to do: Drupal']);
    expect(await page.evaluate(() => document.activeElement?.closest('.ways') !== null)).toBe(true);
    await page.goBack();
    expect(await state()).toEqual(['?platform=wix&lang=cy', 'wix', 'What to do: Wix']);
    expect(await snippet()).toMatch(/^<threat-level-banner/);
    await page.goBack();
    expect(await state()).toEqual(['', '', '']);
    await page.goForward();
    expect(await state()).toEqual(['?platform=wix&lang=cy', 'wix', 'What to do: Wix']);
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
