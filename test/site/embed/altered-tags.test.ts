/** What is left to read where caches, optimisers, themes and policies alter the script tag that somebody pasted. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {PLATFORM_IDS, platformOf} from '../../../demo/builder/platforms/platforms.js';
import {
  folder,
  noises,
  page,
  setPage,
  strangersPage,
  visibleWords,
  visit,
} from '../../helpers/pages/host-page.js';
import {builtSnippet} from '../../helpers/pages/snippets.js';

const NUMBERS = /999.*0800 789 321/s;
const SCRIPT = /<script([^>]*)>([^<]*)<\/script>/;

/** Each alteration of a tag that keeps it from running as a module from its host. */
const ALTERATIONS: Readonly<Record<string, (html: string) => string>> = {
  'a consent manager changes the type': html => html.replace('type="module"', 'type="text/plain"'),
  'the type is lost': html => html.replace(/\s+type="module"/, ''),
  'the address is lost, so the words run as code': html => html.replace(/\s+src="[^"]*"/, ''),
  'the words become a file of their own': html =>
    html.replace(SCRIPT, (_, attributes: string, words: string) => {
      const others = attributes.replace(/\s+src="[^"]*"/, '');
      return `<script${others} src="data:text/javascript,${encodeURIComponent(words)}"></script>`;
    }),
  'the words are removed': html =>
    html.replace(SCRIPT, '<script$1></script>').replace('src=', 'x='),
  'the whole tag is removed': html => html.replace(SCRIPT, ''),
  'the tag is shown as text': html =>
    html.replace(SCRIPT, tag => `<pre>${tag.replaceAll('<', '&lt;')}</pre>`),
};

/** The forms that the builder picks where nobody has tried it, and that are scripts. */
const picks = [
  ...new Set(
    PLATFORM_IDS.map(platformOf)
      .filter(({filter}) => ['keeps-all', 'own-frame'].includes(filter))
      .filter(facts => !('tried' in facts))
      .map(({form}) => form),
  ),
];

async function show(body: string, policy?: string): Promise<string> {
  setPage(body, policy ? {'Content-Security-Policy': policy} : undefined);
  await visit();
  return visibleWords();
}

describe('the numbers are there', () => {
  it.each(picks.flatMap(form => Object.keys(ALTERATIONS).map(name => [form, name] as const)))(
    'in the form that the builder picks for a platform that nobody has tried (%s): %s',
    async (form, name) => {
      const html = ALTERATIONS[name]!(builtSnippet(`form=${form}&platform=squarespace`));
      expect(await show(strangersPage(html))).toMatch(NUMBERS);
    },
  );

  it.each(['tag', 'pinned', 'element'])(
    'where a theme hides scripts and a policy blocks ours: %s',
    async form => {
      const theme = '<style>script {display: none !important}</style>';
      const html = strangersPage(builtSnippet(`form=${form}`), theme);
      expect(await show(html, "script-src 'none'")).toMatch(NUMBERS);
    },
  );

  it('and once, where a theme hides scripts and the banner is there', async () => {
    const theme = '<style>script {display: block !important}</style>';
    const words = await show(strangersPage(builtSnippet('form=tag'), theme));
    expect(words).toContain('Severe');
    expect(words).not.toContain('gov.uk/terrorism-national-emergency');
  });

  it.each(['tag', 'element'])(
    'where the type is lost, with an error that names it: %s',
    async form => {
      const html = builtSnippet(`form=${form}`).replace(/\s+type="module"/, '');
      expect(await show(strangersPage(html))).toMatch(NUMBERS);
      expect(noises.join()).toContain("Cannot use 'import.meta' outside a module");
    },
  );
});

describe('a script that something has put into the page itself', () => {
  it('shows the level of the feed that the element names, and none of its code', async () => {
    const code = readFileSync(join(folder, 'threat-level-banner.js'), 'utf8');
    const html = builtSnippet('platform=squarespace').replace(SCRIPT, (_, attributes: string) => {
      const others = attributes.replace(/\s+src="[^"]*"/, '');
      return `<script${others}>${code.replaceAll('</script', '<\\/script')}</script>`;
    });
    const words = await show(strangersPage(html));
    expect(words).toContain('Severe');
    expect(words).not.toContain('import.meta');
  });

  it('shows the level where a cache serves a copy of it from the site', async () => {
    const copy = 'cache/7f3a.js';
    const html = builtSnippet('platform=squarespace').replace(/threat-level-banner\.js/g, copy);
    const code = readFileSync(join(folder, 'threat-level-banner.js'));
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (!request.url().includes(copy)) return void request.continue();
      const headers = {'Access-Control-Allow-Origin': '*'};
      void request.respond({headers, contentType: 'text/javascript', body: code});
    });
    expect(await show(strangersPage(html))).toContain('Severe');
  });
});
