/** The frame form on a page of somebody else's. */
import type {Frame} from 'puppeteer-core';
import {open, page} from './host-page.js';

/** Opens a page with the snippet, and gives the frame once its banner has an answer. */
export async function openFrame(snippet: string): Promise<Frame> {
  await open(snippet);
  const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
  await frame.waitForSelector('threat-level-banner[freshness]');
  return frame;
}

/** How much of the frame's page does not fit into the frame, in pixels. */
export function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

/** What is read in the frame's banner. */
export function bannerIn(frame: Frame): Promise<string> {
  return frame.$eval(
    'threat-level-banner',
    shown => shown.shadowRoot!.querySelector<HTMLElement>('.banner')!.innerText,
  );
}
