import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {unitLists} from '../../../build/review/review-inputs.js';
import {parseReview} from '../../../demo/review/review-file.js';
import {openBuilder, openDisclosures, writeFeed} from '../../helpers/pages/embed-builder.js';
import {folder, noises, page, requests, scripts} from '../../helpers/pages/host-page.js';
import {injectEngines, runEngines} from '../../helpers/pages/run-accessibility-engines.js';

/** What the page gave to save, which `open` makes it keep. */
declare const given: Blob[];

async function open(lang: string): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const create = URL.createObjectURL.bind(URL);
    Object.assign(window, {given: []});
    URL.createObjectURL = blob => {
      given.push(blob as Blob);
      return create(blob);
    };
  });
  await page.goto(`${scripts.address}review.html?lang=${lang}`);
  await page.waitForSelector('.target');
}

const text = (selector: string): Promise<string> =>
  page.$eval(selector, element => element.textContent.trim());

/** What is marked in the banner. */
const marked = (): Promise<string> =>
  page.$eval('#place > div', host => host.shadowRoot?.querySelector('mark')?.textContent ?? '');

const press = (...keys: ('Tab' | 'Space' | 'ArrowDown' | 'Enter')[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

async function savedFile(): Promise<string> {
  await page.click('#save');
  return page.evaluate(() => given.at(-1)?.text() ?? '');
}

const today = (): string => new Date().toISOString().slice(0, 10);

beforeEach(() => {
  writeFeed();
});

describe('the review page', () => {
  it('shows each sentence of a language in its place, with the English and its note', async () => {
    await open('pl');
    const list = unitLists().find(({lang}) => lang === 'pl')!;
    const lost = await page.evaluate(async () => {
      const all = document.querySelectorAll('.jump option').length;
      const names: string[] = [];
      for (let index = 0; index < all; index += 1) {
        await new Promise(requestAnimationFrame);
        const root = document.querySelector('#place > div')?.shadowRoot;
        const [english, , about] = document.querySelectorAll('.texts dd');
        const isShown = root?.querySelector('mark, .marked') && about?.textContent;
        if (!isShown) names.push(english?.textContent ?? 'nothing');
        document.querySelector<HTMLButtonElement>('.steps button:last-of-type')?.click();
      }
      return names;
    });
    expect(lost).toEqual([]);
    expect(await page.$$eval('.jump option', all => all.length)).toBe(list.units.length);
    expect(noises).toEqual([]);
    const strangers = requests.filter(url => !url.startsWith(scripts.address));
    expect(strangers.filter(url => !url.startsWith('data:'))).toEqual([]);
  });

  it('takes a better text by keyboard, shows it in its place, and gives a file that merges', async () => {
    await open('ur');
    expect(await text('.target')).toBe('کم');
    expect(await marked()).toBe('کم');
    await page.focus('input[value="right"]');
    await press('Space', 'ArrowDown', 'Tab');
    await page.keyboard.type('تھوڑا');
    expect(await marked()).toBe('تھوڑا');
    await press('Tab');
    await page.keyboard.type('Plainer.');
    await page.focus('#reviewer');
    await page.keyboard.type('Amina Khan');
    const result = parseReview(await savedFile(), unitLists(), today());
    expect(result).toMatchObject({
      ok: true,
      value: {
        version: 1,
        lang: 'ur',
        reviewer: 'Amina Khan',
        answers: [
          {id: 'level-low', verdict: 'wrong', proposed: 'تھوڑا', comment: 'Plainer.', target: 'کم'},
        ],
      },
    });
    expect(await text('#mail')).toContain('review-ur-');
    expect(await text('.said')).toMatch(/^Saved as review-ur-.*\.json/);
    expect(noises).toEqual([]);
  });

  it('keeps the answers over a reload, asks again for what has changed, and deletes them', async () => {
    await open('cy');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.click('input[value="right"]');
    await page.type('#reviewer', 'Siân');
    await page.reload();
    await page.waitForSelector('.target');
    expect(await page.$eval('input[value="right"]', box => box.checked)).toBe(true);
    expect(await text('.count')).toBe('1 answered');
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (!request.url().endsWith('/review/cy.json')) return void request.continue();
      const body = readFileSync(join(folder, 'review/cy.json'), 'utf8').replace('"Isel"', '"Is"');
      void request.respond({contentType: 'application/json', body});
    });
    await page.reload();
    await page.waitForSelector('.target');
    expect(await text('.sentence')).toContain('This sentence has changed since you answered');
    expect(await text('.count')).toBe('0 answered');
    page.on('dialog', dialog => void dialog.accept());
    await page.click('#clear');
    expect(await text('.said')).toBe('Your answers are deleted.');
    const stored = await page.evaluate(() => Object.keys(localStorage));
    expect(stored).toEqual([]);
  });

  it('says that it has no sentences in the language of the address', async () => {
    await open('tlh');
    expect(await text('main > .note')).toBe(
      'There are no sentences in “tlh” here. Choose a language above.',
    );
    await open('pl-PL');
    expect(await page.$('main > .note')).toBeNull();
  });

  it('goes to another sentence when asked to, not while somebody chooses by arrow keys', async () => {
    await open('pl');
    await page.focus('.jump select');
    await press('ArrowDown', 'ArrowDown');
    expect(await text('#sentence-title')).toMatch(/^Sentence 1 of/);
    await press('Tab', 'Enter');
    expect(await text('#sentence-title')).toMatch(/^Sentence 3 of/);
  });

  it('lists the sentences whose better text is not in the file, and leads to them', async () => {
    await open('fr');
    await page.click('input[value="wrong"]');
    await page.type('#proposed', 'Bas!');
    await page.click('.steps > button:last-of-type');
    expect(await text('#unfinished')).toMatch(/^Not in the file.*Sentence 1$/s);
    await page.click('#unfinished button');
    expect(await text('#sentence-title')).toMatch(/^Sentence 1 of/);
    await page.focus('#proposed');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    expect(await page.$('#unfinished')).toBeNull();
    expect(await text('.count')).toBe('1 answered');
  });

  it('says what is wrong with a better text, and does not hand it over', async () => {
    await open('fr');
    await page.click('input[value="wrong"]');
    await page.type('#proposed', '<b>Faible!');
    expect(await text('#problems')).toMatch(/Leave out.*No exclamation/s);
    expect(await text('.count')).toBe('0 answered');
    expect(await page.$eval('#save', button => (button as HTMLButtonElement).disabled)).toBe(true);
    expect(await marked()).toBe('Faible');
  });

  it.each(['light', 'dark'])(
    'passes two accessibility engines, %s and on a phone',
    async scheme => {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      await page.setViewport({width: 320, height: 700});
      await open('ur');
      await page.click('input[value="wrong"]');
      await page.type('#reviewer', 'A');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await injectEngines();
      expect(await runEngines('body')).toEqual([]);
    },
  );

  it('is linked where the builder says that a language is to be reviewed', async () => {
    await openBuilder('?lang=ur');
    await openDisclosures();
    await page.click('a[href="review.html?lang=ur"]');
    await page.waitForSelector('.target');
    expect(await text('.target')).toBe('کم');
  });
});
