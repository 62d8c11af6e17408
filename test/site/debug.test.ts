import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';
import {
  folder,
  noises,
  page,
  requests,
  scripts,
  setPage,
  site,
  tag,
  visit,
} from '../helpers/host-page.js';

function html(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/** What the console says once the page's banner has been explained. */
function report(): Promise<string> {
  return new Promise(resolve => {
    page.on('console', message => {
      if (message.text().includes('what data-debug found')) resolve(message.text());
    });
  });
}

async function reportOn(body: string, headers?: Record<string, string>): Promise<string> {
  setPage(html(body), headers);
  const said = report();
  await visit();
  return said;
}

const debugged = (attributes = ''): string => tag(undefined, `data-debug ${attributes}`);

describe('data-debug', () => {
  it('says once what was found, what is shown and why', async () => {
    const said = await reportOn(debugged('data-lang="cy"'));
    expect(said).toContain(
      `A script tag, ${scripts.address}threat-level-banner.js, and its banner.`,
    );
    expect(said).toContain('Attributes: lang="cy".');
    expect(said).toMatch(/SEVERE, because the feed says so and holds until \d/);
    expect(said).toContain('IN THE WAY\n  Nothing.');
    await page.waitForNetworkIdle({idleTime: 300});
    expect(noises).toHaveLength(1);
  });

  it('is not there for those who did not ask: nothing is said, nothing more is loaded', async () => {
    setPage(html(tag()));
    await visit();
    await page.waitForSelector('threat-level-banner[level]');
    expect(noises).toEqual([]);
    expect(requests.filter(url => url.includes('/parts/'))).toEqual([]);
  });

  it('works on an element too, and after the fact', async () => {
    setPage(
      html(`<threat-level-banner feed="feed.json" varient="strip"></threat-level-banner>${tag()}`),
    );
    await visit();
    await page.waitForSelector('threat-level-banner[freshness]');
    const said = report();
    await page.$eval('threat-level-banner', banner => {
      banner.setAttribute('data-debug', '');
    });
    expect(await said).toContain('Did you mean variant?');
  });

  it('passes from the tag to a banner that the page wrote', async () => {
    const said = await reportOn(
      `<threat-level-banner lang="cy"></threat-level-banner>${debugged()}`,
    );
    expect(said).toContain('An element <threat-level-banner> in the page.');
  });

  it('names a misspelt attribute, a value that is none, and an area that is not there', async () => {
    const said = await reportOn(
      debugged('data-varient="strip" data-theme="drak" data-area="esex" data-target="#no"'),
    );
    for (const sentence of [
      'Did you mean data-variant?',
      'here it is “drak”',
      'The feed has no area “esex”',
      'data-target="#no" matches nothing',
    ]) {
      expect(said).toContain(sentence);
    }
  });

  it('tells a missing feed, a refused one, a sample and a stale one apart', async () => {
    const feed = join(folder, 'feed.json');
    rmSync(feed);
    expect(await reportOn(debugged('data-no-storage'))).toContain('answers with status 404');
    const answers: [unknown, string][] = [
      [{...exampleFeed(new Date()), version: 2}, 'The feed was not taken (version-unknown)'],
      [exampleFeed(new Date(), {status: 'sample'}), 'The host still serves the sample'],
      [
        exampleFeed(new Date(), {ageMs: 2 * 24 * 3600_000}),
        'The publisher has not renewed the feed',
      ],
    ];
    for (const [document, sentence] of answers) {
      writeFileSync(feed, JSON.stringify(document));
      expect(await reportOn(debugged('data-no-storage'))).toContain(sentence);
    }
  });

  it('names the directive of the page’s policy that stops the feed', async () => {
    const {origin} = new URL(scripts.address);
    const said = await reportOn(debugged(), {
      'Content-Security-Policy': `script-src ${origin}; connect-src 'self'`,
    });
    expect(said).toContain(
      `The page’s content-security policy forbids the feed: add ${origin} to its connect-src.`,
    );
  });

  it('tells a host without the header from one that does not answer', async () => {
    const {default: http} = await import('node:http');
    const server = http.createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
    await new Promise(resolve => server.once('listening', resolve));
    const {port} = server.address() as {port: number};
    const address = `http://127.0.0.1:${String(port)}/feed.json`;
    const said = await reportOn(debugged(`data-feed="${address}"`));
    expect(said).toContain('without the header Access-Control-Allow-Origin: *');
    await new Promise(resolve => server.close(resolve));
    expect(await reportOn(debugged(`data-feed="${address}"`))).toContain(
      'does not answer this browser',
    );
  });

  it('sees that a blocker or a rule of the page hides the banner', async () => {
    const said = await reportOn(
      `<style>threat-level-banner {display: none !important}</style>${debugged()}`,
    );
    expect(said).toContain('The banner takes up no room');
  });

  it('says that a browser keeps nothing, and asks for nothing of it', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('SecurityError');
        },
      });
    });
    expect(await reportOn(debugged())).toContain('The browser lets the page keep nothing');
  });

  it('says nothing of what stands after a question mark in the page’s address', async () => {
    setPage(html(debugged()));
    const said = report();
    await page.goto(`${site.address}?token=secret`);
    expect(await said).not.toContain('secret');
  });
});

describe('the code of data-debug', () => {
  let source: string;
  beforeEach(() => {
    const parts = join(folder, 'parts');
    const file = readdirSync(parts).find(name => name.startsWith('explain-'));
    source = readFileSync(join(parts, file!), 'utf8');
  });

  it('imports nothing, so that a tag whose address has a query loads the script once', () => {
    expect(source).not.toMatch(/\bimport\b/);
  });
});
