import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {version} from '../../../src/generated/version.js';
import {inEachEngine, type EnginePage} from '../../helpers/browsers/engine-page.js';
import {
  ANY_LEVEL,
  expectEnd,
  hasEnded,
  hostileHost,
  OWN_WORDS,
  ownStyles,
  sends,
  sendsPage,
  strangersPage,
  tag,
  type End,
} from '../../hostile-hosts/hostile-host.js';
import {lookUntil} from '../../helpers/pages/page-probe.js';

const host = hostileHost();
const NONCE = 'bm90IGEgc2VjcmV0';
const LIT = readFileSync(new URL('../../../node_modules/lit-html/lit-html.js', import.meta.url));

/** What docs/embedding.md says that a policy needs, and what the page needs for its own scripts. */
function strictPolicy(types: string): Readonly<Record<string, string>> {
  const {origin} = new URL(host.scripts.address);
  return {
    'Content-Security-Policy': `default-src 'none'; script-src ${origin} 'self' 'nonce-${NONCE}'; style-src 'self'; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types ${types}`,
  };
}

/** Another Lit, as a page may have one: it creates a policy, and renders something. */
const ANOTHER_LIT = `<p id="lit"></p><script type="module" nonce="${NONCE}">
  import {html, render} from '/lit-html.js';
  render(html\`<b>Drawn by the page\${1}</b>\`, document.getElementById('lit'));
  probe.markup = document.documentElement.outerHTML;
  probe.keysBefore = probe.keys();
</script>`;

const EVERYTHING_OFF =
  'accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(), fullscreen=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), web-share=()';

interface Case {
  readonly title: string;
  readonly body?: string;
  readonly head?: string;
  readonly first?: string;
  headers?: () => Readonly<Record<string, string>>;
  tag?: () => string;
}

/** The level shows under all of these. */
const cases: readonly Case[] = [
  {title: 'that has none'},
  {
    title: 'that allows only what the documents say',
    headers: () => strictPolicy('threat-level-banner'),
  },
  {
    title: 'that allows only that, with the pinned form',
    headers: () => strictPolicy('threat-level-banner'),
    tag: () => tag(host).replace('threat-level-banner.js', `${version}/threat-level-banner.en.js`),
  },
  {
    title: 'that has a Lit of its own under such a policy',
    headers: () => strictPolicy('lit-html threat-level-banner'),
    body: ANOTHER_LIT,
  },
  {
    title: 'that loads nothing without Cross-Origin-Resource-Policy',
    headers: () => ({'Cross-Origin-Embedder-Policy': 'require-corp'}),
  },
  {
    title: 'that has nothing to do with windows of other origins',
    headers: () => ({
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    }),
  },
  {
    title: 'that permits itself no feature',
    headers: () => ({'Permissions-Policy': EVERYTHING_OFF}),
  },
  {title: 'with a base elsewhere', head: '<base href="https://elsewhere.example/deep/">'},
];

const pageOf = ({body = '', head = '', first = '', ...each}: Case): string =>
  strangersPage(body + (each.tag ?? (() => tag(host)))(), {
    head,
    first,
    nonce: each.headers ? NONCE : '',
  });

/** A page in a sandboxed frame reports its state by messages. */
const TELL = `<script>setInterval(() => {
  const banner = document.querySelector('threat-level-banner');
  parent.postMessage([String(banner && banner.getAttribute('level')), String(probe.trouble), origin], '*');
}, 20)</script>`;

function frames(): string {
  const plain = strangersPage(tag(host));
  const quoted = plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [
    ...cases.map((_, index) => `<iframe src="/${String(index)}"></iframe>`),
    `<iframe srcdoc="${quoted}"></iframe>`,
    `<script>addEventListener('message', ({data}) => { window.told = data; })</script>`,
    `<iframe sandbox="allow-scripts" src="/told"></iframe>`,
  ].join('');
}

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  host.answers.set('/lit-html.js', sends(LIT, {'Content-Type': 'text/javascript'}));
  for (const [index, each] of cases.entries()) {
    const headers = {'Cross-Origin-Resource-Policy': 'same-origin', ...each.headers?.()};
    host.answers.set(`/${String(index)}`, sendsPage({body: pageOf(each), headers}));
  }
  host.answers.set('/told', sendsPage({body: strangersPage(tag(host) + TELL)}));
  host.answers.set('/', sends(frames(), {'Content-Type': 'text/html'}));
});

/** Opens a page that is not framed. */
async function open(page: EnginePage, each: Case): Promise<void> {
  const headers = each.headers?.() ?? {};
  host.answers.set('/alone', sendsPage({body: pageOf(each), headers}));
  await page.goto(`${host.site.address}alone`);
}

const knowsTrustedTypes = (page: EnginePage): Promise<boolean> =>
  page.evaluate(() => 'trustedTypes' in window);

describe('the banner in a page', () => {
  inEachEngine((page, engine) => {
    describe('among others', () => {
      beforeAll(async () => {
        await page.goto(host.site.address);
      }, 60_000);

      it.each(cases.map((each, index) => ({...each, index})))(
        '$title shows the level',
        async ({index, body}) => {
          const sight = await lookUntil(page, hasEnded('level'), index);
          expectEnd(sight, 'level');
          expect(sight.newKeys).toEqual([]);
          if (body) expect(sight.words).toContain('Drawn by the page1');
        },
      );

      it('a banner written into a frame shows the level', async () => {
        expectEnd(await lookUntil(page, hasEnded('level'), cases.length), 'level');
      });

      it('a banner in a sandbox without an origin shows the level', async () => {
        const told = (): Promise<string[]> =>
          page.evaluate(() => (window as unknown as {told?: string[]}).told ?? []);
        await expect.poll(told, {timeout: 20_000}).toEqual(['severe', '', 'null']);
      });
    });

    it('a banner in a page with a sandbox header shows the level', async () => {
      await open(page, {
        title: '',
        headers: () => ({'Content-Security-Policy': 'sandbox allow-scripts'}),
      });
      expectEnd(await lookUntil(page, hasEnded('level')), 'level');
      expect(await page.evaluate(() => origin)).toBe('null');
    });

    it.each([
      ['forbids every trusted type', "'none'", ''],
      ['forbids ours', 'dompurify', ''],
      [
        'cleans all markup by a policy of its own',
        'default',
        `<script nonce="${NONCE}">window.trustedTypes?.createPolicy('default', {
          createHTML: markup => markup.replaceAll(/<!--.*?-->|<\\?[^>]*>/g, ''),
        })</script>`,
      ],
    ])('a page that requires trusted types and %s keeps its fallback', async (_, types, first) => {
      await open(page, {title: '', headers: () => strictPolicy(types), first});
      const end: End = (await knowsTrustedTypes(page)) ? 'own words' : 'level';
      const {trouble, ...sight} = await lookUntil(page, hasEnded(end));
      expectEnd({...sight, trouble: []}, end);
      // The browser reports what it blocked as a violation; nothing was thrown.
      expect(trouble.filter(each => !each.startsWith('violation: '))).toEqual([]);
    });

    // Chromium and WebKit run no module there: https://crbug.com/717643. Firefox does, and then parses all markup as
    // XML, so that nothing can be rendered.
    it('an XML page keeps its fallback', async () => {
      const body = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title><link rel="stylesheet" href="/own.css"/></head><body><p>Ours</p>${tag(host)}</body></html>`;
      host.answers.set('/xml', sends(body, {'Content-Type': 'application/xhtml+xml'}));
      await page.goto(`${host.site.address}xml`);
      const isDefined = await page.evaluate(() =>
        Boolean(customElements.get('threat-level-banner')),
      );
      expect(isDefined).toBe(engine === 'firefox');
      const words = await page.evaluate(() => document.body.innerText);
      expect(words).toContain(OWN_WORDS);
      expect(words).not.toMatch(ANY_LEVEL);
      expect(await page.evaluate(() => document.querySelector('[level]'))).toBeNull();
    });

    it('a page that permits no feature offers sharing by hand, and gets no error', async () => {
      await open(page, {
        title: '',
        headers: () => ({'Permissions-Policy': EVERYTHING_OFF}),
        tag: () => tag(host, 'data-variant="card"'),
      });
      await lookUntil(page, hasEnded('level'));
      await page.evaluate(() => {
        const root = document.querySelector('threat-level-banner')!.shadowRoot!;
        [...root.querySelectorAll('button')]
          .find(each => each.innerText.includes('Share'))!
          .click();
      });
      const sight = await lookUntil(page, ({words}) => /WhatsApp|Copied/.test(words));
      expect(sight.words).toMatch(/WhatsApp|Copied/);
      expectEnd(sight, 'level');
    });
  });
});

describe('what these tests call a level', () => {
  it('the test’s pattern of a level does not match the page’s own text', () => {
    expect(strangersPage(tag(host)).replaceAll(/<[^>]*>/g, '')).not.toMatch(ANY_LEVEL);
  });
});
