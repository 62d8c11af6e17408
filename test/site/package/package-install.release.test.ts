import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {connectToChromium} from '../../helpers/browsers/borrow.js';
import {createProject, type Project} from '../../helpers/package/installed-package.js';
import {hostFolder, type WebHost} from '../../helpers/pages/web-host.js';

const BULLETIN = fileURLToPath(
  new URL('../../publisher/golden/mi5/shape-of-2024.xml', import.meta.url),
);

let project: Project;
beforeAll(async () => {
  project = await createProject();
  project.link('vite');
});
afterAll(() => {
  project.remove();
});

/** Runs a program that the project holds; what it prints. */
function runProgram(source: string): string {
  project.write('program.mjs', source);
  const {isFine, printed} = project.run(join(project.folder, 'program.mjs'), []);
  if (!isFine) throw new Error(printed);
  return printed;
}

describe('the installed package in Node', () => {
  it('the installed package reads feeds without a DOM, and leaves nothing behind', () => {
    const printed = runProgram(`
      const before = Object.getOwnPropertyNames(globalThis);
      const {parseFeed} = await import('threat-level-banner/feed');
      const added = Object.getOwnPropertyNames(globalThis).filter(key => !before.includes(key));
      console.log(parseFeed('{}').ok, typeof document, typeof customElements, added.length);
    `);
    expect(printed).toBe('false undefined undefined 0\n');
  });

  it('the installed package exports the class without side effects, and registers the tag only on request', () => {
    const printed = runProgram(`
      const {ThreatLevelBannerElement} = await import('threat-level-banner/element');
      console.log(typeof ThreatLevelBannerElement, customElements.get('threat-level-banner'));
      await import('threat-level-banner');
      console.log(customElements.get('threat-level-banner') === ThreatLevelBannerElement);
    `);
    expect(printed).toBe('function undefined\ntrue\n');
  });

  it('the installed package has the publisher’s command', () => {
    const {bin} = JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const command = join(project.installed, bin['threat-level-feed'] ?? '');
    const {printed} = project.run(command, ['init', 'public']);
    expect(printed).toContain('public');
    expect(
      readFileSync(join(project.folder, 'public/threat-level-banner.js')).length,
    ).toBeGreaterThan(1000);
  });
});

describe('a bundle of a program', () => {
  /** The modules of other packages, and the code, that Vite bundles for each program; what it loads at its start. */
  let bundles: Readonly<Record<string, {modules: readonly string[]; code: string; loaded: string}>>;
  const PROGRAMS = {
    'the feed': `import {parseFeed} from 'threat-level-banner/feed'; console.log(parseFeed('{}'));`,
    'the feed, unused': `import {parseFeed} from 'threat-level-banner/feed';`,
    'the class': `import {ThreatLevelBannerElement} from 'threat-level-banner/element'; console.log(ThreatLevelBannerElement);`,
    'the class, unused': `import {ThreatLevelBannerElement} from 'threat-level-banner/element';`,
    'the registration': `import 'threat-level-banner/define';`,
    everything: `import 'threat-level-banner';`,
  };

  beforeAll(() => {
    const printed = runProgram(`
      import {writeFileSync} from 'node:fs';
      import {build} from 'vite';
      const loadedBy = ({code, imports}, chunks) =>
        code + imports.map(name => loadedBy(chunks.find(({fileName}) => fileName === name), chunks)).join('');
      const bundles = {};
      for (const [name, source] of Object.entries(${JSON.stringify(PROGRAMS)})) {
        writeFileSync('entry.js', source);
        const {output} = await build({
          configFile: false,
          logLevel: 'silent',
          build: {write: false, minify: false, rolldownOptions: {input: 'entry.js'}},
        });
        const chunks = output.filter(({type}) => type === 'chunk');
        bundles[name] = {
          modules: chunks.flatMap(({moduleIds}) => moduleIds),
          code: chunks.map(({code}) => code).join(''),
          loaded: loadedBy(chunks.find(({isEntry}) => isEntry), chunks),
        };
      }
      console.log(JSON.stringify(bundles));
    `);
    bundles = JSON.parse(printed) as typeof bundles;
  });

  const modulesOf = (name: keyof typeof PROGRAMS) => bundles[name]?.modules ?? [];
  const codeOf = (name: keyof typeof PROGRAMS) => bundles[name]?.code ?? '';
  const LIT = /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//;

  it('a bundle that reads feeds contains no Lit', () => {
    expect(modulesOf('the feed').some(id => id.includes('threat-level-banner'))).toBe(true);
    expect(modulesOf('the feed').filter(id => LIT.test(id))).toEqual([]);
    expect(codeOf('the feed')).not.toMatch(/attachShadow|customElements/);
  });

  it('a bundle with the class contains Lit, and registers nothing', () => {
    expect(modulesOf('the class').filter(id => LIT.test(id))).not.toEqual([]);
    expect(codeOf('the class')).not.toContain('customElements.define(');
    expect(bundles['the class']?.loaded).toContain(' extends ');
  });

  it.each(['the registration', 'everything'] as const)(
    'a bundle with %s registers the tag',
    name => {
      expect(codeOf(name)).toContain('customElements.define("threat-level-banner"');
    },
  );

  it.each(['the feed, unused', 'the class, unused'] as const)('a bundle drops %s', name => {
    // Vite also writes the lazy parts of a class that is dropped, which nothing loads.
    expect(bundles[name]?.loaded.trim()).toBe('');
  });
});

/** The globals that Lit itself leaves on a page that loads it. */
const LIT_MARKS = [
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

describe('the installed package in a browser', () => {
  let browser: Browser;
  let page: Page;
  let host: WebHost;
  let noises: string[];

  beforeAll(async () => {
    project.write(
      'index.html',
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
       <body><threat-level-banner feed="/feed.json"></threat-level-banner>
       <script type="module">import 'threat-level-banner';</script></body></html>`,
    );
    project.write(
      'class.html',
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
       <body><threat-level-banner>own words</threat-level-banner>
       <script type="module" src="./class.js"></script></body></html>`,
    );
    project.write(
      'class.js',
      `const keys = () => Object.getOwnPropertyNames(globalThis);
       const [before, markup] = [keys(), document.body.outerHTML];
       const {ThreatLevelBannerElement} = await import('threat-level-banner/element');
       const added = keys().filter(key => !before.includes(key));
       const isAsBefore = document.body.outerHTML === markup;
       const stored = localStorage.length + sessionStorage.length;
       const registered = String(customElements.get('threat-level-banner'));
       globalThis.found = {kind: typeof ThreatLevelBannerElement, added, isAsBefore, stored, registered};`,
    );
    project.write(
      'vite.config.js',
      `export default {build: {modulePreload: false, rolldownOptions: {input: ['index.html', 'class.html']}}};`,
    );
    const built = project.run('vite/bin/vite.js', ['build']);
    if (!built.isFine) throw new Error(built.printed);
    for (const out of ['dist', 'plain']) publishTo(out);
    browser = await connectToChromium();
  });
  afterAll(() => browser.disconnect());
  beforeEach(async () => {
    page = await browser.newPage();
    noises = [];
    page.on('console', message => noises.push(message.text()));
    page.on('pageerror', error => noises.push(String(error)));
  });

  function publishTo(out: string): void {
    const command = join(project.installed, 'dist/cli.js');
    const argv = ['--out', 'feed', '--mi5', BULLETIN, '--now', new Date().toISOString()];
    project.run(command, ['init', 'feed']);
    project.run(command, ['publish', ...argv]);
    cpSync(join(project.folder, 'feed', 'feed.json'), join(project.folder, out, 'feed.json'));
  }

  afterEach(async () => {
    await page.close();
    host.close();
  });

  async function visit(folder: string, path: string): Promise<void> {
    host = await hostFolder(join(project.folder, folder));
    await page.goto(`${host.address}${path}`);
  }

  async function shownWords(): Promise<string> {
    await page.waitForSelector('threat-level-banner[level="severe"]');
    return page.$eval(
      'threat-level-banner',
      banner => banner.shadowRoot?.querySelector<HTMLElement>('.banner')?.innerText ?? '',
    );
  }

  it('a page built by Vite shows the banner', async () => {
    await visit('dist', 'index.html');
    expect(await shownWords()).toContain('Severe');
    expect(noises).toEqual([]);
  });

  it('a page with the plain script shows the banner', async () => {
    project.write(
      'plain/index.html',
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>
       <body><script type="module" src="/site/threat-level-banner.js" data-feed="/feed.json"></script></body></html>`,
    );
    cpSync(join(project.installed, 'dist/site'), join(project.folder, 'plain/site'), {
      recursive: true,
    });
    await visit('plain', 'index.html');
    expect(await shownWords()).toContain('Severe');
    expect(noises).toEqual([]);
  });

  it('a page that only imports the class has no new globals but Lit’s own', async () => {
    await visit('dist', 'class.html');
    await page.waitForFunction(() => 'found' in globalThis);
    const {added, ...rest} = await page.evaluate(
      () => (globalThis as unknown as {found: {added: string[]}}).found,
    );
    expect(added.filter(key => !/puppeteer|ariaQuery/.test(key)).sort()).toEqual(LIT_MARKS);
    expect(rest).toEqual({kind: 'function', isAsBefore: true, stored: 0, registered: 'undefined'});
    expect(noises).toEqual([]);
  });
});
