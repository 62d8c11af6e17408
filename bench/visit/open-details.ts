import type {Frame} from 'puppeteer-core';
import {BANNER} from '../baselines.js';

/** Opens the banner's details with its button, and waits until the contacts are visible. */
export async function openDetails(frame: Frame): Promise<void> {
  await frame.evaluate(tag => {
    const root = document.querySelector(tag)?.shadowRoot;
    root?.querySelector<HTMLElement>('[part~=button][aria-expanded=false]')?.click();
  }, BANNER);
  await frame.waitForFunction(
    tag => {
      const contacts = document.querySelector(tag)?.shadowRoot?.querySelector('[part~=contacts]');
      return (contacts?.getClientRects().length ?? 0) > 0;
    },
    {},
    BANNER,
  );
}
