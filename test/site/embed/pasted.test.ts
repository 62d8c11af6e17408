import type {Frame} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {readChoice} from '../../../demo/builder/choice.js';
import {IN_FRAME, type Form} from '../../../demo/builder/platforms/forms.js';
import {policyFor, TRUSTED_TYPES} from '../../../demo/builder/snippet/needs.js';
import {
  noises,
  page,
  setPage,
  site,
  strangersPage,
  visibleWords,
  visit,
} from '../../helpers/pages/host-page.js';
import type {SentPage} from '../../helpers/pages/web-host.js';
import {builtSite, builtSnippet} from '../../helpers/pages/snippets.js';

/** The forms that are HTML and show a level. */
const FORMS = ['tag', 'element', 'pinned', 'frame', 'iframe', 'loader'] as const;

/** Where the form's banner is: that of a frame is in the frame. */
function placeOf(form: Form): Promise<Frame> {
  if (!IN_FRAME.includes(form)) return Promise.resolve(page.mainFrame());
  return page.waitForFrame(frame => frame.url().includes('/frame.html'));
}

/** Opens the page, and waits for the level in its banner. */
async function showsLevel(form: Form, sent: SentPage): Promise<Frame> {
  setPage(sent.body, sent.headers);
  await visit();
  const place = await placeOf(form);
  await place.waitForSelector('threat-level-banner[level="severe"]');
  return place;
}

/** A page whose policy allows only what the builder says the form needs, with a style sheet of its own. */
function strictPolicy(form: Form): string {
  const needs = policyFor(readChoice(`form=${form}`), builtSite());
  const types = IN_FRAME.includes(form) ? "trusted-types 'none'" : TRUSTED_TYPES;
  return `default-src 'none'; img-src data:; style-src 'self'; require-trusted-types-for 'script'; ${types}; ${needs}`;
}

const pages: Readonly<Record<string, (snippet: string, form: Form) => SentPage>> = {
  'under a strict policy': (snippet, form) => ({
    body: strangersPage(snippet),
    headers: {'Content-Security-Policy': strictPolicy(form)},
  }),
  'with a base elsewhere': snippet => ({
    body: strangersPage(snippet, '<base href="https://elsewhere.example/deep/" target="_top">'),
  }),
  'in UTF-16': snippet => ({
    body: Buffer.from(`\uFEFF${strangersPage(snippet)}`, 'utf16le'),
    headers: {'Content-Type': 'text/html'},
  }),
  'in an old Windows encoding': snippet => ({
    body: Buffer.from(strangersPage(`<p>£</p>${snippet}`), 'latin1'),
    headers: {'Content-Type': 'text/html; charset=windows-1252'},
  }),
  'in quirks mode': snippet => ({body: `<title>Host</title>${snippet}`}),
  'in a table cell': snippet => ({
    body: strangersPage(`<table><tr><td width="200">Left</td><td>${snippet}</td></tr></table>`),
  }),
  'in a paragraph': snippet => ({body: strangersPage(`<p>Before ${snippet} after</p>`)}),
  'in a column 240 px wide': snippet => ({
    body: strangersPage(`<div style="width:240px;float:left">${snippet}</div>`),
  }),
  'in a page that adds to the prototypes of objects and lists': snippet => ({
    body: strangersPage(
      `<script>Object.prototype.extra = 1; Array.prototype.more = () => 1;</script>${snippet}`,
    ),
  }),
  'by a tag manager': snippet => ({
    body: strangersPage(`<div id="place"></div><script>
      const parsed = document.createRange().createContextualFragment(${quote(snippet)});
      document.getElementById('place').append(parsed);
    </script>`),
  }),
  'by a tag manager that makes each script anew': snippet => ({
    body: strangersPage(`<div id="place"></div><script>
      const place = document.getElementById('place');
      place.innerHTML = ${quote(snippet)};
      for (const inert of place.querySelectorAll('script')) {
        const script = document.createElement('script');
        for (const {name, value} of inert.attributes) script.setAttribute(name, value);
        script.textContent = inert.textContent;
        inert.replaceWith(script);
      }
    </script>`),
  }),
  'after the page is ready': snippet => ({
    body: strangersPage(`<main></main><script>
      addEventListener('load', () => setTimeout(() => {
        document.querySelector('main').append(
          document.createRange().createContextualFragment(${quote(snippet)}));
      }));
    </script>`),
  }),
  'by document.write': snippet => ({
    body: strangersPage(`<script>document.write(${quote(snippet)})</script>`),
  }),
};

/** Escapes a text for a script in a page. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('</', '<\\/');
}

/** One form in every page, and every form in the pages that handle forms differently. */
const EVERY_FORM = [
  'under a strict policy',
  'with a base elsewhere',
  'in a column 240 px wide',
  'by a tag manager that makes each script anew',
];
const OF_FRAGMENTS = ['by a tag manager', 'after the page is ready'];
const ONLY_WITHOUT_SCRIPTS = ['under a strict policy', 'in a column 240 px wide'];
const cases = FORMS.flatMap(form =>
  Object.keys(pages)
    .filter(name => form === 'tag' || EVERY_FORM.includes(name))
    // Its script is in the page, which the strict policy forbids, and it comes first whatever the column.
    .filter(name => form !== 'loader' || !ONLY_WITHOUT_SCRIPTS.includes(name))
    .map(name => ({form, name})),
);

/** Whether the browser runs a module script that comes with a parsed fragment: Chromium 147 does not, 156 does. */
async function runsModulesOfFragments(): Promise<boolean> {
  setPage(
    strangersPage(`<script>
      addEventListener('load', () => {
        const module = '<script type="module" src="data:text/javascript,window.hasRun=true">';
        document.body.append(document.createRange().createContextualFragment(module));
      });
    </script>`),
  );
  await page.goto(site.address);
  await page.waitForNetworkIdle({idleTime: 150});
  return page.evaluate(() => 'hasRun' in window);
}

describe('the snippet', () => {
  it.for(cases)('the snippet of the form “$form” works $name', async ({form, name}, {skip}) => {
    if (OF_FRAGMENTS.includes(name) && !(await runsModulesOfFragments())) {
      skip('this browser runs no module script of a parsed fragment, whoever wrote it');
    }
    const pageWith = pages[name]!;
    const place = await showsLevel(form, pageWith(builtSnippet(`form=${form}`), form));
    expect(await place.$$('threat-level-banner')).toHaveLength(1);
    const width = await page.$eval(
      IN_FRAME.includes(form) ? 'iframe' : 'threat-level-banner',
      shown => shown.getBoundingClientRect().width,
    );
    expect(width).toBeGreaterThanOrEqual(200);
    // The fallback beside a frame would repeat everything.
    const words = await page.evaluate(() => document.body.innerText);
    expect(words).not.toContain('Check the UK threat level');
    expect(noises.filter(noise => !isOfThePage(noise))).toEqual([]);
  });

  it.each(FORMS)('the snippet of the form “%s” works twice on one page', async form => {
    const snippet = builtSnippet(`form=${form}`);
    setPage(strangersPage(`${snippet}<hr>${snippet}`));
    await visit();
    const isInFrame = IN_FRAME.includes(form);
    const places = page.frames().filter(frame => !isInFrame || frame !== page.mainFrame());
    for (const place of places) {
      const all = await place.$$eval('threat-level-banner', banners =>
        banners.map(banner => banner.getAttribute('level')),
      );
      expect(all).toEqual(isInFrame ? ['severe'] : ['severe', 'severe']);
    }
    expect(places).toHaveLength(isInFrame ? 2 : 1);
  });
});

/** A strict policy blocks the reserved height, which the builder says; the others are the browser's own. */
function isOfThePage(noise: string): boolean {
  return /inline style|Unrecognized feature: 'web-share'|document\.write/.test(noise);
}

describe('a tag', () => {
  it.each(['tag', 'pinned'] as const)(
    'in the head puts its banner first into the body (%s)',
    async form => {
      await showsLevel(form, {body: strangersPage('<p>words</p>', builtSnippet(`form=${form}`))});
      const first = await page.$eval('body > *', element => element.localName);
      expect(first).toBe('threat-level-banner');
    },
  );

  it.each(["'none'", 'default', 'dompurify'])(
    'works where a policy names trusted types, %s, and asks for none',
    async types => {
      await showsLevel('tag', {
        body: strangersPage(builtSnippet('form=tag')),
        headers: {'Content-Security-Policy': `trusted-types ${types}`},
      });
    },
  );

  it('a tag works beside a Lit of the page’s own, under a policy that allows each trusted type policy once', async () => {
    const {origin} = new URL(builtSite().address);
    const lit = `<script>trustedTypes.createPolicy('lit-html', {createHTML: text => text})</script>`;
    await showsLevel('tag', {
      body: strangersPage(lit + builtSnippet('form=tag')),
      headers: {
        'Content-Security-Policy': `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline' ${origin}; connect-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html threat-level-banner`,
      },
    });
    expect(noises).toEqual([]);
  });

  it.each(['tag', 'pinned'])(
    'a tag adds nothing to the page’s window or to Symbol (%s)',
    async form => {
      await page.evaluateOnNewDocument(() => {
        const before = [window, Symbol].map(each => Object.getOwnPropertyNames(each));
        Object.assign(window, {before});
      });
      await showsLevel('tag', {body: strangersPage(builtSnippet(`form=${form}`))});
      const added = await page.evaluate(() => {
        const {before} = window as unknown as {before: string[][]};
        return [window, Symbol].map((each, index) =>
          Object.getOwnPropertyNames(each).filter(name => !before[index]?.includes(name)),
        );
      });
      // The browser driver adds its own names as soon as it waits for anything.
      const ours = added.map(names => names.filter(name => !name.includes('ariaQuerySelector')));
      expect(ours).toEqual([['before'], []]);
    },
  );

  // Chromium runs no module in a page that is XML: https://crbug.com/717643.
  it('a tag in an XML page shows its fallback if the browser runs no module there', async () => {
    setPage(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title></head><body>${builtSnippet('form=tag')}</body></html>`,
      {'Content-Type': 'application/xhtml+xml'},
    );
    await visit();
    expect(await visibleWords()).toContain('0800 789 321');
    expect(await visibleWords()).not.toMatch(/severe/i);
  });

  it('a tag in a srcdoc frame works', async () => {
    const inner = builtSnippet('form=tag').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    setPage(strangersPage(`<iframe srcdoc="${inner}"></iframe>`));
    await visit();
    const frame = await page.waitForFrame(each => each.url() === 'about:srcdoc');
    await frame.waitForSelector('threat-level-banner[level="severe"]');
  });

  it('a tag logs what a strict page’s policy lacks', async () => {
    const {origin} = new URL(builtSite().address);
    setPage(strangersPage(builtSnippet('form=tag').replace('<script', '<script data-debug')), {
      'Content-Security-Policy': `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src ${origin}; connect-src 'self'`,
    });
    // The report waits for the answer to a request of its own.
    const report = new Promise<string>(resolve => {
      page.on('console', message => {
        if (message.text().includes('blocks the feed')) resolve(message.text());
      });
    });
    await visit();
    expect(await report).toContain(
      `The page’s Content Security Policy blocks the feed: add ${origin} to its connect-src.`,
    );
    expect(site.address).not.toBe(builtSite().address);
  });
});
