/** The frame form on a page on another origin. */
import type {Frame} from 'puppeteer-core';
import {open, page} from './host-page.js';

/** Opens a page with the snippet, and returns the frame once its banner has a response. */
export async function openFrame(snippet: string): Promise<Frame> {
  await open(snippet);
  const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
  await frame.waitForSelector('threat-level-banner[freshness]');
  return frame;
}

/** How far the frame's page overflows the frame, in pixels. */
export function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

/** The visible text of the frame's banner. */
export function bannerIn(frame: Frame): Promise<string> {
  return frame.$eval(
    'threat-level-banner',
    shown => shown.shadowRoot!.querySelector<HTMLElement>('.banner')!.innerText,
  );
}
