import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {GOVUK_CONTENT} from '../../../src/feed/govuk/govuk.js';
import {both, item} from '../../helpers/documents/govuk-items.js';
import {bannerIn as banner, openFrame, overflow} from '../../helpers/pages/frame-form.js';
import {
  folder,
  noises,
  page,
  requests,
  setPage,
  strangersPage,
  visit,
} from '../../helpers/pages/host-page.js';
import {builtSnippet} from '../../helpers/pages/snippets.js';

describe('the frame', () => {
  it('the frame shows the banner with the attributes of its address, in its language', async () => {
    const frame = await openFrame(builtSnippet('form=frame&lang=ur&variant=strip&theme=dark'));
    await frame.waitForSelector('threat-level-banner[variant="strip"][theme="dark"]');
    expect(await banner(frame)).toContain('شدید');
    expect(
      await frame.evaluate(() => {
        const {lang, dir} = document.documentElement;
        return [lang, dir, document.title];
      }),
    ).toEqual(['ur', 'rtl', expect.stringContaining('برطانیہ')]);
  });

  it('the frame has a name for screen readers', async () => {
    await openFrame(builtSnippet('form=frame&lang=cy'));
    const [title, lang] = await page.$eval('iframe', frame => [frame.title, frame.lang]);
    expect([title, lang]).toEqual(['Lefel y bygythiad terfysgaeth yn y DU', 'cy']);
  });

  it('the frame ignores parameters that are not attributes', async () => {
    const source = builtSnippet('form=frame').replace(
      '/frame.html',
      '/frame.html?onclick=alert(1)&amp;style=position:fixed&amp;innerHTML=x&amp;variant=card',
    );
    const frame = await openFrame(source);
    expect(
      await frame.$eval('threat-level-banner', shown => shown.getAttributeNames()),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/onclick|style|innerhtml/i)]));
    await frame.waitForSelector('threat-level-banner[variant="card"]');
  });

  it('the frame shows no feed of another host', async () => {
    const source = builtSnippet('form=frame').replace(
      '/frame.html',
      '/frame.html?feed=https%3A%2F%2Fevil.example%2Ffeed.json',
    );
    const frame = await openFrame(source);
    expect(
      requests.filter(url => url.includes('evil.example') && !url.includes('frame.html')),
    ).toEqual([]);
    expect(await banner(frame)).toContain('Severe');
  });

  it.each([
    'http%3A%2F%2F%5B',
    'blob%3Ahttps%3A%2F%2Fwww.gov.uk%2F1',
    'https%3A%2F%2Fwww.gov.uk%40evil.example%2F',
  ])('the frame shows its own feed if the address names an invalid one: %s', async feed => {
    const frame = await openFrame(
      builtSnippet('form=frame').replace('/frame.html', `/frame.html?feed=${feed}`),
    );
    expect(await banner(frame)).toContain('Severe');
  });

  it('the frame shows the levels of GOV.UK’s document if its address asks for it', async () => {
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (request.url() !== GOVUK_CONTENT) void request.continue();
      else void request.respond({headers: {'Access-Control-Allow-Origin': '*'}, body: item(both)});
    });
    const address = encodeURIComponent(GOVUK_CONTENT);
    const frame = await openFrame(
      builtSnippet('form=frame').replace('/frame.html', `/frame.html?feed=${address}`),
    );
    await frame.waitForSelector('threat-level-banner[freshness="current"]');
    expect(requests).toContain(GOVUK_CONTENT);
  });

  it('the frame has a policy of its own', async () => {
    const frame = await openFrame(builtSnippet('form=frame'));
    const refused = await frame.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
        return '';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toContain('TrustedHTML');
  });

  it('the frame shows another feed of its own host', async () => {
    writeFileSync(
      join(folder, 'other.json'),
      JSON.stringify(exampleFeed(new Date(), {level: 'low'})),
    );
    const frame = await openFrame(
      builtSnippet('form=frame').replace('/frame.html', '/frame.html?feed=other.json'),
    );
    expect(await banner(frame)).toContain('Low');
  });

  it('the frame shows its fallback with every number if its script is blocked', async () => {
    await page.setRequestInterception(true);
    page.on('request', request => {
      void (/banner\.js(#|$)/.test(request.url()) ? request.abort() : request.continue());
    });
    setPage(strangersPage(builtSnippet('form=frame')));
    await visit();
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    const words = await frame.$eval('body', body => body.innerText);
    expect(words).toMatch(/999.*0800 789 321/s);
    expect(words).not.toMatch(/severe/i);
  });

  it('the frame works in a sandbox that allows only scripts', async () => {
    const frame = await openFrame(
      builtSnippet('form=frame').replace('<iframe', '<iframe sandbox="allow-scripts"'),
    );
    expect(await banner(frame)).toContain('Severe');
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    expect(noises.filter(noise => !noise.includes('web-share'))).toEqual([]);
  });

  it('the frame shows its fallback in a sandbox that allows nothing', async () => {
    setPage(strangersPage(builtSnippet('form=frame').replace('<iframe', '<iframe sandbox')));
    await visit();
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    expect(await frame.$eval('body', body => body.innerText)).toContain('0800 789 321');
  });

  it('the frame opens links outside itself', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card'));
    const opened = new Promise<string | undefined>(resolve => {
      page.once('popup', popup => {
        resolve(popup?.url());
      });
    });
    await frame.$eval('threat-level-banner', shown => {
      shown.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="https:"]')!.click();
    });
    expect(await opened).toBeDefined();
    const rel = await frame.$eval(
      'threat-level-banner',
      shown => shown.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="https:"]')!.rel,
    );
    expect(rel).toBe('noopener');
    expect(frame.url()).toContain('/frame.html');
  });
});
