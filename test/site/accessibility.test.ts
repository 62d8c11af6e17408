import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleAnswers} from '../../demo/examples/answers.js';
import {bringEngines, findAmiss} from '../helpers/find-amiss.js';
import {folder, open, page, scripts} from '../helpers/host-page.js';

const now = new Date();
const answers = exampleAnswers(now);
const variants = ['banner', 'strip', 'card'];

/** Shows a feed in a variant, with everything open. */
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
  await bringEngines();
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

const looks = {
  light: 'theme="light"',
  dark: 'theme="dark"',
  'light in Welsh': 'theme="light" lang="cy"',
  'dark in Urdu': 'theme="dark" lang="ur"',
  'light in Polish': 'theme="light" lang="pl"',
  'forced colours': '',
  'dark forced colours': 'theme="dark"',
};

describe.each(Object.entries(looks))('two accessibility engines, in %s,', (look, attributes) => {
  it.each(variants)('find nothing amiss in any state of a %s', async variant => {
    if (look.includes('forced')) {
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {
        features: [
          {name: 'forced-colors', value: 'active'},
          {name: 'prefers-color-scheme', value: look.startsWith('dark') ? 'dark' : 'light'},
        ],
      });
    }
    await openPage(attributes);
    for (const name of Object.keys(answers)) {
      await show(name, variant);
      expect(await findAmiss('main'), name).toEqual([]);
    }
  });
});

describe('the two engines', () => {
  it('see what is amiss inside the banner', async () => {
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
    const found = await findAmiss('main');
    expect(found.filter(problem => problem.startsWith('axe')).length).toBeGreaterThanOrEqual(3);
    expect(found.filter(problem => problem.startsWith('ace')).length).toBeGreaterThanOrEqual(2);
  });
});
