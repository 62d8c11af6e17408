import {describe, expect, it} from 'vitest';
import {
  openPage,
  serveExamples,
  show,
  states,
  variants,
} from '../../helpers/pages/example-states.js';
import {findContrast, runEngines} from '../../helpers/pages/run-accessibility-engines.js';
import {page} from '../../helpers/pages/host-page.js';

serveExamples();

describe.each(variants)('a %s', variant => {
  it('the banner has no accessibility problem in any state, in light colours', async () => {
    await openPage('theme="light"');
    for (const state of states) {
      await show(state, variant);
      expect(await runEngines('main'), state).toEqual([]);
    }
  });
});

describe('both accessibility engines', () => {
  it('both accessibility engines find problems inside the shadow root', async () => {
    await openPage('');
    await show('severe', 'card');
    await page.evaluate(() => {
      const inside = document.querySelector('threat-level-banner')!.shadowRoot!;
      const broken = document.createElement('div');
      broken.style.color = '#eee';
      broken.style.background = '#fff';
      broken.innerHTML = '<button></button><img src="data:,"><p>Too pale to read</p>';
      inside.querySelector('.banner')!.append(broken);
    });
    const found = await runEngines('main');
    expect(found.filter(problem => problem.startsWith('axe')).length).toBeGreaterThanOrEqual(3);
    expect(found.filter(problem => problem.startsWith('ace')).length).toBeGreaterThanOrEqual(2);
    expect(await findContrast('main')).toEqual([expect.stringContaining('Too pale to read')]);
  });
});
