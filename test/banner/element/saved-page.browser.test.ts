import {expect} from 'chai';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {TestBanner} from '../../helpers/banner/test-banner.js';
import {place} from '../../helpers/banner/test-banner.js';

const now = new Date('2026-11-23T18:00:00Z');

describe('a banner in a page that was saved with its shadow root', () => {
  // Registers the element. The banner is removed after each test.
  beforeEach(() => place());

  it('a banner saved with a shadow root shows only the level of its feed', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const saved = `<test-banner level="severe" freshness="current" folded><template shadowrootmode="open"><style></style><section class="banner" lang="en"><h2>UK terrorism threat level <strong>Severe</strong></h2></section></template></test-banner>`;
    (holder as unknown as {setHTMLUnsafe(html: string): void}).setHTMLUnsafe(saved);
    customElements.upgrade(holder);
    const found = holder.firstElementChild as TestBanner;
    await found.settle();
    await found.answer(exampleFeed(now, {level: 'low'}));
    expect(found.visibleText).to.match(/Low/);
    expect(found.visibleText).not.to.match(/Severe/);
    expect(found.shadowRoot!.querySelectorAll('section')).to.have.length(1);
    expect(found.getAttribute('level')).to.equal('low');
    expect(found.hasAttribute('folded')).to.equal(false);
    holder.remove();
  });

  it('a banner saved with a closed shadow root shows its fallback', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const roots: (ShadowRoot | null)[] = [];
    const attach = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'attachInternals')!;
    const own = attach.value as (this: HTMLElement) => ElementInternals;
    HTMLElement.prototype.attachInternals = function (): ElementInternals {
      const internals = own.call(this);
      roots.push(internals.shadowRoot);
      return internals;
    };
    const saved = `<test-banner><template shadowrootmode="closed"><section>Severe</section></template>Own words, 999.</test-banner>`;
    (holder as unknown as {setHTMLUnsafe(html: string): void}).setHTMLUnsafe(saved);
    customElements.upgrade(holder);
    await new Promise(resolve => setTimeout(resolve));
    HTMLElement.prototype.attachInternals = own;
    expect(roots.map(root => root?.querySelector('slot') !== null)).to.deep.equal([true]);
    expect(roots[0]?.textContent).not.to.contain('Severe');
    holder.remove();
  });
});
