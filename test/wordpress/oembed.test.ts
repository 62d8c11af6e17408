import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine, type EnginePage} from '../helpers/browsers/engine-page.js';
import {reachable, startFrameSite, type FrameSite} from '../helpers/servers/frame-site.js';
import {canvasOf, editedContent, openEditor, paste} from '../helpers/servers/wordpress-editor.js';
import {
  addPlugin,
  browser,
  complaints,
  describeIn,
  logInStaff,
  post,
  watch,
} from '../helpers/servers/wordpress-host.js';

/** Where WordPress finds the site too. */
const SECURE = 'https://threat-level.csp.example/';
const SHOWN = {timeout: 20_000, interval: 50};

/** The frame and the quotation in the page. */
function embedIn(page: EnginePage) {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('iframe.wp-embedded-content')!;
    const quotation = document.querySelector<HTMLElement>('blockquote.wp-embedded-content')!;
    return {
      isFrameVisible: getComputedStyle(frame).visibility === 'visible',
      height: frame.clientHeight,
      isQuotationVisible: getComputedStyle(quotation).display !== 'none',
      isNarrow: document.documentElement.scrollWidth <= innerWidth,
    };
  });
}

describeIn('6.8', 'the address of the frame, pasted', () => {
  let site: FrameSite;
  beforeAll(async () => {
    site = await startFrameSite();
    addPlugin(reachable(site, SECURE));
  });
  afterAll(() => {
    site.close();
  });

  describe('in a post', () => {
    inEachEngine(
      page => {
        it.each([
          ['frame.html', 'severe/en'],
          ['frame.cy.html', 'severe/cy'],
        ])('shows the level in WordPress’s sandbox: %s', async (name, expected) => {
          const before = site.shown.length;
          await page.goto(post(`Before\n\n${site.address}${name}\n\nAfter`));
          await expect.poll(() => site.shown.slice(before), SHOWN).toContain(expected);
          await expect
            .poll(() => embedIn(page), SHOWN)
            .toMatchObject({isFrameVisible: true, isQuotationVisible: false, isNarrow: true});
          await expect.poll(async () => (await embedIn(page)).height, SHOWN).toBeGreaterThan(250);
        });
      },
      // WebKitGTK 2.50 showed the level too, but in 2 of 9 runs it crashed when it left the page.
      ['chromium', 'firefox'],
    );
  });

  it('leaves the numbers and the link when the banner’s host is down', async () => {
    const address = post(`${site.address}frame.html`);
    // WordPress reads the document now; the visitor's browser reaches no host but WordPress's.
    await fetch(address);
    const {page} = await watch(await browser.createBrowserContext());
    await page.goto(address);
    const links = await page.$$eval('blockquote a', all => all.map(({href}) => href));
    expect(links).toEqual([
      'tel:999',
      'tel:0800789321',
      'https://www.gov.uk/terrorism-national-emergency',
    ]);
    expect(await page.$eval('blockquote', each => each.checkVisibility())).toBe(true);
    expect(await page.$eval('iframe', each => getComputedStyle(each).visibility)).toBe('hidden');
    await page.browserContext().close();
  });

  it('becomes the frame in the block editor, which embeds only what begins with https', async () => {
    const {page} = await watch(await logInStaff());
    await openEditor(page);
    await paste(page, `${SECURE}frame.html`);
    const canvas = await canvasOf(page);
    await canvas.waitForSelector('.wp-block-embed iframe[src*="/frame.html"]');
    expect(await editedContent(page)).toContain(`<!-- wp:embed {"url":"${SECURE}frame.html"`);
    await page.browserContext().close();
  });

  it('gives PHP and WordPress nothing to complain of', () => {
    expect(complaints()).toEqual([]);
  });
});
