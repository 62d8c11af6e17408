/** What markup may say of the tag. Types only, for Svelte 5: `import type {} from 'threat-level-banner/svelte'`. */
import type {HTMLAttributes as Html} from 'svelte/elements';
import type {ThreatLevelBannerElement} from '../element.js';
import type {MarkupAttributes, MarkupProperties} from '../generated/attributes.js';
import type {Listeners} from './listeners.js';

type Own = MarkupAttributes & MarkupProperties & Listeners<'on'> & Listeners<'on:'>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'threat-level-banner': Omit<Html<ThreatLevelBannerElement>, keyof Own> & Own;
  }
}
