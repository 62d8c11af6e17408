import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';
import {exampleWords} from '../../demo/example-words.js';
import {version} from '../../src/generated/version.js';
import {bringEngines, findAmiss} from '../helpers/find-amiss.js';
import {
  folder,
  noises,
  page,
  requests,
  scripts,
  setPage,
  site,
  visit,
} from '../helpers/host-page.js';

const NEW_AREA = {essex: {name: {en: 'Essex'}, statement: {en: 'We are on patrol.'}}};

/** A feed with everything in it, of now. */
function writeFeed(changes: object = {}): void {
  const now = new Date();
  const feed = {...exampleFeed(now, exampleWords(now)), ...changes};
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
}

async function openBuilder(search = ''): Promise<void> {
  await page.goto(scripts.address + search);
  await page.waitForNetworkIdle({idleTime: 150});
}

function snippet(): Promise<string> {
  return page.$eval('#snippet', shown => shown.textContent);
}

/** The preview's page, once it shows that banner. */
async function preview(selector = 'threat-level-banner[level]'): Promise<void> {
  const frame = await page.waitForFrame(each => each.url().includes('/preview.html'));
  await frame.waitForSelector(selector);
}

beforeEach(() => {
  writeFeed();
});

describe('the embed builder', () => {
  it('shows the banner, and the snippet of what it shows, without a noise', async () => {
    await openBuilder();
    await preview();
    expect(await snippet()).toContain(`src="${scripts.address}threat-level-banner.js"`);
    expect(noises).toEqual([]);
  });

  it('asks nothing of anyone but its own host', async () => {
    await openBuilder();
    await preview();
    const strangers = requests.filter(
      url => !url.startsWith('data:') && !url.startsWith(scripts.address),
    );
    expect(strangers).toEqual([]);
  });

  it('takes every choice by keyboard alone into preview, snippet and address', async () => {
    await openBuilder();
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

  it('comes back as it was from its address', async () => {
    const search = '?form=element&lang=ur&region=both&area=exampleshire&theme=dark&refresh=60';
    await openBuilder(search);
    const text = await snippet();
    for (const part of ['lang="ur"', 'region="both"', 'area="exampleshire"', 'refresh="60"']) {
      expect(text).toContain(part);
    }
    expect(new URL(page.url()).search).toBe(search);
  });

  it('offers the areas of the live feed', async () => {
    writeFeed({areas: NEW_AREA});
    await openBuilder();
    const areas = await page.$$eval('select[name="area"] option', all => all.map(one => one.value));
    expect(areas).toEqual(['', 'essex']);
  });

  it('asks for an area’s id where the feed keeps its areas apart', async () => {
    writeFeed({areas: undefined, areasAt: 'areas/{area}.json'});
    await openBuilder();
    await page.type('input[name="area"]', 'essex');
    expect(await snippet()).toContain('data-area="essex"');
  });

  it('gives a pinned file the hash of that very file', async () => {
    await openBuilder('?form=pinned&lang=cy');
    const file = readFileSync(join(folder, version, 'threat-level-banner.cy.js'));
    const hash = createHash('sha384').update(file).digest('base64');
    expect(await snippet()).toContain(`integrity="sha384-${hash}"`);
    await preview();
  });

  it('copies the snippet, and says so', async () => {
    const clipboard = ['clipboard-read', 'clipboard-write'].map(
      name => ({permission: {name}, state: 'granted'}) as const,
    );
    await page.browserContext().setPermission(new URL(scripts.address).origin, ...clipboard);
    await openBuilder('?variant=card');
    await page.click('#snippet + button');
    await page.waitForFunction(() => document.body.innerText.includes('Copied.'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet());
  });

  it('selects it where it may not copy', async () => {
    await openBuilder();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    });
    await page.click('#snippet + button');
    await page.waitForFunction(() => document.body.innerText.includes('It is selected'));
    expect(await page.evaluate(() => String(getSelection()))).toBe(await snippet());
  });

  it('marks the languages that nobody has reviewed', async () => {
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

  it('speaks Welsh, says that nobody has reviewed it, and keeps the choice', async () => {
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
  ])('says that the host’s feed %s', async (_, changes, words) => {
    writeFeed(changes);
    await openBuilder();
    expect(await page.$eval('.result', result => result.textContent)).toContain(words);
  });
});

describe('two accessibility engines', () => {
  it.each([
    ['', 1280],
    ['?form=pinned&page=dark&device=desktop&lang=ur', 1280],
    ['?ui=cy&form=frame&variant=strip&page=busy', 320],
    ['?form=element&variant=card', 320],
  ])(
    'find nothing amiss in the builder at %s, %i px wide, light and dark',
    async (search, width) => {
      await page.setViewport({width, height: 900});
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value}]);
        await openBuilder(search);
        await page.$$eval('details', all => {
          all.forEach(one => (one.open = true));
        });
        await bringEngines();
        expect(await findAmiss('body')).toEqual([]);
        const room = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(room).toBeLessThanOrEqual(width);
      }
    },
  );
});

describe('what the builder says a snippet asks for', () => {
  it.each(['', '?form=pinned&lang=cy', '?lang=cy', '?form=element'])(
    'is what it asks for: %s',
    async search => {
      await openBuilder(search);
      const told = await page.$$eval('ul code', all => all.map(one => one.textContent));
      setPage(
        `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${await snippet()}</body></html>`,
      );
      requests.length = 0;
      await visit();
      const asked = requests.filter(url => !url.startsWith('data:') && url !== site.address);
      expect(asked.map(url => url.replace(/-[\w-]{8}\.js$/, '-….js')).sort()).toEqual(told.sort());
    },
  );
});

describe('the trial on one’s own page', () => {
  async function tryOn(
    headers: Record<string, string>,
    how: 'console' | 'bookmark',
  ): Promise<void> {
    await openBuilder('?variant=strip&lang=cy');
    const line =
      how === 'console'
        ? await page.$eval('#console', shown => shown.textContent)
        : await page.$eval('a.bookmark', ({href}: HTMLAnchorElement) =>
            decodeURIComponent(href.replace(/^javascript:/, '')),
          );
    setPage(
      '<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body><p>Mine</p></body></html>',
      headers,
    );
    await visit();
    noises.length = 0;
    await page.evaluate(line);
    await page.waitForNetworkIdle({idleTime: 150});
  }

  it.each(['console', 'bookmark'] as const)('shows the banner first (%s)', async how => {
    await tryOn({}, how);
    await page.waitForSelector('body > threat-level-banner[level]:first-child');
    expect(noises.join('\n')).toContain('IN THE WAY\n  Nothing.');
  });

  it('works under trusted types', async () => {
    const {origin} = new URL(scripts.address);
    await tryOn(
      {
        'Content-Security-Policy': `script-src ${origin}; require-trusted-types-for 'script'; trusted-types threat-level-banner`,
      },
      'console',
    );
    await page.waitForSelector('threat-level-banner[level]');
  });

  it('says in the console what the page’s policy forbids, and takes itself away', async () => {
    await tryOn({'Content-Security-Policy': "script-src 'self'"}, 'console');
    expect(await page.$('threat-level-banner')).toBeNull();
    expect(noises.join('\n')).toMatch(
      /could not be loaded: script-src-elem of the page's policy forbids http/,
    );
  });
});
