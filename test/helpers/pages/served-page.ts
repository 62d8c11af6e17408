/** Checks whether the tags of a page that changes without being reloaded have their banners. */
import {expect} from 'vitest';
import type {EnginePage} from '../browsers/engine-page.js';

/** For the head of a page. */
export const NOTE_NOISE = `<script>
  window.noises ??= [];
  addEventListener('error', event => { if (event.message) noises.push(event.message); });
  addEventListener('unhandledrejection', event => noises.push(String(event.reason)));
  console.error = (...all) => noises.push(all.join(' '));
</script>`;

/** The banners and tags in the page. Runs in the page. */
export function lookAround(): {
  heading: string | undefined;
  banners: readonly (string | null)[];
  tags: number;
  isBlank: boolean;
  noises: readonly string[];
} {
  const banners = [...document.querySelectorAll('threat-level-banner')];
  return {
    heading: document.querySelector('h1')?.textContent,
    banners: banners.map(banner => banner.getAttribute('level')),
    tags: document.querySelectorAll('script[src*="threat-level-banner"]').length,
    isBlank: banners.some(banner => banner.getBoundingClientRect().height < 40),
    noises: (window as unknown as {noises: string[]}).noises,
  };
}

export async function isAt(page: EnginePage, heading: string): Promise<void> {
  const read = async (): Promise<string | undefined> => (await page.evaluate(lookAround)).heading;
  await expect.poll(read, {interval: 10, timeout: 5000}).toBe(heading);
}

/** Expects that many banners and tags, each banner with its level, and nothing in the console. */
export async function isServed(page: EnginePage, banners: number, tags = banners): Promise<void> {
  const look = async (): Promise<unknown> => {
    const {banners: levels, tags: found, isBlank, noises} = await page.evaluate(lookAround);
    return {levels, tags: found, isBlank, noises};
  };
  const levels = Array<string>(banners).fill('severe');
  const expected = {levels, tags, isBlank: false, noises: []};
  await expect.poll(look, {interval: 50, timeout: 5000}).toEqual(expected);
}

export async function follow(page: EnginePage, name: string): Promise<void> {
  await page.evaluate(target => {
    document.querySelector<HTMLElement>(`a[href="${target}"]`)?.click();
  }, name);
  await isAt(page, name);
}

export async function goBackAndForth(
  page: EnginePage,
  [from, to]: readonly [string, string],
  trips: number,
): Promise<void> {
  for (let trip = 0; trip < trips; trip += 1) {
    await page.evaluate(() => {
      history.back();
    });
    await isAt(page, from);
    await page.evaluate(() => {
      history.forward();
    });
    await isAt(page, to);
  }
}
