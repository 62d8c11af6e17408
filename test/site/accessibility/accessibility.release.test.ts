import {describe, expect, it} from 'vitest';
import {
  forceColours,
  openPage,
  serveExamples,
  show,
  states,
  variants,
} from '../../helpers/pages/example-states.js';
import {findContrast, runEngines} from '../../helpers/pages/run-accessibility-engines.js';

serveExamples();

describe.each(variants)('a %s', variant => {
  // The markup of a state is the same in every colour scheme, so only the contrast is checked again.
  it.each([
    {title: 'dark colours', attributes: 'theme="dark"'},
    {title: 'forced colours', attributes: '', forced: 'light'},
    {title: 'dark forced colours', attributes: 'theme="dark"', forced: 'dark'},
  ])('the banner has enough contrast in every state, in $title', async ({attributes, forced}) => {
    if (forced) await forceColours(forced);
    await openPage(attributes);
    for (const state of states) {
      await show(state, variant);
      expect(await findContrast('main'), state).toEqual([]);
    }
  });

  it('the banner has no accessibility problem in other languages and colours', async () => {
    for (const attributes of ['lang="cy"', 'theme="dark" lang="ur"', 'lang="pl"']) {
      await openPage(attributes);
      await show('severe', variant);
      expect(await runEngines('main'), attributes).toEqual([]);
    }
  });
});
