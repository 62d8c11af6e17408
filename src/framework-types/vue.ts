/** What a template may say of the tag. Types only, for Vue 3: `import type {} from 'threat-level-banner/vue'`. */
import type {HTMLAttributes, ReservedProps} from 'vue';
import type {MarkupAttributes, MarkupProperties} from '../generated/attributes.js';
import type {Listeners} from './listeners.js';

// Vue sets a property wherever the element has one by that name, and `refresh` is the method. Its
// checker knows every name in camel case, however the template spells it.
type Own = Omit<MarkupAttributes, 'refresh' | `${string}-${string}`> &
  MarkupProperties & {refresh?: never} & {
    [Name in keyof Listeners<'on-'> as Camelised<Name>]: Listeners<'on-'>[Name];
  };

type Camelised<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camelised<Rest>>}`
  : Name;

declare module 'vue' {
  interface GlobalComponents {
    'threat-level-banner': new () => {
      $props: Omit<HTMLAttributes, keyof Own> & ReservedProps & Own;
    };
  }
}
