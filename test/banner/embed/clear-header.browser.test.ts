import {expect} from 'chai';
import {clearHeader} from '../../../src/banner/embed/clear-header.js';

const header = document.createElement('header');
const banner = document.createElement('div');

/** The banner's padding while the header has that style. */
function paddingUnder(style: string): string {
  header.style.cssText = `height: 60px; ${style}`;
  clearHeader(banner);
  return banner.style.paddingTop;
}

before(() => {
  document.body.style.margin = '0';
  banner.style.minHeight = '200px';
  document.body.prepend(header, banner);
});

after(() => {
  document.body.style.margin = '';
  header.remove();
  banner.remove();
});

describe('a banner that stands first on the page', () => {
  for (const position of ['fixed', 'absolute']) {
    it(`the first banner on a page is padded while a header (position: ${position}) covers its top`, () => {
      const style = `position: ${position}; inset: 0 0 auto`;
      expect(paddingUnder(style)).to.equal('60px');
      expect(paddingUnder(style)).to.equal('60px');
      expect(paddingUnder(`${style}; height: 80px`)).to.equal('80px');
      expect(paddingUnder(`${style}; display: none`)).to.equal('');
    });
  }

  for (const [what, style] of Object.entries({
    'a header in the page': '',
    'a sticky header': 'position: sticky; top: 0',
    'a layer over all the page': 'position: fixed; inset: 0; height: auto',
    'a message': 'position: fixed; top: 0; left: 40%; width: 20%',
    'a header at the foot': 'position: fixed; inset: auto 0 0',
  })) {
    it(`the first banner on a page is not padded for ${what}`, () => {
      expect(paddingUnder(style)).to.equal('');
    });
  }

  it('the first banner on a page keeps its padding while the page is scrolled', () => {
    const style = 'position: absolute; inset: 0 0 auto';
    const filler = document.createElement('div');
    filler.style.height = '300vh';
    document.body.append(filler);
    paddingUnder(style);
    scrollTo(0, 300);
    expect(paddingUnder(style)).to.equal('60px');
    scrollTo(0, 0);
    filler.remove();
  });
});
