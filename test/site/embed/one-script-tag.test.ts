import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {
  folder,
  noises,
  open,
  OWN_WORDS,
  page,
  publish,
  requests,
  scripts,
  setPage,
  site,
  tag,
  visibleWords,
  visit,
} from '../../helpers/pages/host-page.js';
import {DIST} from '../../helpers/pages/publish-to.js';

const {version} = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as {version: string};
const DAY_MS = 24 * 60 * 60 * 1000;

describe('a page that holds nothing of ours but one script tag', () => {
  it('one script tag shows the level, what it means and whom to call', async () => {
    await open(tag());
    const words = await visibleWords();
    expect(words).toContain(
      'UK terrorism threat level · 4 of 5 Severe – an attack is highly likely',
    );
    expect(words).toContain('tell the police: 0800 789 321. In an emergency call 999.');
    expect(words).not.toContain(OWN_WORDS);
  });

  it('one script tag requests the script and the feed, then the details, and logs nothing', async () => {
    await open(tag());
    expect(requests.filter(url => !url.startsWith('data:'))).toEqual([
      site.address,
      `${scripts.address}threat-level-banner.js`,
      `${scripts.address}feed.json`,
      expect.stringMatching(/\/parts\/details-.{8}\.js$/),
    ]);
    expect(noises).toEqual([]);
  });

  it('one script tag in Welsh requests one more file, and is in Welsh', async () => {
    await open(tag(undefined, 'data-lang="cy"'));
    const files = requests.filter(url => url.startsWith(scripts.address));
    expect(files.map(url => url.slice(scripts.address.length)).sort()).toEqual([
      'feed.json',
      expect.stringMatching(/^locales\/cy-.{8}\.js$/),
      expect.stringMatching(/^parts\/details-.{8}\.js$/),
      'threat-level-banner.js',
    ]);
    expect(await visibleWords()).toContain('Difrifol – mae ymosodiad yn debygol iawn');
    expect(noises).toEqual([]);
  });

  it('a script in the folder of its version finds the feed one folder up', async () => {
    cpSync(join(DIST, 'site'), join(folder, version), {recursive: true});
    await open(tag(`${version}/threat-level-banner.js`));
    expect(requests).toContain(`${scripts.address}feed.json`);
    expect(await visibleWords()).toContain('Severe');
  });

  it('a script in any other folder finds the feed beside it', async () => {
    cpSync(join(DIST, 'site'), join(folder, '9.9.9'), {recursive: true});
    await open(tag('9.9.9/threat-level-banner.js'));
    expect(requests).toContain(`${scripts.address}9.9.9/feed.json`);
  });

  it('one script tag works on a page with a base element', async () => {
    await open(`<base href="https://elsewhere.example/">${tag()}`);
    expect(await visibleWords()).toContain('Severe');
  });
});

describe('the tag’s own words', () => {
  it('the tag’s text stays if the script is blocked', async () => {
    await page.setRequestInterception(true);
    page.on('request', request => {
      void (request.url().endsWith('.js') ? request.abort('blockedbyclient') : request.continue());
    });
    await open(tag());
    expect(await visibleWords()).toContain(OWN_WORDS);
  });

  it('the tag’s text stays if scripts are off', async () => {
    await page.setJavaScriptEnabled(false);
    await open(tag());
    expect(await page.$eval('body', body => body.innerText)).toContain(OWN_WORDS);
  });

  it('the tag’s text stays if the page lets nobody register an element', async () => {
    await open(`<script>customElements.define = () => undefined;</script>${tag()}`);
    expect(await visibleWords()).toContain(OWN_WORDS);
  });

  it('the tag’s text stays if the host is down', async () => {
    scripts.close();
    await open(tag());
    expect(await visibleWords()).toContain(OWN_WORDS);
  });
});

describe('a page whose feed is no good', () => {
  it.each([
    ['missing', () => rmSync(join(folder, 'feed.json'))],
    ['not a feed', () => writeFileSync(join(folder, 'feed.json'), 'error code: 520')],
    [
      'of a version to come',
      () =>
        writeFileSync(
          join(folder, 'feed.json'),
          readFileSync(join(folder, 'feed.json'), 'utf8').replace('"version": 1', '"version": 2'),
        ),
    ],
    ['nine days old', () => publish(new Date(Date.now() - 9 * DAY_MS))],
  ])('a feed that is %s shows no level and all numbers', async (_, spoil) => {
    spoil();
    await open(tag(undefined, 'data-variant="card"'));
    const words = await visibleWords();
    expect(words).toContain('We can’t confirm the level right now');
    expect(words).not.toMatch(/severe|highly likely/i);
    for (const number of ['999', '0800 789 321', '101', '0800 555 111'])
      expect(words).toContain(number);
  });

  it('a feed that is two days old shows the level as the last one confirmed', async () => {
    rmSync(join(folder, 'feed.json'));
    publish(new Date(Date.now() - 2 * DAY_MS));
    await open(tag());
    expect(await visibleWords()).toMatch(/Last confirmed as Severe on \d+ \w+ \d{4}\./);
    expect(
      await page.$eval('threat-level-banner', banner => banner.getAttribute('level')),
    ).toBeNull();
  });
});

describe('the element with links of its own', () => {
  it('an element with fallback links is upgraded by the tag, which mounts no other', async () => {
    await open(
      `<threat-level-banner lang="en"><a href="tel:999">999</a></threat-level-banner>${tag()}`,
    );
    expect(await page.$$('threat-level-banner')).toHaveLength(1);
    expect(await visibleWords()).toContain('Severe');
  });
});

describe('two tags', () => {
  it('two tags get two banners, and the second may be late', async () => {
    await open(tag());
    await page.evaluate(source => {
      const late = document.createElement('script');
      late.type = 'module';
      late.src = source;
      document.body.append(late);
    }, `${scripts.address}threat-level-banner.js`);
    await page.waitForFunction(() => document.querySelectorAll('threat-level-banner').length === 2);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('threat-level-banner')].every(banner =>
        banner.hasAttribute('level'),
      ),
    );
  });

  it('two tags in the head insert their banners into the body in their order', async () => {
    setPage(
      `<!doctype html><html lang="en"><head><title>Host</title>${tag(undefined, 'data-variant="strip"')}${tag(undefined, 'data-variant="card"')}</head><body><p>words</p></body></html>`,
    );
    await visit();
    expect(
      await page.$$eval('body > *', all => all.map(each => each.getAttribute('variant'))),
    ).toEqual(['strip', 'card', null]);
  });

  it('tags in the head insert their banners into the body', async () => {
    setPage(
      `<!doctype html><html lang="en"><head><title>Host</title>${tag()}</head><body><p>words</p></body></html>`,
    );
    await visit();
    expect(await page.$eval('body', body => body.firstElementChild?.localName)).toBe(
      'threat-level-banner',
    );
  });
});
