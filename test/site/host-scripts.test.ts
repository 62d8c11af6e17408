import {readFileSync} from 'node:fs';
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
import type {HostileScript} from '../helpers/tampering.js';
import {lookUntil} from '../helpers/witness.js';

/** Libraries that change what a page is made of, each whole and as it comes from npm. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'core-js': 'core-js-bundle/index.js',
  'es5-shim': 'es5-shim/es5-shim.js',
  'es5-sham': 'es5-shim/es5-sham.js',
  'es6-shim': 'es6-shim/es6-shim.js',
  'es6-sham': 'es6-shim/es6-sham.js',
  'zone.js': 'zone.js/bundles/zone.umd.js',
  jQuery: 'jquery/dist/jquery.js',
  'MooTools’ core': 'mootools/lib/mootools-core-1.5.2-server.js',
  Sugar: 'sugar/dist/sugar.js',
  'document-register-element': 'document-register-element/build/document-register-element.js',
  'scoped registries':
    '@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
  'the web-components polyfills': '@webcomponents/webcomponentsjs/webcomponents-bundle.js',
};
const MODULES = new URL('../../node_modules/', import.meta.url);
const ALL = Object.values(LIBRARIES);

const host = hostileHost();
const CONTROL: HostileScript = {title: 'does nothing', end: 'level', script: ''};
/** By the paths of the scripts that come before ours. */
const libraries = [...ALL.map(path => [path]), ALL];
const titles = [...Object.keys(LIBRARIES), 'all of these, one after the other'];
const cases = [CONTROL, ...hostileScripts].map((each, index) => ({...each, index}));

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  // Each has a feed of its own name, or else one would find what another has kept.
  for (const {index, script} of cases) {
    const body = tag(host, `data-feed="${host.scripts.address}feed.json?${String(index)}"`);
    const page = strangersPage(body, {first: `<script>{${script}}</script>`});
    host.answers.set(`/${String(index)}`, sendsPage({body: page}));
  }
  for (const path of ALL) {
    const source = readFileSync(new URL(path, MODULES));
    host.answers.set(`/${path}`, sends(source, {'Content-Type': 'text/javascript'}));
  }
  for (const [index, paths] of libraries.entries()) {
    const body = tag(host, `data-feed="${host.scripts.address}feed.json?library-${String(index)}"`);
    const scripts = paths.map(path => `<script src="/${path}"></script>`).join('');
    // What Sugar knows it puts onto the page's own objects when it is told to.
    const extend = `${scripts}<script>window.Sugar?.extend({objectPrototype: true});</script>`;
    const page = strangersPage(body, {first: extend});
    host.answers.set(`/library-${String(index)}`, sendsPage({body: page}));
  }
  const all = [
    ...cases.map(({index}) => index),
    ...libraries.map((_, index) => `library-${String(index)}`),
  ];
  const frames = all.map(name => `<iframe src="/${String(name)}"></iframe>`);
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

    it.each(titles.map((title, index) => ({title, index})))(
      'is of $title shows the level',
      async ({index}) => {
        const sight = await lookUntil(page, hasEnded('level'), cases.length + index);
        expectEnd(sight, 'level');
      },
    );
  });
});
