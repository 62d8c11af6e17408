import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {
  folder,
  noises,
  page,
  requests,
  scripts,
  setPage,
  site,
  strangersPage,
  tag,
  visit,
} from '../../helpers/pages/host-page.js';
import {debugged, report, reportOn} from '../../helpers/pages/debug-report.js';

describe('data-debug', () => {
  it('data-debug says once what was found, what is shown and why', async () => {
    const output = await reportOn(debugged('data-lang="cy"'));
    expect(output).toContain(
      `A script tag, ${scripts.address}threat-level-banner.js, and its banner.`,
    );
    expect(output).toContain('Attributes: lang="cy".');
    expect(output).toMatch(/SEVERE, because the feed states it and is valid until \d/);
    expect(output).toContain('PROBLEMS\n  None.');
    await page.$eval('threat-level-banner', banner => {
      banner.setAttribute('data-debug', 'again');
    });
    await page.waitForNetworkIdle({idleTime: 300});
    expect(noises).toHaveLength(1);
  });

  it('without data-debug nothing is logged, and nothing more is loaded', async () => {
    setPage(strangersPage(tag()));
    await visit();
    await page.waitForSelector('threat-level-banner[level]');
    expect(noises).toEqual([]);
    expect(requests.filter(url => url.includes('/parts/explain'))).toEqual([]);
  });

  it('data-debug works on an element too, also if it is added later', async () => {
    setPage(
      strangersPage(
        `<threat-level-banner feed="feed.json" varient="strip"></threat-level-banner>${tag()}`,
      ),
    );
    await visit();
    await page.waitForSelector('threat-level-banner[freshness]');
    const output = report();
    await page.$eval('threat-level-banner', banner => {
      banner.setAttribute('data-debug', '');
    });
    expect(await output).toContain('Did you mean variant?');
  });

  it('data-debug on the tag applies to a banner that the page wrote', async () => {
    const output = await reportOn(
      `<threat-level-banner lang="cy"></threat-level-banner>${debugged()}`,
    );
    expect(output).toContain('An element <threat-level-banner> in the page.');
  });

  it('data-debug names a misspelt attribute, an invalid value, and an unknown area', async () => {
    const output = await reportOn(
      debugged('data-varient="strip" data-theme="drak" data-area="esex" data-target="#no"'),
    );
    for (const sentence of [
      'Did you mean data-variant?',
      'but is “drak”',
      'The feed has no area “esex”',
      'data-target="#no" matches nothing',
    ]) {
      expect(output).toContain(sentence);
    }
  });

  it('data-debug tells a missing feed, a refused one, a sample and a stale one apart', async () => {
    const feed = join(folder, 'feed.json');
    rmSync(feed);
    expect(await reportOn(debugged('data-no-storage'))).toContain('answers with status 404');
    const answers: [unknown, string][] = [
      [{...exampleFeed(new Date()), version: 2}, 'The feed was refused (version-unknown)'],
      [exampleFeed(new Date(), {status: 'sample'}), 'The host still serves the sample feed'],
      [
        exampleFeed(new Date(), {ageMs: 2 * 24 * 3600_000}),
        'the publisher has not renewed the feed',
      ],
    ];
    for (const [document, sentence] of answers) {
      writeFileSync(feed, JSON.stringify(document));
      expect(await reportOn(debugged('data-no-storage'))).toContain(sentence);
    }
  });

  it('data-debug names the directive of the page’s policy that blocks the feed', async () => {
    const {origin} = new URL(scripts.address);
    const output = await reportOn(debugged(), {
      'Content-Security-Policy': `script-src ${origin}; connect-src 'self'`,
    });
    expect(output).toContain(
      `The page’s Content Security Policy blocks the feed: add ${origin} to its connect-src.`,
    );
  });

  it('data-debug tells a host without the CORS header from one that does not answer', async () => {
    const {default: http} = await import('node:http');
    const server = http.createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const {port} = server.address() as {port: number};
    const address = `http://127.0.0.1:${String(port)}/feed.json`;
    const output = await reportOn(debugged(`data-feed="${address}"`));
    expect(output).toContain('without the header Access-Control-Allow-Origin: *');
    await new Promise(resolve => server.close(resolve));
    expect(await reportOn(debugged(`data-feed="${address}"`))).toContain(
      'does not answer this browser',
    );
  });

  it('data-debug says that a style rule hides the banner', async () => {
    const output = await reportOn(
      `<style>threat-level-banner {display: none !important}</style>${debugged()}`,
    );
    expect(output).toContain('The banner has no size');
  });

  it('data-debug says that there is no storage', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('SecurityError');
        },
      });
    });
    expect(await reportOn(debugged())).toContain('The browser gives the page no storage');
  });

  it('data-debug leaves out the query of the page’s address', async () => {
    setPage(strangersPage(debugged()));
    const output = report();
    await page.goto(`${site.address}?token=secret`);
    expect(await output).not.toContain('secret');
  });
});

describe('data-debug, on problems,', () => {
  it('data-debug names the file that could not be loaded, if it is not the feed', async () => {
    const signed = await reportOn(debugged('data-public-key="AAAA"'));
    expect(signed).toContain(`${scripts.address}feed.jws.json answers with status 404`);
    expect(signed).toContain('With public-key the signed feed is requested');
    expect(signed).toContain('public-key: “AAAA” is not an Ed25519 public key');
    writeFileSync(
      join(folder, 'feed.json'),
      JSON.stringify(exampleFeed(new Date(), {areasAt: 'areas/{area}.json'})),
    );
    await page.evaluate(() => {
      localStorage.clear();
    });
    const area = await reportOn(debugged('data-area="essex"'));
    expect(area).toContain(`${scripts.address}areas/essex.json answers with status 404`);
    expect(area).toContain('SEVERE, because');
    expect(await reportOn(debugged('data-area="Not an id"'))).toContain('has no area “Not an id”');
  });

  it.each([
    [
      'is in something closed',
      '<details><summary>x</summary>TAG</details>',
      'The banner is invisible',
    ],
    ['is styled away', '<div style="visibility:hidden">TAG</div>', 'The banner is invisible'],
    ['is see-through', '<div style="opacity:0">TAG</div>', 'The banner is invisible'],
    [
      'is cut off',
      '<div style="height:0;overflow:hidden">TAG</div>',
      'No part of the banner is visible',
    ],
    [
      'is covered',
      'TAG<div class="veil" style="position:fixed;inset:0;background:#fff"></div>',
      'covers the banner: <div>.veil',
    ],
    ['is inert', '<div inert>TAG</div>', 'screen readers do not find it'],
  ])('sees that the banner %s', async (_, body, sentence) => {
    expect(await reportOn(body.replace('TAG', debugged()))).toContain(sentence);
  });

  it.each([
    [
      'header of the page covers it',
      'header {position: fixed; top: 0; height: 300px; width: 100%}',
      'covers the banner: <header>.top',
    ],
    [
      'page’s layout could not be spared',
      'body {position: absolute; inset: 0; display: grid; grid-template-rows: auto 1fr}',
      'laid out as grid',
    ],
    [
      'page’s end is out of reach',
      'html {overflow: hidden} body {position: absolute; inset: 0; margin: 0} main {height: 100vh}',
      'px out of the window',
    ],
    [
      'page’s layout was spared',
      'body {display: grid; grid-template-rows: auto 1fr}',
      'PROBLEMS\n  None.',
    ],
  ])('says of a tag in the head that the %s', async (_, style, sentence) => {
    const output = report();
    setPage(
      strangersPage(
        '<header class="top">Head</header><main>Words</main>',
        `<style>${style}</style>${debugged()}`,
      ),
    );
    await visit();
    expect(await output).toContain(sentence);
  });

  it('data-debug leaves out passwords and keys', async () => {
    const output = await reportOn(
      debugged(
        `data-feed="${scripts.address.replace('//', '//user:secret@')}feed.json?sig=TOPSECRET"`,
      ),
    );
    expect(output).not.toMatch(/secret/i);
    expect(output).toContain('//…@127.0.0.1');
    expect(output).toContain('browsers refuse such an address: remove them');
    expect(output).not.toContain('ad blocker');
  });

  it('data-debug recognises the feed in any folder', async () => {
    const output = await reportOn(debugged(`data-feed="${scripts.address}areas/feed.json"`));
    expect(output).toContain(`${scripts.address}areas/feed.json answers with status 404`);
    expect(output).not.toContain('That is the file of an area');
  });

  it('data-debug says that the level comes from the cache', async () => {
    setPage(strangersPage(tag()));
    await visit();
    await page.waitForSelector('threat-level-banner[level]');
    rmSync(join(folder, 'feed.json'));
    const output = await reportOn(debugged());
    expect(output).toContain('a feed that this browser has cached');
  });

  it('data-debug tells two tags of one address apart, and a tag that only upgrades', async () => {
    const both: string[] = [];
    page.on('console', message => both.push(message.text()));
    setPage(strangersPage(debugged('data-variant="strip"') + debugged('data-variant="card"')));
    await visit();
    await page.waitForNetworkIdle({idleTime: 300});
    expect(both.join('\n')).toMatch(/variant="strip"/);
    expect(both.join('\n')).toMatch(/variant="card"/);
    const own = await reportOn(
      `<threat-level-banner lang="cy"></threat-level-banner>${debugged('data-theme="dark"')}`,
    );
    expect(own).toContain('these attributes of the tag have no effect: data-theme.');
  });
});
