import {createHash} from 'node:crypto';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {version} from '../../../src/generated/version.js';
import {
  openBuilder,
  openDisclosures,
  snippet,
  writeFeed,
} from '../../helpers/pages/embed-builder.js';
import {folder, noises, page, requests, scripts} from '../../helpers/pages/host-page.js';

const NEW_AREA = {essex: {name: {en: 'Essex'}, statement: {en: 'We are on patrol.'}}};

/** The preview's page, once it shows that banner. */
async function preview(selector = 'threat-level-banner[level]'): Promise<void> {
  const frame = await page.waitForFrame(each => each.url().includes('/preview.html'));
  await frame.waitForSelector(selector);
}

beforeEach(() => {
  writeFeed();
});

describe('the embed builder', () => {
  it('the builder shows the banner and its snippet, and logs nothing', async () => {
    await openBuilder();
    await preview();
    expect(await snippet()).toContain(`src="${scripts.address}threat-level-banner.js"`);
    expect(noises).toEqual([]);
  });

  it('the builder requests nothing from another host', async () => {
    await openBuilder();
    await preview();
    const strangers = requests.filter(
      url => !url.startsWith('data:') && !url.startsWith(scripts.address),
    );
    expect(strangers).toEqual([]);
  });

  it('the builder’s choices by keyboard change preview, snippet and address', async () => {
    await openBuilder();
    await openDisclosures();
    await page.focus('input[name="variant"]');
    await page.keyboard.press('ArrowDown');
    await page.focus('select[name="lang"]');
    await page.keyboard.type('Cymraeg');
    await page.focus('input[name="dismissible"]');
    await page.keyboard.press('Space');
    await preview('threat-level-banner[variant="strip"][lang="cy"][dismissible][level]');
    expect(await snippet()).toMatch(/data-lang="cy"\n.*data-variant="strip"\n.*data-dismissible/);
    expect(new URL(page.url()).search).toBe('?lang=cy&variant=strip&dismissible=');
  });

  it('the builder restores its state from its address', async () => {
    const search = '?form=element&lang=ur&region=both&area=exampleshire&theme=dark&refresh=60';
    await openBuilder(search);
    const text = await snippet();
    for (const part of ['lang="ur"', 'region="both"', 'area="exampleshire"', 'refresh="60"']) {
      expect(text).toContain(part);
    }
    expect(new URL(page.url()).search).toBe(search);
  });

  it('the builder offers the areas of the live feed', async () => {
    writeFeed({areas: NEW_AREA});
    await openBuilder();
    const areas = await page.$$eval('select[name="area"] option', all => all.map(one => one.value));
    expect(areas).toEqual(['', 'essex']);
  });

  it('the builder asks for an area’s id if the feed has files of areas', async () => {
    writeFeed({areas: undefined, areasAt: 'areas/{area}.json'});
    await openBuilder();
    await openDisclosures();
    await page.type('input[name="area"]', 'essex');
    expect(await snippet()).toContain('data-area="essex"');
  });

  it('the builder gives a pinned file the hash of that file', async () => {
    await openBuilder('?form=pinned&lang=cy');
    const file = readFileSync(join(folder, version, 'threat-level-banner.cy.js'));
    const hash = createHash('sha384').update(file).digest('base64');
    expect(await snippet()).toContain(`integrity="sha384-${hash}"`);
    await preview();
  });

  it('the builder copies the snippet, and says so', async () => {
    const clipboard = ['clipboard-read', 'clipboard-write'].map(
      name => ({permission: {name}, state: 'granted'}) as const,
    );
    await page.browserContext().setPermission(new URL(scripts.address).origin, ...clipboard);
    await openBuilder('?variant=card');
    await page.click('#snippet + button');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet());
  });

  it.each([
    ['may not copy', "navigator.clipboard.write = () => Promise.reject(new Error('denied'))"],
    ['has no clipboard', "Object.defineProperty(navigator, 'clipboard', {value: undefined})"],
  ])('the builder selects the snippet and the address if it %s', async (_, spoil) => {
    await openBuilder('?variant=strip');
    await openDisclosures();
    await page.evaluate(spoil);
    for (const id of ['snippet', 'link']) {
      await page.click(`#${id} + button`);
      await page.waitForFunction(
        shown => document.querySelector(`#${shown} ~ .copied`)?.textContent.includes('selected'),
        {},
        id,
      );
      const text = await page.$eval(`#${id}`, shown => shown.textContent);
      expect(await page.evaluate(() => String(getSelection()))).toBe(text);
    }
    expect(await page.$eval('#link', shown => shown.textContent)).toBe(page.url());
  });

  it('the builder’s preview adds nothing to the browser’s history', async () => {
    await openBuilder();
    await openDisclosures();
    const before = await page.evaluate(() => history.length);
    for (const value of ['strip', 'card']) await page.click(`input[value="${value}"]`);
    await preview('threat-level-banner[variant="card"][level]');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('the builder shows an area that the feed lacks, says so, and lets it be deselected', async () => {
    writeFeed({areas: NEW_AREA});
    await openBuilder('?area=nowhere');
    expect(await page.$eval('.result', result => result.textContent)).toContain('no such area');
    expect(await page.$eval('select[name="area"]', ({value}) => value)).toBe('nowhere');
    await page.select('select[name="area"]', '');
    expect(await snippet()).not.toContain('area');
  });

  it('the builder keeps an invalid area out of the snippet', async () => {
    writeFeed({areas: undefined, areasAt: 'areas/{area}.json'});
    await openBuilder();
    await openDisclosures();
    await page.type('input[name="area"]', 'Essex County');
    expect(await snippet()).not.toContain('data-area');
  });

  it('the builder warns of a frame and a pinned file, which cannot follow the page’s language', async () => {
    await openBuilder('?form=frame');
    expect(await page.$eval('.question', form => form.textContent)).toContain('cannot read');
    await openBuilder('?form=pinned');
    expect(await page.$eval('.question', form => form.textContent)).toContain('one language');
    await openBuilder('?form=frame&lang=cy');
    expect(await page.$eval('.question', form => form.textContent)).not.toContain('cannot read');
  });

  it('the builder says that a hash is missing, and that an address works on this computer only', async () => {
    rmSync(join(folder, version, 'integrity.json'));
    await openBuilder('?form=pinned');
    const words = await page.$eval('.result', result => result.textContent);
    expect(words).toContain('could not be read. The snippet has no hash');
    expect(words).toContain('works on this computer only');
    expect(await snippet()).not.toContain('integrity');
  });

  it('the builder scales a desktop’s screen down to the space of the page', async () => {
    await page.setViewport({width: 700, height: 900});
    await openBuilder('?device=desktop&page=busy');
    await preview();
    const frame = await page.waitForFrame(each => each.url().includes('/preview.html'));
    expect(
      await frame.evaluate(() => [innerWidth, document.documentElement.dataset['page']]),
    ).toEqual([1280, 'busy']);
    const shown = await page.$eval('.stage', stage => [stage.scrollWidth, stage.clientWidth]);
    expect(shown[0]).toBe(shown[1]);
  });

  it('the builder says what is stored, and that nothing is with no-storage', async () => {
    await openBuilder();
    expect(await page.$eval('.needs', needs => needs.textContent)).toContain(
      'it stores the last good feed',
    );
    await openBuilder('?no-storage');
    expect(await page.$eval('.needs', needs => needs.textContent)).toContain('it stores nothing');
  });

  it('the builder has a policy that lets no other script run', async () => {
    await openBuilder();
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.setAttribute('src', 'data:text/javascript,');
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('TrustedScriptURL');
  });

  it('the builder marks the languages that nobody has reviewed', async () => {
    await openBuilder('?lang=ur');
    const names = await page.$$eval('select[name="lang"] option', all =>
      all.map(({value, text}) => [value, text] as const),
    );
    const marked = names.filter(([, text]) => text.includes('to be reviewed'));
    expect(marked).toHaveLength(20);
    expect(names.find(([value]) => value === 'en')?.[1]).toBe('English');
    expect(await page.$eval('form .note', note => note.textContent)).toContain(
      'They may be wrong.',
    );
  });

  it('the builder is in Welsh on request, says that nobody has reviewed it, and keeps the choice', async () => {
    await openBuilder('?variant=strip&ui=cy');
    expect(await page.$eval('h1', title => title.textContent)).toBe(
      'Rhoi lefel y bygythiad ar eich tudalen',
    );
    expect(await page.$eval('html', root => root.lang)).toBe('cy');
    expect(await page.$eval('header .note', note => note.textContent)).toContain('adolygu');
    await page.click('header button');
    expect(await page.$eval('html', root => root.lang)).toBe('en');
    expect(new URL(page.url()).search).toBe('?variant=strip');
  });

  it.each([
    ['is a sample', {status: 'sample'}, 'feed is a sample'],
    [
      'is out of date',
      {validUntil: new Date(Date.now() - 1000).toISOString()},
      'feed is out of date',
    ],
    ['is no feed', {version: 7}, 'no readable feed.json'],
  ])('the builder says that the host’s feed %s', async (_, changes, words) => {
    writeFeed(changes);
    await openBuilder();
    expect(await page.$eval('.result', result => result.textContent)).toContain(words);
  });
});
