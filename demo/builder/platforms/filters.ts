/** What becomes of a form on a platform that changes the HTML that people paste. Pure. */
import type {Form} from './forms.js';

/**
 * What a platform does to HTML that is pasted where the steps say: it keeps all; it removes scripts; it takes one
 * iframe and nothing else; it removes scripts and iframes; it puts the code into a frame of its own, of another origin;
 * it makes each script anew, without its attributes; it takes only what its plugin knows; it takes only an address;
 * nobody has told us.
 */
export type Filter =
  | 'keeps-all'
  | 'removes-scripts'
  | 'iframe-only'
  | 'removes-embeds'
  | 'own-frame'
  | 'new-scripts'
  | 'plugin'
  | 'address-only'
  | 'unknown';

/**
 * What visitors get: the banner; the banner in a box that does not grow; that, and in Safari perhaps no level; a banner
 * that comes late, so that the page moves; the numbers and a link; the banner or, if the code is removed, the numbers;
 * the banner or nothing; nothing that is of use.
 */
export type Effect =
  | 'works'
  | 'scrolls'
  | 'boxed'
  | 'boxed-frame'
  | 'moves'
  | 'numbers'
  | 'perhaps'
  | 'perhaps-nothing'
  | 'nothing';

/** Where nobody knows what is kept. Words with links are, wherever text is. */
const PERHAPS: Partial<Record<Form, Effect>> = {
  tag: 'perhaps-nothing',
  element: 'perhaps',
  pinned: 'perhaps-nothing',
  frame: 'perhaps',
  iframe: 'perhaps-nothing',
  loader: 'perhaps-nothing',
  link: 'numbers',
};

/**
 * The forms that work on a platform with the filter; every other one comes to nothing. Words with links go into the
 * text of a page, also where another place takes only an iframe or an address.
 */
const EFFECTS: Readonly<Record<Filter, Partial<Record<Form, Effect>>>> = {
  'keeps-all': {
    tag: 'works',
    element: 'works',
    pinned: 'works',
    frame: 'works',
    iframe: 'scrolls',
    loader: 'moves',
    link: 'numbers',
  },
  'removes-scripts': {frame: 'scrolls', iframe: 'scrolls', element: 'numbers', link: 'numbers'},
  'iframe-only': {iframe: 'scrolls', link: 'numbers'},
  'removes-embeds': {frame: 'numbers', element: 'numbers', link: 'numbers'},
  'own-frame': {
    tag: 'boxed',
    element: 'boxed',
    pinned: 'boxed',
    loader: 'boxed',
    frame: 'boxed-frame',
    iframe: 'boxed-frame',
    link: 'numbers',
  },
  'new-scripts': {
    loader: 'moves',
    frame: 'scrolls',
    iframe: 'scrolls',
    element: 'numbers',
    link: 'numbers',
  },
  'address-only': {address: 'scrolls', link: 'numbers'},
  plugin: {shortcode: 'works', ...PERHAPS},
  unknown: PERHAPS,
};

/** What visitors get from the form on a platform with that filter. */
export function effectOf(form: Form, filter: Filter): Effect {
  return EFFECTS[filter][form] ?? 'nothing';
}
