import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  folder,
  holdRequests,
  noises,
  open,
  page,
  requests,
  scripts,
  setPage,
  site,
  strangersPage,
  tag,
  visibleWords,
  waitForRest,
} from '../../helpers/pages/host-page.js';

const NUMBERS = ['999', '0800 789 321', '101', '0800 555 111', '0800 011 3764'];

const REST = '/parts/details-';
const partRequests = (): string[] => requests.filter(url => url.includes(REST));
const problems = (): Promise<unknown> => page.evaluate('window.problems');
const listens = `<script>
  window.problems = [];
  addEventListener('threat-level-error', event => problems.push(...event.problems.map(each => each.code)));
</script>`;

const height = (): Promise<number> =>
  page.$eval('threat-level-banner', banner => banner.getBoundingClientRect().height);

describe('the rest of the banner', () => {
  it('the details load only once the level is shown, and do not move the page', async () => {
    let release: (() => Promise<void>) | undefined;
    await holdRequests(REST, request => {
      release = () => request.continue();
    });
    setPage(strangersPage(tag()));
    await page.goto(site.address);
    await page.waitForSelector('threat-level-banner[level]');
    const wordsBefore = await visibleWords();
    const heightBefore = await height();
    expect(wordsBefore).toContain('Severe – an attack is highly likely');
    expect(wordsBefore).toContain('In an emergency call 999.');
    expect(wordsBefore).not.toContain('Share');
    await release?.();
    await waitForRest();
    expect(await visibleWords()).toContain('Source: MI5');
    expect(await height()).toBeCloseTo(heightBefore, 0);
    expect(noises).toEqual([]);
  });

  it('details that cannot be loaded leave the level and every number, and report a problem', async () => {
    await holdRequests(REST, request => void request.abort());
    await open(`${listens}${tag(undefined, 'data-variant="card"')}`);
    const words = await visibleWords();
    expect(words).toContain('Severe – an attack is highly likely');
    for (const number of NUMBERS) expect(words).toContain(number);
    expect(words).not.toContain('Share');
    expect(await problems()).toContain('details-not-loaded');
  });

  it('details that could not be loaded are requested again, with another address', async () => {
    await holdRequests(REST, (request, count) => {
      void (count === 1 ? request.abort() : request.continue());
    });
    await open(tag());
    expect(await visibleWords()).not.toContain('Share');
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await waitForRest();
    const [first, second] = partRequests();
    expect(second).toBe(`${first!}?1`);
  });

  it('the details work with a script whose address has a query, which is loaded once', async () => {
    await open(tag('threat-level-banner.js?v=2'));
    await waitForRest();
    const loads = requests.filter(url => url.includes('threat-level-banner.js'));
    expect(loads).toEqual([`${scripts.address}threat-level-banner.js?v=2`]);
  });
});

describe('a part', () => {
  it('a lazy chunk imports nothing, because it would load the script again from another address', () => {
    const files = readdirSync(join(folder, 'parts'));
    expect(files.map(file => file.replace(/-.{8}\.js$/, '')).sort()).toEqual([
      'details',
      'explain',
      'govuk-feed',
      'verify-signature',
    ]);
    for (const file of files) {
      expect(readFileSync(join(folder, 'parts', file), 'utf8'), file).not.toMatch(/\bimport\b/);
    }
  });
});
