/** Tests of the banner in pages whose scripts change the platform, or are of libraries that do. */
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine, type EngineName} from '../helpers/browsers/engine-page.js';
import {expectEnd, framePages, hasEnded, hostileHost, sends} from './hostile-host.js';
import {hostileScripts} from './hostile-scripts.js';
import {isInstalled, libraries, sourceOf} from './libraries.js';
import type {HostileScript} from './tampering.js';
import {lookUntil} from '../helpers/pages/page-probe.js';

const CONTROL: HostileScript = {title: 'does nothing', end: 'level', script: ''};
const usable = libraries.filter(isInstalled).map((library, index) => ({library, index}));
const cases = [CONTROL, ...hostileScripts].map((each, index) => ({...each, index}));

export function testHostScripts(engines: readonly EngineName[]): void {
  const host = hostileHost();

  beforeAll(() => {
    for (const {library, index} of usable) {
      const script = sends(sourceOf(library), {'Content-Type': 'text/javascript'});
      host.answers.set(`/library-${String(index)}.js`, script);
    }
    framePages(
      host,
      new Map([
        ...cases.map(({index, script}) => [String(index), `<script>{${script}}</script>`] as const),
        ...usable.map(
          ({index}) =>
            [
              `library-${String(index)}`,
              `<script src="/library-${String(index)}.js"></script>`,
            ] as const,
        ),
      ]),
    );
  });

  describe('the banner in a page whose script', () => {
    inEachEngine(page => {
      beforeAll(async () => {
        await page.goto(host.site.address);
      }, 60_000);

      it.each(cases)('$title ends as “$end”', async ({end, index}) => {
        const sight = await lookUntil(page, hasEnded(end), index);
        expectEnd(sight, end);
        expect(sight.newKeys).toEqual([]);
      });

      it.each(usable)('is $library.name shows the level', async ({index}) => {
        expectEnd(await lookUntil(page, hasEnded('level'), cases.length + index), 'level');
      });
    }, engines);
  });
}
