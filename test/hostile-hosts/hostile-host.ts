/** A page on one origin, and the built files with the shipped headers on another. */
import {fileURLToPath} from 'node:url';
import sirv from 'sirv';
import {afterAll, beforeAll, expect} from 'vitest';
import {exampleFeed} from '../../demo/examples/feeds.js';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import {headersFor} from '../../src/publisher/hosting/headers.js';
import {listen, type Answer, type SentPage, type WebHost} from '../helpers/pages/web-host.js';
import {lastLook, probe, type Sight} from '../helpers/pages/page-probe.js';

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));

export const OWN_WORDS =
  'In an emergency call 999. To report something, call 0800 789 321. Check the UK threat level at gov.uk/terrorism-national-emergency.';
/** The five official words. None may be shown unless a valid feed states it. */
export const ANY_LEVEL = /\b(critical|severe|substantial|moderate|low)\b/i;

export interface HostileHost {
  readonly scripts: WebHost;
  readonly site: WebHost;
  /** Responses of both origins, by path. They come before the files. */
  readonly answers: Map<string, Answer>;
}

/** Both hosts, for all tests of a file. The feed is current, at severe. */
export function hostileHost(): HostileHost {
  const answers = new Map<string, Answer>([
    ['/feed.json', sends(currentFeed)],
    ['/favicon.ico', sends('', {}, 404)],
  ]);
  const host = {answers} as {-readonly [K in keyof HostileHost]: HostileHost[K]};
  const serveBuilt = sirv(SITE, {dev: true});
  const answerOr =
    (otherwise: Answer): Answer =>
    (request, response) => {
      (answers.get(pathOf(request)) ?? otherwise)(request, response);
    };
  beforeAll(async () => {
    host.scripts = await listen((request, response) => {
      for (const [name, value] of Object.entries(headersFor(pathOf(request)))) {
        response.setHeader(name, value);
      }
      answerOr(() => {
        serveBuilt(request, response, () => {
          response.writeHead(404).end();
        });
      })(request, response);
    });
    host.site = await listen(answerOr(sends('', {}, 404)));
  });
  afterAll(() => {
    host.scripts.close();
    host.site.close();
  });
  return host;
}

function pathOf({url = ''}: {url?: string | undefined}): string {
  return new URL(url, 'http://host').pathname;
}

const currentFeed = (): string => JSON.stringify(exampleFeed(new Date()));

/** Responds with a text, by default with status 200 and as JSON. */
export function sends(
  body: (() => string) | string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Answer {
  return (_, response) => {
    response
      .writeHead(status, {'Content-Type': 'application/json', ...headers})
      .end(typeof body === 'function' ? body() : body);
  };
}

/** Responds with a page. */
export function sendsPage({body, headers}: SentPage): Answer {
  return sends(body, {'Content-Type': 'text/html; charset=utf-8', ...headers});
}

/** The builder's tag, for a page whose own style sheet reserves the height. */
export function tag({scripts}: HostileHost, attributes = ''): string {
  return `<script type="module" src="${scripts.address}threat-level-banner.js" ${attributes}>${OWN_WORDS}</script>`;
}

/** A page with content before and after the given body, and hostile scripts in `first`. */
export function strangersPage(body: string, {first = '', nonce = '', head = ''} = {}): string {
  return `<!doctype html><html lang="en-GB"><head><title>Host</title>${head}<link rel="stylesheet" href="/own.css">
    ${probe(nonce)}${first}</head><body><h1>Ours</h1><ul class="list"><li>one<li>two</ul>${body}
    <form><input name="level" value="x"></form><p id="after">After</p>${lastLook(nonce)}</body></html>`;
}

/** Adds a frame for each script to one page of the site, by name. Each frame is a page with a banner. */
export function framePages(host: HostileHost, scripts: ReadonlyMap<string, string>): void {
  host.answers.set('/own.css', ownStyles);
  for (const [name, first] of scripts) {
    // Each has a feed with a name of its own, so that none finds another's cached feed.
    const body = tag(host, `data-feed="${host.scripts.address}feed.json?${name}"`);
    host.answers.set(`/${name}`, sendsPage({body: strangersPage(body, {first})}));
  }
  const frames = [...scripts.keys()].map(name => `<iframe src="/${name}"></iframe>`);
  host.answers.set('/', sends(frames.join(''), {'Content-Type': 'text/html'}));
}

/** The page's own style sheet, which reserves the height as the builder says. */
export const ownStyles = sends(
  `script[src*="threat-level-banner"], threat-level-banner {display: block; min-height: ${RESERVED_HEIGHTS.strip}}`,
  {'Content-Type': 'text/css'},
);

/** The outcome of a banner: the feed's level; no level; or no banner, and the page's fallback. */
export type End = 'level' | 'no level' | 'own words';

const BANNERS: Readonly<Record<End, readonly string[]>> = {
  level: ['severe, current'],
  'no level': ['no level, unknown'],
  'own words': [],
};

/** A text below the calm sentence, in the details. */
const OF_THE_REST = 'Share';

export const hasEnded =
  (end: End) =>
  ({banners, words}: Sight): boolean =>
    banners.join() === BANNERS[end].join() && (!hasRest(end) || words.includes(OF_THE_REST));

function hasRest(end: End): boolean {
  return end !== 'own words';
}

/** Expects that outcome, with every number and no error in the page. */
export function expectEnd(sight: Sight, end: End): void {
  expect(sight.trouble).toEqual([]);
  expect(sight.banners).toEqual(BANNERS[end]);
  if (end === 'own words') expect(sight.words).toContain(OWN_WORDS);
  else {
    expect(sight.words).not.toContain(OWN_WORDS);
    expect(sight.words.includes(OF_THE_REST)).toBe(hasRest(end));
  }
  for (const number of ['999', '0800 789 321']) expect(sight.words).toContain(number);
  if (sight.banners[0]?.startsWith('severe')) expect(sight.words).toMatch(ANY_LEVEL);
  else expect(sight.words).not.toMatch(ANY_LEVEL);
  expect(sight.markup.before).not.toBe('');
  expect(sight.markup.now).toBe(sight.markup.before);
}
