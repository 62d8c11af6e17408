import {expect} from 'chai';
import {autoEmbed} from '../../../src/banner/embed/auto-embed.js';
import {followDocument} from '../../../src/banner/embed/follow-document.js';

const SCRIPT = 'https://host.example/threat-level-banner.js';
const WORDS = 'In an emergency call 999.';

/** A tag as markup: inserted by a script, it does not run. */
const tag = (attributes = ''): string =>
  `<script type="module" src="${SCRIPT}" style="display:block" ${attributes}>${WORDS}</script>`;

const pageOf = (html: string): HTMLElement => {
  place.innerHTML = html;
  return place;
};

const banners = (root: ParentNode = document): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('threat-level-banner'),
];

const script = (): HTMLScriptElement => place.querySelector('script')!;

/** Waits for the search after a pause, whose length depends on the engine. */
async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!isSo()) {
    if (Date.now() > deadline) expect.fail(`never so: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

const untilBanners = (count: number): Promise<void> =>
  until(
    () => banners().length === count,
    `${String(count)} banners, but ${String(banners().length)}`,
  );

/** Longer than any pause. */
const settled = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1200));

let place: HTMLElement;

/** Makes timers ten times as fast, because pauses take up to a second. */
function speedUpTimers(): void {
  const own = window.setTimeout.bind(window);
  window.setTimeout = ((act: () => void, ms = 0) => own(act, ms / 10)) as typeof window.setTimeout;
}

before(() => {
  speedUpTimers();
  autoEmbed({
    document,
    scriptUrl: SCRIPT,
    feedUrl: 'https://host.example/feed.json',
    attributes: ['lang'],
  });
  followDocument();
});

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
});

afterEach(async () => {
  place.remove();
  await untilBanners(0);
});

describe('a tag that a script inserts as markup', () => {
  it('a tag inserted as markup gets a banner before the page is painted, and is hidden', async () => {
    await settled();
    pageOf(tag('data-lang="cy"'));
    await Promise.resolve();
    expect(banners().map(banner => banner.lang)).to.deep.equal(['cy']);
    expect(script().style.display).to.equal('none');
    expect(script().nextElementSibling).to.equal(banners()[0]);
  });

  it('a tag inserted as markup gets a banner while the page keeps changing', async () => {
    const timer = setInterval(() => place.append('words'));
    place.insertAdjacentHTML('beforeend', tag());
    await untilBanners(1);
    clearInterval(timer);
  });

  it('a tag inserted as markup gets a banner within seconds after a slow search', async () => {
    await settled();
    const now = performance.now.bind(performance);
    let lostMs = 0;
    performance.now = () => now() + (lostMs += 1000);
    place.append('a change');
    await Promise.resolve();
    performance.now = now;
    pageOf(tag());
    await untilBanners(1);
  }).timeout(10_000);

  it('a tag gets a banner in the shadow tree of an element that is defined later', async () => {
    pageOf('<late-element></late-element>');
    await settled();
    customElements.define(
      'late-element',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({mode: 'open'}).innerHTML = tag();
        }
      },
    );
    const root = place.firstElementChild!.shadowRoot!;
    await until(() => banners(root).length === 1, 'a banner in the shadow tree');
  });

  it('a tag gets a banner in an open shadow tree', async () => {
    const host = document.createElement('div');
    host.attachShadow({mode: 'open'}).innerHTML = '<div></div>';
    place.append(host);
    await settled();
    const root = host.shadowRoot!;
    root.querySelector('div')!.innerHTML = tag();
    await until(() => banners(root).length === 1, 'a banner in the shadow tree');
  });

  it('two tags inserted as markup get one banner each', async () => {
    pageOf(tag() + tag());
    await untilBanners(2);
    await settled();
    expect(banners()).to.have.length(2);
  });
});

describe('a tag that leaves', () => {
  it('a tag whose type changes, as when consent is withdrawn, loses its banner', async () => {
    pageOf(tag());
    await untilBanners(1);
    await settled();
    script().type = 'text/plain';
    await untilBanners(0);
    expect(script().style.display).to.equal('block');
  });

  it('a tag that is removed takes its banner along, and shows its text again', async () => {
    pageOf(`${tag('data-target="#target"')}<p id="target"></p>`);
    await untilBanners(1);
    const left = script();
    left.remove();
    await untilBanners(0);
    expect(left.style.display).to.equal('block');
  });

  it('a tag that is removed leaves an element that the page wrote itself', async () => {
    pageOf(`<threat-level-banner></threat-level-banner>${tag()}`);
    await until(() => script().style.display === 'none', 'a hidden tag');
    const left = script();
    left.remove();
    await until(() => left.style.display === 'block', 'words of the tag');
    expect(banners()).to.have.length(1);
  });
});

describe('a banner that something removes', () => {
  it('a removed banner is put back as it was', async () => {
    pageOf(tag());
    await untilBanners(1);
    const [banner] = banners();
    banner!.remove();
    await untilBanners(1);
    expect(banners()).to.deep.equal([banner]);
  });

  it('a banner that is removed too often is replaced by the tag’s text', async () => {
    pageOf(tag());
    await untilBanners(1);
    let removals = 0;
    const remove = (): void => {
      for (const banner of banners()) {
        removals += 1;
        banner.remove();
      }
    };
    remove();
    const remover = new MutationObserver(remove);
    remover.observe(place, {childList: true});
    await until(() => script().style.display === 'block', 'words of the tag');
    remover.disconnect();
    expect(removals).to.equal(21);
    place.append('a change');
    await settled();
    expect(banners()).to.have.length(0);
    expect(script().style.display).to.equal('block');
  }).timeout(20_000);

  it('a banner that is removed too often leaves its tag in the head unchanged', async () => {
    const inHead = document.createElement('template');
    inHead.innerHTML = tag();
    const left = inHead.content.querySelector('script')!;
    document.head.append(left);
    for (let removals = 0; removals <= 20; removals += 1) {
      await untilBanners(1);
      banners()[0]!.remove();
    }
    await settled();
    expect(banners()).to.have.length(0);
    expect(left.getAttribute('style')).to.equal('display:block');
    left.remove();
  }).timeout(20_000);

  it('a banner that is removed too often is inserted again at another address', async () => {
    pageOf(tag());
    for (let visit = 0; visit < 24; visit += 1) {
      history.replaceState(null, '', `#${String(visit)}`);
      await untilBanners(1);
      banners()[0]?.remove();
    }
    await untilBanners(1);
  }).timeout(20_000);
});

describe('a tag whose page changes around it', () => {
  it('a tag’s banner is removed when the page adds an element of its own', async () => {
    pageOf(tag());
    await untilBanners(1);
    place.insertAdjacentHTML('beforeend', '<threat-level-banner id="own"></threat-level-banner>');
    await untilBanners(1);
    expect(banners().map(({id}) => id)).to.deep.equal(['own']);
    expect(script().style.display).to.equal('none');
  });

  it('a tag gets a banner again when the page’s own element is removed', async () => {
    pageOf(`<threat-level-banner id="own"></threat-level-banner>${tag()}`);
    await until(() => script().style.display === 'none', 'a hidden tag');
    banners()[0]!.remove();
    await untilBanners(1);
    expect(banners()[0]!.id).to.equal('');
  });

  it('a tag’s banner moves to its target when that is added later', async () => {
    pageOf(tag('data-target="#target"'));
    await untilBanners(1);
    place.insertAdjacentHTML('beforeend', '<p id="target"></p>');
    await until(() => banners()[0]?.parentElement?.id === 'target', 'a banner in the target');
  });

  it('a tag stays hidden when its style is reset to the server’s', async () => {
    pageOf(tag());
    await untilBanners(1);
    await settled();
    script().setAttribute('style', 'display:block');
    await until(() => script().style.display === 'none', 'a hidden tag');
  });
});

describe('a clone', () => {
  it('a clone of tag and banner gets one banner of its own', async () => {
    pageOf(`<div>${tag()}</div>`);
    await untilBanners(1);
    place.append(place.firstElementChild!.cloneNode(true));
    await settled();
    expect([...place.children].map(each => banners(each).length)).to.deep.equal([1, 1]);
  });

  it('a clone of the banner alone is removed', async () => {
    pageOf(`<div>${tag()}</div>`);
    await untilBanners(1);
    place.append(banners()[0]!.cloneNode(true));
    await untilBanners(1);
    expect(script().nextElementSibling).to.equal(banners()[0]);
  });

  it('a clone of both keeps the tag’s text for when its banner is removed', async () => {
    pageOf(`<div>${tag()}</div>`);
    await untilBanners(1);
    place.replaceChildren(place.firstElementChild!.cloneNode(true));
    await settled();
    expect(banners()).to.have.length(1);
    const copy = script();
    copy.remove();
    await until(() => copy.style.display === 'block', 'words of the copy');
  });
});
