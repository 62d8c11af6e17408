import {readdirSync, readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../helpers/engine-page.js';
import {expectEnd, framePages, hasEnded, hostileHost, type End} from '../helpers/hostile-host.js';
import {lookUntil} from '../helpers/witness.js';

const SITE = new URL('../../dist/site/', import.meta.url);
const NAME = /\.([A-Za-z_$][\w$]*)|[{,]([A-Za-z_$][\w$]*):/g;
const NAMES_IN_A_PAGE = 12;

/**
 * By which a page that has them on every object keeps the banner from all or some of its work: what Lit looks
 * for on texts, templates and controllers, and what is left out of a shape.
 */
const OBSTACLES: Readonly<Partial<Record<End, readonly string[]>>> = {
  'own words': [
    ...['o', 'strings', 'nodeType', '_$litType$', '_$litPart$', '_$AP'],
    ...['hostConnected', 'hostUpdate', 'hostUpdated', 'toAttribute', 'signal'],
  ],
  'no level': ['pattern', 'also'],
};

/** Options that the platform looks for when it writes dates and ages, and that our code does not name. */
const UNSAID = [
  ...[
    'localeMatcher',
    'calendar',
    'numberingSystem',
    'hourCycle',
    'hour12',
    'formatMatcher',
    'style',
  ],
  ...['era', 'year', 'weekday', 'day', 'hour', 'minute', 'second', 'timeZoneName', 'dayPeriod'],
];

interface Page {
  readonly end: End;
  readonly names: readonly string[];
}

/** Every name that the script and its rest have after a dot or before a colon. */
function namesInCode(): readonly string[] {
  const rest = readdirSync(new URL('parts/', SITE)).filter(name => name.startsWith('rest-'));
  const files = ['threat-level-banner.js', ...rest.map(name => `parts/${name}`)];
  const code = files.map(name => readFileSync(new URL(name, SITE), 'utf8')).join('');
  const found = [...code.matchAll(NAME)].map(([, read, written]) => read ?? written ?? '');
  return [...new Set([...found, ...UNSAID])].filter(name => !(name in Object.prototype)).toSorted();
}

function pages(): readonly Page[] {
  const obstacles = Object.entries(OBSTACLES).flatMap(([end, names]) =>
    names.map((name): Page => ({end: end as End, names: [name]})),
  );
  const others = names.filter(name => !obstacles.some(page => page.names.includes(name)));
  // Some of Lit's fit together to make a template of a text.
  const groups = others.filter(isOfLit).map((name): Page => ({end: 'level', names: [name]}));
  const ours = others.filter(name => !isOfLit(name));
  for (let at = 0; at < ours.length; at += NAMES_IN_A_PAGE) {
    groups.push({end: 'level', names: ours.slice(at, at + NAMES_IN_A_PAGE)});
  }
  return [...groups, ...obstacles];
}

function isOfLit(name: string): boolean {
  return name.startsWith('_$');
}

const names = namesInCode();
const cases = pages().map((page, index) => ({...page, index, title: page.names.join(', ')}));
const host = hostileHost();

beforeAll(() => {
  const pollute = (names: readonly string[]): string =>
    `<script>for (const name of ${JSON.stringify(names)}) Object.prototype[name] = 'critical';</script>`;
  framePages(host, new Map(cases.map(({names, index}) => [String(index), pollute(names)])));
});

describe('the banner in a page that has put a word on every object', () => {
  it('is tried with every name that is in the code', () => {
    expect(names.length).toBeGreaterThan(500);
    for (const name of ['level', 'assessments', 'hasChanged', 'print'])
      expect(names).toContain(name);
    expect(names).toEqual(expect.arrayContaining(Object.values(OBSTACLES).flat()));
  });

  inEachEngine(page => {
    beforeAll(async () => {
      await page.goto(host.site.address);
    }, 120_000);

    it.each(cases)('named $title ends as “$end”', async ({end, index}) => {
      expectEnd(await lookUntil(page, hasEnded(end), index), end);
    });
  });
});
