/** Every state of the demo's example feeds, shown one after the other by one banner. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, expect} from 'vitest';
import {exampleAnswers} from '../../../demo/examples/answers.js';
import {folder, open, page, scripts} from './host-page.js';
import {injectEngines} from './run-accessibility-engines.js';

const answers = exampleAnswers(new Date());
export const states = Object.keys(answers);
export const variants = ['banner', 'strip', 'card'];

/** Shows a feed in a variant, with the details open. */
export async function show(name: string, variant: string): Promise<void> {
  const address = `${scripts.address}feeds/${encodeURIComponent(name)}.json`;
  await page.$eval(
    'threat-level-banner',
    (banner, feed, kind) => Object.assign(banner, {feed, variant: kind}).updateComplete,
    address,
    variant,
  );
  const isAwaited = answers[name]?.kind === 'awaited';
  await page.waitForSelector(
    `threat-level-banner${isAwaited ? ':not([freshness])' : '[freshness]'}`,
  );
  const isOpen = await page.$eval('threat-level-banner', async banner => {
    const toggle = banner.shadowRoot!.getElementById('toggle');
    if (toggle?.ariaExpanded === 'false') toggle.click();
    await banner.updateComplete;
    return banner.shadowRoot!.querySelector('.contacts') !== null;
  });
  expect(isOpen).toBe(true);
}

export async function openPage(attributes: string): Promise<void> {
  await open(
    `<main><h1>Host</h1><threat-level-banner no-storage dismissible area="exampleshire" region="both" ${attributes}></threat-level-banner></main>` +
      `<script type="module" src="${scripts.address}threat-level-banner.js"></script>`,
  );
  await injectEngines();
}

export async function forceColours(scheme: string): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: scheme},
    ],
  });
}

/** For each test of a file: the host has the feeds. */
export function serveExamples(): void {
  beforeEach(async () => {
    mkdirSync(join(folder, 'feeds'));
    for (const [name, answer] of Object.entries(answers)) {
      if (answer.kind === 'text') writeFileSync(join(folder, 'feeds', `${name}.json`), answer.text);
    }
    await page.setRequestInterception(true);
    page.on('request', request => {
      const name = /feeds\/(.*)\.json$/.exec(decodeURIComponent(request.url()))?.[1] ?? '';
      const kind = answers[name]?.kind;
      if (kind === 'error') void request.abort('connectionrefused');
      else if (kind !== 'awaited') void request.continue();
    });
  });
}
