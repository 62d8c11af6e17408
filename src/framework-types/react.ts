/** What JSX may say of the tag. Types only, for React 19: `import type {} from 'threat-level-banner/react'`. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {ThreatLevelBannerElement} from '../element.js';
import type {MarkupAttributes, MarkupProperties} from '../generated/attributes.js';
import type {Listeners} from './listeners.js';

// React sets a property wherever the element has one by that name, and `refresh` is the method.
type Own = Omit<MarkupAttributes, 'refresh'> & {refresh?: never} & MarkupProperties &
  Listeners<'on'>;

type Common = DetailedHTMLProps<HTMLAttributes<ThreatLevelBannerElement>, ThreatLevelBannerElement>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own, which we add to.
  namespace JSX {
    interface IntrinsicElements {
      'threat-level-banner': Omit<Common, keyof Own> & Own & {class?: string | undefined};
    }
  }
}
