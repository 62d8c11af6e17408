import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleAnswers} from '../../demo/examples/answers.js';
import {
  findContrast,
  injectEngines,
  runEngines,
} from '../helpers/pages/run-accessibility-engines.js';
import {folder, open, page, scripts} from '../helpers/pages/host-page.js';

const now = new Date();
const answers = exampleAnswers(now);
const states = Object.keys(answers);
const variants = ['banner', 'strip', 'card'];

/** Shows a feed in a variant, with the details open. */
async function show(name: string, variant: string): Promise<void> {
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

async function openPage(attributes: string): Promise<void> {
  await open(
    `<main><h1>Host</h1><threat-level-banner no-storage dismissible area="exampleshire" region="both" ${attributes}></threat-level-banner></main>` +
      `<script type="module" src="${scripts.address}threat-level-banner.js"></script>`,
  );
  await injectEngines();
}

async function forceColours(scheme: string): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', {
    features: [
      {name: 'forced-colors', value: 'active'},
      {name: 'prefers-color-scheme', value: scheme},
    ],
  });
}

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

describe.each(variants)('a %s', variant => {
  it('the banner has no accessibility problem in any state, in light colours', async () => {
    await openPage('theme="light"');
    for (const state of states) {
      await show(state, variant);
      expect(await runEngines('main'), state).toEqual([]);
    }
  });

  // The markup of a state is the same in every colour scheme, so only the contrast is checked again.
  it.each([
    {title: 'dark colours', attributes: 'theme="dark"'},
    {title: 'forced colours', attributes: '', forced: 'light'},
    {title: 'dark forced colours', attributes: 'theme="dark"', forced: 'dark'},
  ])('the banner has enough contrast in every state, in $title', async ({attributes, forced}) => {
    if (forced) await forceColours(forced);
    await openPage(attributes);
    for (const state of states) {
      await show(state, variant);
      expect(await findContrast('main'), state).toEqual([]);
    }
  });

  it('the banner has no accessibility problem in other languages and colours', async () => {
    for (const attributes of ['lang="cy"', 'theme="dark" lang="ur"', 'lang="pl"']) {
      await openPage(attributes);
      await show('severe', variant);
      expect(await runEngines('main'), attributes).toEqual([]);
    }
  });
});

describe('both accessibility engines', () => {
  it('both accessibility engines find problems inside the shadow root', async () => {
    await openPage('');
    await show('severe', 'card');
    await page.evaluate(() => {
      const inside = document.querySelector('threat-level-banner')!.shadowRoot!;
      const broken = document.createElement('div');
      broken.style.color = '#eee';
      broken.style.background = '#fff';
      broken.innerHTML = '<button></button><img src="data:,"><p>Too pale to read</p>';
      inside.querySelector('.banner')!.append(broken);
    });
    const found = await runEngines('main');
    expect(found.filter(problem => problem.startsWith('axe')).length).toBeGreaterThanOrEqual(3);
    expect(found.filter(problem => problem.startsWith('ace')).length).toBeGreaterThanOrEqual(2);
    expect(await findContrast('main')).toEqual([expect.stringContaining('Too pale to read')]);
  });
});
