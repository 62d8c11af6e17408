/** The builder for somebody who knows where the site is made, and not what a form is. */
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {PLATFORM_IDS} from '../../../demo/builder/platforms/platforms.js';
import {
  openBuilder,
  openDisclosures,
  snippet,
  writeFeed,
} from '../../helpers/pages/embed-builder.js';
import {folder, page, requests, scripts} from '../../helpers/pages/host-page.js';

const PHONE = {width: 360, height: 740};
const SCREENS = 2;

const text = (selector: string): Promise<string> =>
  page.$eval(selector, shown => (shown as HTMLElement).innerText);

const heightAt = (selector: string, edge: 'top' | 'bottom'): Promise<number> =>
  page.$eval(selector, (shown, side) => shown.getBoundingClientRect()[side] + scrollY, edge);

beforeEach(() => {
  writeFeed();
});

describe('the question', () => {
  it('is the first field, and its answer gives form, steps and address', async () => {
    await openBuilder();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'platform',
    );
    await page.select('select[name="platform"]', 'sharepoint');
    expect(await snippet()).toMatch(/^<iframe[^>]+><\/iframe>$/);
    const steps = await text('.steps');
    const {host} = new URL(scripts.address);
    expect(steps).toContain(`HTML Field Security, and adds ${host} to the websites`);
    expect(steps).toContain('Not tried by us.');
    expect(steps).toMatch(/From the platform’s own documentation:[^.]+read on 28 November 2026/);
    expect(await text('.question')).toContain('when a visitor opens the details, it scrolls');
    expect(new URL(page.url()).search).toBe('?platform=sharepoint');
  });

  it('gives up the form that was picked for another platform', async () => {
    await openBuilder('?platform=sharepoint&form=tag');
    expect(await text('.question')).toContain('This form does not work there');
    await page.select('select[name="platform"]', 'squarespace');
    expect(new URL(page.url()).search).toBe('?platform=squarespace');
    expect(await text('.question')).toContain(
      'Not tried by us. What we expect: Visitors see the banner.',
    );
  });

  it('promises nothing for a platform that nobody has tried', async () => {
    await openBuilder();
    for (const id of ['wordpress', 'html', 'wix', 'drupal']) {
      await page.select('select[name="platform"]', id);
      const words = await text('.question [role="status"]');
      const isTried = ['wordpress', 'html'].includes(id);
      expect([id, /Not tried|do not know/.test(words)]).toEqual([id, !isTried]);
    }
  });

  it('offers a way out, and a way back', async () => {
    await openBuilder('?platform=wix');
    await page.click('.ways button');
    expect(await snippet()).toMatch(/^<p lang="en">In an emergency call/);
    expect(await text('.question')).toContain('They do not see the level.');
    await page.click('.ways button');
    expect(new URL(page.url()).search).toBe('?platform=wix');
  });

  it('offers the language before the code', async () => {
    await openBuilder('?platform=wix');
    const names = await page.$$eval('select, #snippet', all =>
      all.map(each => each.getAttribute('name') ?? each.id),
    );
    expect(names.slice(0, 3)).toEqual(['platform', 'lang', 'snippet']);
    expect(await text('.question')).toContain('Without a choice it is English.');
    expect(await text('.steps li:nth-child(2)')).toContain('choose the language before you copy');
    await page.select('select[name="lang"]', 'cy');
    expect(await text('.question')).not.toContain('Without a choice');
    expect(await text('.steps li:nth-child(2)')).not.toContain('choose the language');
  });

  it('has an e-mail for the words without a level, ready to send', async () => {
    await openBuilder('?platform=unknown&form=link');
    const mail = (await page.$eval('#mail', shown => shown.textContent)).split('\n\n');
    expect(mail[2]).toBe(
      'In an emergency call 999. To report something, call 0800 789 321. Check the UK threat level at gov.uk/terrorism-national-emergency.',
    );
    expect(mail).toContain(await snippet());
    expect(mail.join()).not.toMatch(/iframe|template|threat level banner/);
  });

  it('says how to find out, and has an e-mail with everything for somebody else', async () => {
    await openBuilder('?platform=unknown');
    expect(await text('.question a')).toBe('How to find out, and whom to ask');
    await page.click('.question a');
    expect(await heightAt('#steps-title', 'top')).toBeLessThan(
      await page.evaluate(() => scrollY + innerHeight),
    );
    expect(await text('.steps')).toContain('Look at the foot of your site.');
    expect(await text('.signs')).toContain('/wp-admin is WordPress.');
    expect(await text('.signs ~ .signs')).toContain(
      'If the page contains wp-content, it is WordPress.',
    );
    const mail = await page.$eval('a[href^="mailto:"]', ({href}: HTMLAnchorElement) => href);
    const {searchParams} = new URL(mail);
    expect(searchParams.get('body')?.replaceAll('\r\n', '\n')).toContain(await snippet());
    expect(searchParams.get('body')).toContain(`${scripts.address}?platform=unknown`);
    // For those whose browser opens no mail program.
    const copied = await page.$eval('#mail', shown => shown.textContent);
    expect(copied).toBe(searchParams.get('body')?.replaceAll('\r\n', '\n'));
  });

  it('offers the WordPress plugin of the folder, and only to those who ask', async () => {
    const plugin = 'threat-level-banner-wordpress.zip';
    await openBuilder();
    expect(requests.filter(url => url.endsWith('.zip'))).toEqual([]);
    await page.select('select[name="platform"]', 'wordpress');
    await page.waitForSelector(`a[download][href="${plugin}"]`);
    expect(readFileSync(join(folder, plugin)).subarray(0, 2).toString()).toBe('PK');
    expect(await snippet()).toBe('[threat_level_banner]');
    expect(await text('.steps')).toContain(`${scripts.address}feed.json`);
    expect(await text('.steps')).toContain('Tried by us: WordPress 6.1 and 6.8 (November 2026).');
  });

  it('offers no plugin where the folder has none', async () => {
    rmSync(join(folder, 'threat-level-banner-wordpress.zip'));
    await openBuilder('?platform=wordpress');
    expect(await page.$('a[download]')).toBeNull();
  });

  it('is asked in Welsh, with the platform’s own names of menus, and says that nobody has reviewed it', async () => {
    await openBuilder('?platform=wix&ui=cy');
    expect(await text('.question')).toContain('Ble mae’ch gwefan yn cael ei gwneud?');
    expect(await page.$eval('.steps b[lang="en"]', shown => shown.textContent)).toBe(
      'Add Elements',
    );
    expect(await text('.steps')).toContain('darllenwyd ar 28 Tachwedd 2026');
    expect(await text('header .note')).toContain('adolygu');
  });
});

describe('on a phone', () => {
  it.each(['en', 'cy'])(
    'preview, code and the button to copy it are within two screens, for each platform: %s',
    async ui => {
      await page.setViewport(PHONE);
      await openBuilder(`?ui=${ui}`);
      for (const platform of ['', ...PLATFORM_IDS]) {
        await page.select('select[name="platform"]', platform);
        const [start, end, width] = [
          await heightAt('.stage', 'top'),
          await heightAt('#snippet + button', 'bottom'),
          await page.evaluate(() => document.documentElement.scrollWidth),
        ];
        expect([platform, start < PHONE.height * 1.25]).toEqual([platform, true]);
        expect([platform, Math.max(end, PHONE.height * SCREENS)]).toEqual([
          platform,
          PHONE.height * SCREENS,
        ]);
        expect([platform, width]).toEqual([platform, PHONE.width]);
      }
    },
  );
});

describe('the other choices', () => {
  it('are languages, heading, quiet level and key, in the snippet and the address', async () => {
    await openBuilder();
    expect(await page.$eval('details.more', ({open}) => open)).toBe(false);
    await openDisclosures();
    await page.click('input[name="languages"][value="cy"]');
    await page.click('input[name="languages"][value="en"]');
    await page.select('select[name="heading-level"]', '3');
    await page.select('select[name="quiet-below"]', 'severe');
    const key = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    await page.type('input[name="public-key"]', key);
    const code = await snippet();
    for (const part of [
      'data-languages="en cy"',
      'data-heading-level="3"',
      'data-quiet-below="severe"',
      `data-public-key="${key}"`,
    ]) {
      expect(code).toContain(part);
    }
    const {searchParams} = new URL(page.url());
    expect(searchParams.get('languages')).toBe('en cy');
    expect(searchParams.get('public-key')).toBe(key);
  });

  it('never put a key into the snippet that is none', async () => {
    await openBuilder();
    await openDisclosures();
    await page.type('input[name="public-key"]', 'not-a-key');
    expect(await snippet()).not.toContain('public-key');
  });
});

describe('the page', () => {
  it('names the operator, and has links to the other pages of the host', async () => {
    await openBuilder();
    const {publisher} = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')) as {
      publisher: {name: string};
    };
    expect(await text('header')).toContain(publisher.name);
    const links = await page.$$eval('footer a', all => all.map(link => link.getAttribute('href')));
    expect(links).toEqual(['board.html', 'history.html', 'status.html']);
  });
});
