import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {FRAME_PAGES, framePage} from '../../../build/frame-pages.js';
import {withOembed} from '../../../src/publisher/hosting/oembed.js';

const template = readFileSync('src/iframe/iframe.html', 'utf8');
const ADDRESS = 'https://csp.example/threat/';
const built = new Map(
  Object.entries(FRAME_PAGES).map(([name, page]) => [name, framePage(template, page)]),
);

interface Document {
  readonly html: string;
  readonly [name: string]: unknown;
}

function documentIn(files: ReadonlyMap<string, string>, name: string): Document {
  return JSON.parse(files.get(name)!) as Document;
}

describe('oEmbed', () => {
  const files = withOembed(built, ADDRESS);

  it('has a document for each of the frame’s pages, and changes no other file', () => {
    const script = ['threat-level-banner.js', '// frame.html'] as const;
    const all = withOembed(new Map([...built, script]), ADDRESS);
    expect([...all.keys()].toSorted()).toEqual(
      [...files.keys(), 'threat-level-banner.js'].toSorted(),
    );
    expect([...files.keys()].toSorted()).toEqual([
      'frame.cy.html',
      'frame.html',
      'oembed.cy.json',
      'oembed.json',
    ]);
    expect(all.get(script[0])).toBe(script[1]);
  });

  it.each([
    ['frame.html', 'oembed.json', 'UK terrorism threat level'],
    ['frame.cy.html', 'oembed.cy.json', 'Lefel y bygythiad terfysgaeth yn y DU'],
  ])('links %s to %s by its whole address', (page, document, title) => {
    const [head = ''] = files.get(page)!.split('</head>');
    expect(head).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${ADDRESS}${document}" title="${title}" />`,
    );
  });

  it('has the members that a rich document needs', () => {
    const {html, ...rest} = documentIn(files, 'oembed.json');
    expect(rest).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'UK terrorism threat level',
      provider_url: ADDRESS,
      width: 600,
      height: 460,
    });
    expect(html).toMatch(/^<blockquote>[^\n]*<\/blockquote><iframe [^>]*><\/iframe>$/);
    expect(html).toContain(`src="${ADDRESS}frame.html"`);
  });

  it('has numbers and link outside the frame, in the language of the page', () => {
    const [quotation] = documentIn(files, 'oembed.cy.json').html.split('</blockquote>');
    expect(quotation).toContain('Mewn argyfwng, ffoniwch <a href="tel:999">999</a>');
    expect(quotation).toContain('<a href="tel:0800789321">0800 789 321</a>');
    expect(quotation).toContain('href="https://www.gov.uk/terrorism-national-emergency"');
  });

  it('names the site in the page’s policy, because a sandboxed frame has no origin', () => {
    const [, policy = ''] = /content="(default-src[^"]*)"/.exec(files.get('frame.html')!) ?? [];
    expect(policy).toContain(`script-src 'self' ${ADDRESS};`);
    expect(policy).toContain(`style-src 'self' ${ADDRESS};`);
    expect(policy).toContain(`connect-src 'self' ${ADDRESS} https://www.gov.uk;`);
  });

  it('lets no address end an attribute or a part of the policy', () => {
    const strange = withOembed(built, `https://csp.example/a;script-src *,b&"c/`);
    const page = strange.get('frame.html')!;
    expect(page).toContain(
      `script-src 'self' https://csp.example/a%3Bscript-src *%2Cb&amp;&quot;c/;`,
    );
    expect(page).toContain('href="https://csp.example/a;script-src *,b&amp;&quot;c/oembed.json"');
    expect(documentIn(strange, 'oembed.json').html).toContain(
      'src="https://csp.example/a;script-src *,b&amp;&quot;c/frame.html" title=',
    );
  });

  it('corrects the list of hashes', () => {
    const list = '{"frame.html":"sha384-old","frame.js":"sha384-same"}';
    const hashes = JSON.parse(
      withOembed(new Map([...built, ['integrity.json', list]]), ADDRESS).get('integrity.json')!,
    ) as Record<string, string>;
    expect(hashes).toMatchObject({'frame.js': 'sha384-same'});
    expect(hashes['frame.html']).toMatch(/^sha384-[\w+/]{64}$/);
    expect(hashes['oembed.json']).toMatch(/^sha384-[\w+/]{64}$/);
  });
});
