import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../helpers/engine-page.js';
import {
  expectEnd,
  hasEnded,
  hostileHost,
  ownStyles,
  sends,
  sendsPage,
  strangersPage,
  tag,
} from '../helpers/hostile-host.js';
import {hostileScripts} from '../helpers/hostile-scripts.js';
import {isInstalled, libraries, sourceOf} from '../helpers/libraries.js';
import type {HostileScript} from '../helpers/tampering.js';
import {lookUntil} from '../helpers/witness.js';

const host = hostileHost();
const CONTROL: HostileScript = {title: 'does nothing', end: 'level', script: ''};
const usable = libraries.filter(isInstalled).map((library, index) => ({library, index}));
const cases = [CONTROL, ...hostileScripts].map((each, index) => ({...each, index}));

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  // Each has a feed of its own name, or else one would find what another has kept.
  for (const {index, script} of cases) {
    const body = tag(host, `data-feed="${host.scripts.address}feed.json?${String(index)}"`);
    const page = strangersPage(body, {first: `<script>{${script}}</script>`});
    host.answers.set(`/${String(index)}`, sendsPage({body: page}));
  }
  for (const {library, index} of usable) {
    const script = sends(sourceOf(library), {'Content-Type': 'text/javascript'});
    host.answers.set(`/library-${String(index)}.js`, script);
    const body = tag(host, `data-feed="${host.scripts.address}feed.json?library-${String(index)}"`);
    const first = `<script src="/library-${String(index)}.js"></script>`;
    host.answers.set(`/library-${String(index)}`, sendsPage({body: strangersPage(body, {first})}));
  }
  const all = [
    ...cases.map(({index}) => String(index)),
    ...usable.map(({index}) => `library-${String(index)}`),
  ];
  const frames = all.map(name => `<iframe src="/${name}"></iframe>`);
  host.answers.set('/', sends(frames.join(''), {'Content-Type': 'text/html'}));
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

    it.each(usable)('is of $library.name shows the level', async ({index}) => {
      expectEnd(await lookUntil(page, hasEnded('level'), cases.length + index), 'level');
    });
  });
});

describe('the tests have', () => {
  // One that this machine lacks is left out by name, but not in CI.
  const isDemanded = Boolean(process.env['REQUIRE_ENGINES']);

  for (const library of libraries) {
    it.skipIf(!isDemanded && !isInstalled(library))(library.name, () => {
      expect(isInstalled(library)).toBe(true);
    });
  }
});
