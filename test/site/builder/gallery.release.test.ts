import type {Browser} from 'puppeteer-core';
import {createServer, type ViteDevServer} from 'vite';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {exampleAnswers} from '../../../demo/examples/answers.js';
import {connectToChromium} from '../../helpers/browsers/borrow.js';

let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  server = await createServer({
    mode: 'development',
    logLevel: 'error',
    server: {port: 0, open: false, hmr: false, watch: null},
  });
  await server.listen();
  browser = await connectToChromium();
}, 120_000);
afterAll(async () => {
  await browser.disconnect();
  await server.close();
});

/** What each state of the gallery shows: its freshness, its level, and its text. */
async function look(search: string): Promise<Record<string, [string, string, string]>> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  await page.goto(`${String(server.resolvedUrls?.local[0])}demo/states.html${search}`);
  const awaited = Object.values(exampleAnswers(new Date())).filter(({kind}) => kind === 'awaited');
  await page.waitForFunction(
    (waiting: number) =>
      document.querySelectorAll('threat-level-banner').length > waiting &&
      document.querySelectorAll('threat-level-banner:not([freshness])').length === waiting &&
      // The details of each banner with an answer have been loaded.
      [...document.querySelectorAll('threat-level-banner[freshness]')].every(
        ({shadowRoot}) => shadowRoot?.querySelector('.footer > *') !== null,
      ),
    {timeout: 60_000},
    awaited.length,
  );
  const states = await page.$$eval('section', all =>
    all.map(section => {
      const banner = section.querySelector('threat-level-banner')!;
      const words = banner.shadowRoot!.querySelector<HTMLElement>('.banner')!.innerText;
      const [freshness, level] = ['freshness', 'level'].map(
        name => banner.getAttribute(name) ?? '',
      );
      return [section.ariaLabel!, [freshness!, level!, words]] as const;
    }),
  );
  await page.close();
  expect(errors).toEqual([]);
  return Object.fromEntries(states) as Record<string, [string, string, string]>;
}

describe('the gallery', () => {
  it('the gallery shows every answer, and no level for those without a feed', async () => {
    const states = await look('');
    const answers = exampleAnswers(new Date());
    expect(Object.keys(states)).toEqual(Object.keys(answers));
    expect(states['severe']?.slice(0, 2)).toEqual(['current', 'severe']);
    expect(states['stale']?.slice(0, 2)).toEqual(['stale', '']);
    expect(states['sample']?.[2]).toContain('Sample. This is not the real threat level.');
    expect(states['slow']?.[2]).toContain('Checking the latest level');
    for (const name of [
      'malformed',
      'of another version',
      'with a level that is none',
      'missing',
      'unreachable',
    ]) {
      expect(states[name]?.slice(0, 2), name).toEqual(['unknown', '']);
    }
    for (const [name, [, , words]] of Object.entries(states)) expect(words, name).toContain('999');
  });

  it('the gallery shows them in the language, variant and region of its address', async () => {
    const states = await look('?lang=cy&variant=card&region=both');
    expect(states['severe']?.[2]).toContain('Difrifol');
    expect(states['after an incident']?.[2]).toContain('Exampleshire Police');
    expect(states['severe']?.[2]).toContain('Gogledd Iwerddon');
    expect(states['severe']?.[2]).toContain('Crimestoppers');
  });
});
