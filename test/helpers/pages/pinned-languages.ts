/** Tests of the pinned file of each of these languages, in a page of its own. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {noises, open, page, requests, scripts, tag} from './host-page.js';
import {DIST} from './publish-to.js';
import {version} from '../../../src/generated/version.js';

export function testPinned(codes: readonly string[]): void {
  it.each(codes)(
    'each language has a pinned file that loads nothing but the feed: %s',
    async code => {
      const name = `${version}/threat-level-banner.${code}.js`;
      expect(readFileSync(join(DIST, 'site', name), 'utf8')).not.toMatch(/\bimport\s*\(/);
      await open(tag(name, 'crossorigin="anonymous"'));
      await page.waitForSelector('threat-level-banner[level]');
      const asked = requests.filter(url => url.startsWith(scripts.address));
      expect(asked.map(url => url.slice(scripts.address.length))).toEqual([name, 'feed.json']);
      const language = await page.$eval(
        'threat-level-banner',
        banner => banner.shadowRoot!.querySelector<HTMLElement>('.banner')!.lang,
      );
      expect(language).toBe(code);
      expect(
        await page.$eval('threat-level-banner', banner =>
          banner.shadowRoot!.querySelector('select'),
        ),
      ).toBe(null);
      expect(noises).toEqual([]);
    },
  );
}
