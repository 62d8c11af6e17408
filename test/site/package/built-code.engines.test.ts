import {readdirSync, readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {
  expectEnd,
  hasEnded,
  hostileHost,
  ownStyles,
  sends,
  sendsPage,
  strangersPage,
  tag,
} from '../../hostile-hosts/hostile-host.js';
import {lookUntil} from '../../helpers/pages/page-probe.js';

const SITE = new URL('../../../dist/site/', import.meta.url);
const host = hostileHost();

/** What the built files must not contain, each as a pattern and an example that it matches. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp, example: string])[] = [
  ['eval', /\beval\b/, 'window.eval("1")'],
  ['code from text', /\bFunction\s*\(|setTimeout\(\s*["'`]/, 'new Function("return 1")'],
  ['writing into the document', /\bdocument\.write/, 'document.writeln("x")'],
  ['markup of others', /\b(outerHTML|insertAdjacentHTML|setHTMLUnsafe)\b/, 'x.outerHTML=y'],
  ['style in markup', /<[a-z][^<>`]*\sstyle=/, 'html`<p style="color:red">`'],
  ['handlers in markup', /<[a-z][^<>`]*\son[a-z]+=["']/, '`<p onclick="x()">`'],
  ['addresses that are code', /javascript:/, 'href="javascript:void 0"'],
];

/** Runs first: records everything that turns text into code, markup or styles. */
const TRAPS = `<script>
  window.traps = [];
  const note = what => { window.traps.push(what); };
  const wrap = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...given) { note(name); return Reflect.apply(own, this, given); };
  };
  for (const name of ['write', 'writeln', 'execCommand']) wrap(document, name);
  for (const name of ['insertAdjacentHTML', 'setHTMLUnsafe']) if (Element.prototype[name]) wrap(Element.prototype, name);
  const traps = {eval: window.eval, Function: window.Function};
  window.eval = text => { note('eval'); return traps.eval(text); };
  window.Function = new Proxy(traps.Function, {
    apply: (made, self, given) => { note('Function'); return Reflect.apply(made, self, given); },
    construct: (made, given) => { note('Function'); return Reflect.construct(made, given); },
  });
  traps.Function.prototype.constructor = window.Function;
  for (const name of ['innerHTML', 'outerHTML']) for (const owner of [Element.prototype, ShadowRoot.prototype]) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    if (own) Object.defineProperty(owner, name, {...own, set(text) {
      // Lit parses each of its templates once, into an element that is never shown.
      if (this.localName !== 'template') note(name);
      own.set.call(this, text);
    }});
  }
  for (const name of ['setAttribute', 'setAttributeNS', 'toggleAttribute']) {
    const own = Element.prototype[name];
    Element.prototype[name] = function (...given) {
      if (/^(style|on.*)$/.test(given[name === 'setAttributeNS' ? 1 : 0])) note(name + ' ' + given[0]);
      return own.apply(this, given);
    };
  }
</script>`;

function traps(): string[] {
  return (window as unknown as {traps: string[]}).traps;
}

/** Uses every control of the banner in the page. */
function useEverything(): void {
  const banner = document.querySelector('threat-level-banner')!;
  banner.setAttribute('variant', 'card');
  banner.setAttribute('lang', 'cy');
  const root = banner.shadowRoot!;
  for (const button of root.querySelectorAll('button')) {
    if (button.id === 'toggle') button.click();
  }
}

describe('the built files', () => {
  const files = readdirSync(SITE, {recursive: true, encoding: 'utf8'}).filter(name =>
    /^(\d[^/]*\/)?(threat-level-banner[^/]*|frame[^/]*|locales\/.*|parts\/.*)\.js$/.test(name),
  );

  it.each(FORBIDDEN)('the built files contain no %s', (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(files.length).toBeGreaterThan(70);
    const found = files.filter(name => pattern.test(readFileSync(new URL(name, SITE), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('the banner, in all that it does,', () => {
  beforeAll(() => {
    host.answers.set('/own.css', ownStyles);
    host.answers.set('/', sendsPage({body: strangersPage(tag(host), {first: TRAPS})}));
  });

  inEachEngine(page => {
    it('the banner turns no text into code, markup or styles', async () => {
      await page.goto(host.site.address);
      expectEnd(await lookUntil(page, hasEnded('level')), 'level');
      await page.evaluate(useEverything);
      const {words} = await lookUntil(page, sight => sight.words.includes('Difrifol'));
      expect(words).toContain('Difrifol');
      expect(await page.evaluate(traps)).toEqual([]);
    });

    it('the recorder of code made from text detects it', async () => {
      await page.goto(host.site.address);
      await page.evaluate(() => {
        window.eval('1');
        // eslint-disable-next-line @typescript-eslint/no-implied-eval
        new Function('return 1');
        const found = document.querySelector('p')!;
        found.innerHTML = '<b>x</b>';
        found.setAttribute('style', 'color: red');
      });
      expect(await page.evaluate(traps)).toEqual([
        'eval',
        'Function',
        'innerHTML',
        'setAttribute style',
      ]);
    });
  });
});

describe('a page’s service worker that answers with junk', () => {
  const WORKER = `addEventListener('install', () => skipWaiting());
    addEventListener('activate', event => event.waitUntil(clients.claim()));
    addEventListener('fetch', event => {
      if (event.request.url.includes('feed.json')) event.respondWith(new Response('{"level": "critical"}'));
    });`;

  beforeAll(() => {
    host.answers.set('/worker.js', sends(WORKER, {'Content-Type': 'text/javascript'}));
    host.answers.set(
      '/register',
      sends(`<script>navigator.serviceWorker.register('/worker.js')</script>`, {
        'Content-Type': 'text/html',
      }),
    );
    host.answers.set('/worked', sendsPage({body: strangersPage(tag(host))}));
  });

  inEachEngine(page => {
    it('a service worker that answers with junk leaves the banner without a level, and with every number', async () => {
      await page.goto(`${host.site.address}register`);
      const isInControl = (): Promise<boolean> =>
        page.evaluate(() => Boolean(navigator.serviceWorker.controller));
      await expect.poll(isInControl, {timeout: 20_000}).toBe(true);
      await page.evaluate(() => {
        localStorage.clear();
      });
      await page.goto(`${host.site.address}worked`);
      expectEnd(await lookUntil(page, hasEnded('no level')), 'no level');
    });
  });
});
