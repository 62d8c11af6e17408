/** The form that the builder picks for a platform, pasted into pages that do what the platform does to it. */
import {describe, expect, it} from 'vitest';
import {effectOf, type Filter} from '../../../demo/builder/platforms/filters.js';
import type {Form} from '../../../demo/builder/platforms/forms.js';
import {
  PLATFORM_IDS,
  platformOf,
  type PlatformId,
} from '../../../demo/builder/platforms/platforms.js';
import {isImitated, outcomeOf, PROMISED} from '../../helpers/pages/platform-outcome.js';
import {UNKNOWN} from '../../helpers/pages/platform-filters.js';

interface Pick {
  readonly form: Form;
  readonly filter: Filter;
  /** Each platform with this form and this filter. */
  readonly platforms: string;
}

/** Platforms that are alike are tried once. */
const keys = new Set(PLATFORM_IDS.map(keyOf));
const picks: readonly Pick[] = [...keys].map(key => {
  const [form, filter] = key.split(' ') as [Form, Filter];
  return {form, filter, platforms: PLATFORM_IDS.filter(id => keyOf(id) === key).join(', ')};
});

function keyOf(id: PlatformId): string {
  const {form, filter} = platformOf(id);
  return `${form} ${filter}`;
}

describe('the form that the builder picks', () => {
  it.each(picks.filter(({filter}) => isImitated(filter)))(
    'does what the builder says, where pasted code meets “$filter”: $form ($platforms)',
    async ({form, filter}) => {
      if (!isImitated(filter)) throw new Error(`There is no imitation of ${filter}.`);
      const effect = effectOf(form, filter);
      expect(effect).not.toBe('nothing');
      const promised = PROMISED[effect];
      const outcome = await outcomeOf(form, filter, promised.includes('level'));
      expect(promised).toContain(outcome);
    },
  );

  // The level where frames are kept, and the numbers where they are not: never nothing.
  it.each(UNKNOWN)('keeps its word where nobody knows what the platform does: %s', async filter => {
    const forms = new Set(picks.filter(pick => pick.filter === 'unknown').map(({form}) => form));
    expect([...forms]).toEqual(['frame']);
    expect(PROMISED[effectOf('frame', 'unknown')]).not.toContain('nothing');
    const wanted = filter === 'removes-embeds' ? 'numbers' : 'level';
    expect(await outcomeOf('frame', filter, wanted === 'level')).toBe(wanted);
  });
});
