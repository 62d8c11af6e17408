import {expect} from 'chai';
import {autoEmbed} from '../../../src/banner/embed/auto-embed.js';

const SCRIPT = 'https://host.example/threat-level-banner.js';
const FEED = 'https://host.example/feed.json';
const ATTRIBUTES = ['lang', 'variant', 'heading-level', 'feed'];

/** A document in which no script runs, so that a tag loads nothing. */
function page(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
}

function place(document: Document): void {
  autoEmbed({document, scriptUrl: SCRIPT, feedUrl: FEED, attributes: ATTRIBUTES});
}

const tag = (attributes = ''): string =>
  `<script type="module" src="${SCRIPT}" ${attributes}></script>`;
const bannersIn = (document: Document): Element[] => [
  ...document.querySelectorAll('threat-level-banner'),
];

describe('one script tag', () => {
  it('one script tag inserts a banner after itself', () => {
    const document = page(`<body><p>before</p>${tag()}<p>after</p></body>`);
    place(document);
    expect([...document.body.children].map(({localName}) => localName)).to.deep.equal([
      'p',
      'script',
      'threat-level-banner',
      'p',
    ]);
  });

  it('a script tag gets its banner although another tag’s cannot be inserted', () => {
    const document = page(`<body>${tag('id="first"')}<p></p>${tag()}</body>`);
    document.getElementById('first')!.after = () => {
      throw new Error('broken');
    };
    place(document);
    expect(bannersIn(document)).to.have.length(1);
  });

  it('a script tag sets its public key on an existing banner', () => {
    const document = page(
      `<body><threat-level-banner></threat-level-banner>${tag('data-public-key="K"')}</body>`,
    );
    place(document);
    expect(bannersIn(document).map(each => each.getAttribute('public-key'))).to.deep.equal(['K']);
  });

  it('a script tag does not override the public key of an existing banner', () => {
    const document = page(
      `<body><threat-level-banner public-key="L"></threat-level-banner>${tag('data-public-key="K"')}</body>`,
    );
    place(document);
    expect(bannersIn(document).map(each => each.getAttribute('public-key'))).to.deep.equal(['L']);
  });

  it('a script tag in the head puts the banner first in the body', () => {
    const document = page(`<head>${tag()}</head><body><p>words</p></body>`);
    place(document);
    expect(document.body.firstElementChild?.localName).to.equal('threat-level-banner');
  });

  it('a script tag puts the banner into the first match of data-target', () => {
    const document = page(
      `<body>${tag('data-target="main"')}<main><h1>words</h1></main><main></main></body>`,
    );
    place(document);
    expect(document.querySelector('main')?.lastElementChild?.localName).to.equal(
      'threat-level-banner',
    );
    expect(bannersIn(document)).to.have.length(1);
  });

  for (const target of ['#nowhere', '%%%', '']) {
    it(`a script tag with a data-target that matches nothing (${target}) inserts the banner after itself`, () => {
      const document = page(`<body>${tag(`data-target="${target}"`)}</body>`);
      place(document);
      expect(document.querySelector('script')?.nextElementSibling?.localName).to.equal(
        'threat-level-banner',
      );
    });
  }

  it('a script tag passes on its data attributes, and nothing else', () => {
    const document = page(
      `<body>${tag('data-lang="cy" data-variant="strip" data-heading-level="3" data-gtm="x" id="y" lang="fr"')}</body>`,
    );
    place(document);
    const [banner] = bannersIn(document);
    expect(
      Object.fromEntries([...banner!.attributes].map(({name, value}) => [name, value])),
    ).to.deep.equal({
      'data-script': SCRIPT,
      feed: FEED,
      lang: 'cy',
      variant: 'strip',
      'heading-level': '3',
    });
  });

  it('a script tag may name another feed', () => {
    const document = page(`<body>${tag('data-feed="/own.json"')}</body>`);
    place(document);
    expect(bannersIn(document)[0]?.getAttribute('feed')).to.equal('/own.json');
  });

  it('a script tag is hidden once it has a banner, even if its style shows it', () => {
    const document = page(`<body>${tag('style="display: block !important"')}</body>`);
    place(document);
    expect(document.querySelector('script')?.style.display).to.equal('none');
  });

  it('a script tag is hidden although a style sheet shows it with !important', () => {
    const tagHere = document.createElement('script');
    tagHere.type = 'module';
    tagHere.textContent = '// Call 999.';
    Object.defineProperty(tagHere, 'src', {value: SCRIPT});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('script { display: block !important; }');
    document.adoptedStyleSheets.push(sheet);
    document.body.append(tagHere);
    place(document);
    expect(tagHere.getBoundingClientRect().height).to.equal(0);
    document.adoptedStyleSheets.pop();
    document.querySelectorAll('script, threat-level-banner').forEach(element => {
      if (element === tagHere || element.localName !== 'script') element.remove();
    });
  });

  it('other scripts’ tags stay as they are', () => {
    const other = 'https://other.example/threat-level-banner.js';
    const document = page(
      `<body><script type="module" src="${other}"></script><script>1</script>${tag()}</body>`,
    );
    place(document);
    expect(bannersIn(document)).to.have.length(1);
    expect(document.querySelector('script')?.style.display).to.equal('');
  });
});

describe('a script whose host sent the browser on to it', () => {
  it('a script whose host redirects finds its tag by the file name', () => {
    const document = page(
      '<body><script type="module" src="https://www.host.example/latest/threat-level-banner.js?v=1"></script></body>',
    );
    place(document);
    expect(bannersIn(document)).to.have.length(1);
    expect(document.querySelector('script')?.style.display).to.equal('none');
  });
});

describe('a page with a tag whose address is none', () => {
  it('a page with a tag whose src is no URL still gets its banner', () => {
    const document = page(
      '<body><script type="module" src="http://["></script><script type="module" src="https://www.host.example/threat-level-banner.js"></script></body>',
    );
    place(document);
    expect(bannersIn(document)).to.have.length(1);
  });
});

describe('a tag that a consent manager holds back', () => {
  it('a tag that a consent manager holds back gets no banner', () => {
    const document = page(
      `<body><script type="text/plain" src="${SCRIPT}"></script>${tag()}</body>`,
    );
    place(document);
    expect(bannersIn(document)).to.have.length(1);
    expect(document.querySelector('script')?.nextElementSibling?.localName).to.equal('script');
  });
});

describe('the placed banner', () => {
  it('a mounted banner has the tag’s text as its fallback', () => {
    const document = page(`<body><script type="module" src="${SCRIPT}">Call 999.</script></body>`);
    place(document);
    expect(bannersIn(document)[0]?.textContent).to.equal('Call 999.');
  });
});

describe('two script tags', () => {
  it('two script tags get two banners', () => {
    const document = page(`<body>${tag()}<p></p>${tag()}</body>`);
    place(document);
    expect(bannersIn(document)).to.have.length(2);
  });

  it('two script tags get two banners if the second is added after the script has run', () => {
    const document = page(`<body>${tag()}</body>`);
    place(document);
    const late = document.createElement('script');
    late.type = 'module';
    late.src = SCRIPT;
    document.body.append(late);
    late.dispatchEvent(new Event('load'));
    expect(bannersIn(document)).to.have.length(2);
    expect(late.style.display).to.equal('none');
  });

  it('two script tags keep one banner each when they report loading again', () => {
    const document = page(`<body>${tag()}</body>`);
    place(document);
    document.querySelector('script')?.dispatchEvent(new Event('load'));
    expect(bannersIn(document)).to.have.length(1);
  });
});

describe('a page that already holds a banner', () => {
  it('a page with a banner gets no other, and its tag is hidden', () => {
    const document = page(`<body><threat-level-banner></threat-level-banner>${tag()}</body>`);
    place(document);
    expect(bannersIn(document)).to.have.length(1);
    expect(document.querySelector('script')?.style.display).to.equal('none');
  });

  it('a page with a banner of another script gets a banner', () => {
    const document = page(
      `<body><threat-level-banner data-script="https://other.example/x.js"></threat-level-banner>${tag()}</body>`,
    );
    place(document);
    expect(bannersIn(document)).to.have.length(2);
  });

  it('a page that was saved with a mounted banner gets no other', () => {
    const document = page(
      `<body>${tag()}<threat-level-banner data-script="${SCRIPT}"></threat-level-banner></body>`,
    );
    place(document);
    expect(bannersIn(document)).to.have.length(1);
  });
});

describe('an async tag that runs before there is a body', () => {
  it('an async tag before the body waits for it and for deferred scripts', async () => {
    const document = page(`<head>${tag('async')}</head>`);
    document.body.remove();
    Object.defineProperty(document, 'readyState', {value: 'loading'});
    place(document);
    expect(bannersIn(document)).to.be.empty;
    document.documentElement.append(document.createElement('body'));
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(bannersIn(document)).to.be.empty;
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(bannersIn(document)).to.have.length(1);
  });
});

describe('a document whose body a router has taken away', () => {
  it('a document without a body gets no banner and no error', () => {
    const document = page(`<head>${tag()}</head>`);
    document.body.remove();
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (...all) => warnings.push(all);
    place(document);
    console.warn = warn;
    expect([bannersIn(document), warnings]).to.deep.equal([[], []]);
  });
});
