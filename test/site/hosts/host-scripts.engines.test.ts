/** Tests of the banner in pages whose scripts change the platform, or are of libraries that do. */
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {
  expectEnd,
  framePages,
  hasEnded,
  hostileHost,
  sends,
} from '../../hostile-hosts/hostile-host.js';
import {hostileScripts} from '../../hostile-hosts/hostile-scripts.js';
import {isInstalled, libraries, sourceOf} from '../../hostile-hosts/libraries.js';
import type {HostileScript} from '../../hostile-hosts/tampering.js';
import {lookUntil} from '../../helpers/pages/page-probe.js';

const CONTROL: HostileScript = {title: 'does nothing', end: 'level', script: ''};
const usable = libraries.filter(isInstalled).map((library, index) => ({library, index}));
const cases = [CONTROL, ...hostileScripts].map((each, index) => ({...each, index}));

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
  });
});

describe('the library', () => {
  // A library that this machine lacks is skipped by name, but fails in CI.
  const isDemanded = Boolean(process.env['REQUIRE_ENGINES']);

  for (const library of libraries) {
    it.skipIf(!isDemanded && !isInstalled(library))(`${library.name} is installed`, () => {
      expect(isInstalled(library)).toBe(true);
    });
  }
});
