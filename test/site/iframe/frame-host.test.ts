import {cpSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Frame, HTTPRequest} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {bannerIn as banner, openFrame} from '../../helpers/pages/frame-form.js';
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
  describe('in a folder of its host', () => {
    const UPLOADED = 'uploads/x.json';

    /** The frame in `widget/`, and a feed that somebody has uploaded elsewhere on the host. */
    async function openInFolder(feed: string): Promise<Frame> {
      for (const name of readdirSync(folder)) {
        cpSync(join(folder, name), join(folder, 'widget', name), {recursive: true});
      }
      mkdirSync(join(folder, 'uploads'));
      const stranger = exampleFeed(new Date(), {level: 'low', publisher: {name: 'Stranger'}});
      writeFileSync(join(folder, UPLOADED), JSON.stringify(stranger));
      const moderate = exampleFeed(new Date(), {level: 'moderate'});
      mkdirSync(join(folder, 'widget/sub'));
      writeFileSync(join(folder, 'widget/sub/other.json'), JSON.stringify(moderate));
      return openFrame(
        builtSnippet('form=frame').replace('/frame.html', `/widget/frame.html?feed=${feed}`),
      );
    }

    it.each([
      '/uploads/x.json',
      '../uploads/x.json',
      '%2e%2e/uploads/x.json',
      'sub/..%252f..%252fuploads/x.json',
      'sub/..%2f..%2f..%2fuploads/x.json',
      '..;/uploads/x.json',
      'sub/..;/..;/..;/uploads/x.json',
      '%5c..%5cuploads%5cx.json',
      '/widgets/../uploads/x.json',
      '/uploads/x.json%3F/widget/',
      '/widget%2f../uploads/x.json',
      'feed.json&amp;feed=/uploads/x.json',
    ])('the frame shows its own feed, and none from elsewhere: %s', async feed => {
      const frame = await openInFolder(feed);
      expect(await banner(frame)).toContain('Severe');
      expect(
        requests.filter(url => url.includes('uploads') && !url.includes('frame.html')),
      ).toEqual([]);
      expect(noises.join()).toContain('takes only a feed in or under its own folder');
      noises.length = 0;
    });

    it.each(['sub/other.json', './sub/other.json?v=2', '/widget/sub/other.json'])(
      'shows a feed under it: %s',
      async feed => {
        expect(await banner(await openInFolder(feed))).toContain('Moderate');
      },
    );

    it('the frame shows nothing that another page of its host has cached', async () => {
      const frame = await openInFolder('sub/other.json');
      expect(await frame.evaluate(() => localStorage.length)).toBe(0);
    });

    it('the frame shows no level if a feed in its folder is redirected out of it', async () => {
      await page.setRequestInterception(true);
      page.on('request', request => {
        const isFeed = new URL(request.url()).pathname === '/widget/redirected.json';
        const {origin} = new URL(request.url());
        if (!isFeed) void request.continue();
        else void request.respond({status: 302, headers: {Location: `${origin}/${UPLOADED}`}});
      });
      const frame = await openInFolder('redirected.json');
      const words = await banner(frame);
      expect(words).not.toMatch(/\b(Low|Severe)\b/);
      expect(words).toContain('0800 789 321');
    });
  });

  describe('has words and numbers beside it', () => {
    const areWordsSeen = (): Promise<boolean> =>
      page.$eval('.threat-level-words', words => words.checkVisibility());
    const answerFrame = async (answer: (request: HTTPRequest) => void): Promise<void> => {
      await page.setRequestInterception(true);
      page.on('request', request => {
        if (new URL(request.url()).pathname === '/frame.html') answer(request);
        else void request.continue();
      });
      setPage(strangersPage(builtSnippet('form=frame')));
      await visit();
    };

    it('the fallback beside the frame is shown until the banner is', async () => {
      await openFrame(builtSnippet('form=frame'));
      await page.waitForFunction(
        () => !document.querySelector('.threat-level-words')!.checkVisibility(),
      );
    });

    it.each<[string, (request: HTTPRequest) => void]>([
      [
        'refused',
        request => void request.respond({headers: {'X-Frame-Options': 'DENY'}, body: 'x'}),
      ],
      ['not there', request => void request.respond({status: 404, body: 'Not found'})],
      ['on a host that is down', request => void request.abort('connectionrefused')],
    ])('the fallback beside the frame stays while the frame is %s', async (_, answer) => {
      await answerFrame(answer);
      expect(await areWordsSeen()).toBe(true);
      expect(await page.$eval('.threat-level-words', words => words.textContent)).toContain(
        'In an emergency call 999. To report something, call 0800 789 321.',
      );
      noises.length = 0;
    });

    it('the fallback beside the frame stays if the page removes the helper', async () => {
      const bare = builtSnippet('form=frame').replace(/<script[^>]*frame-height.*<\/script>/s, '');
      await openFrame(bare);
      expect(await areWordsSeen()).toBe(true);
    });

    it.each([
      ['lets it have a third of its height', 'iframe {height: 150px !important}'],
      ['lets it have no more than 250 pixels', 'iframe {max-height: 250px}'],
      ['hides it', 'iframe {visibility: hidden}'],
      ['makes it transparent', 'iframe {opacity: 0}'],
    ])('the fallback beside the frame stays if the page %s', async (_, style) => {
      await page.setViewport({width: 360, height: 740});
      const heights: unknown[] = [];
      await page.exposeFunction('noteHeight', (height: unknown) => heights.push(height));
      await openFrame(`<style>${style}</style>
        <script>addEventListener('message', ({data}) => noteHeight(data.height));</script>
        ${builtSnippet('form=frame&variant=banner')}`);
      await expect.poll(() => heights.at(-1)).toBeGreaterThan(300);
      await page.waitForNetworkIdle({idleTime: 150});
      expect(await areWordsSeen()).toBe(true);
    });

    it('each frame hides its own fallback only', async () => {
      const lost = builtSnippet('form=frame').replace('/frame.html', '/frame.html/nowhere');
      await openFrame(builtSnippet('form=frame') + lost);
      await page.waitForFunction(() => {
        const [own] = document.querySelectorAll('.threat-level-words');
        return !own!.checkVisibility();
      });
      const seen = await page.$$eval('.threat-level-words', all =>
        all.map(words => words.checkVisibility()),
      );
      expect(seen).toEqual([false, true]);
      noises.length = 0;
    });
  });
});
