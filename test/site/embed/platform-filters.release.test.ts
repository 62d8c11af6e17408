/** Every form that is HTML, under every filter: what the builder says of it is what visitors see. */
import {describe, expect, it} from 'vitest';
import {effectOf} from '../../../demo/builder/platforms/filters.js';
import {FORMS} from '../../../demo/builder/platforms/forms.js';
import {outcomeOf, PROMISED} from '../../helpers/pages/platform-outcome.js';
import {IMITATIONS} from '../../helpers/pages/platform-filters.js';

const filters = Object.keys(IMITATIONS) as (keyof typeof IMITATIONS)[];
const cases = FORMS.filter(form => form !== 'shortcode').flatMap(form =>
  filters
    // Words go into the text of the page, which is another place.
    .filter(filter => form !== 'link' || !['iframe-only', 'address-only'].includes(filter))
    .map(filter => ({form, filter})),
);

describe('what the builder says of a form', () => {
  it.each(cases)('is what visitors see: $form, $filter', async ({form, filter}) => {
    const promised = PROMISED[effectOf(form, filter)];
    const outcome = await outcomeOf(form, filter, promised.includes('level'));
    expect(promised).toContain(outcome);
  });
});
