/** The list of baselines: how each is put on a page, and when it counts as shown. */

/** Where to find what a visitor sees first: in the shadow root of `outer`, or in `outer` itself. */
export interface Sight {
  readonly outer: string;
  readonly inner: string;
  /** Text that must be there, in lower case; empty if any content counts. */
  readonly words: string;
}

/** A baseline whose entry in bench/baselines is bundled by Vite. */
export interface Baseline {
  readonly name: string;
  /** A description for readers who do not know it. */
  readonly is: string;
  /** What it shows when the measurement ends. */
  readonly shows: string;
  /** The npm package that it is or uses. */
  readonly package?: string;
  readonly markup: string;
  readonly sight: Sight;
}

/** The level in the bulletin of site.ts, as banners show it, in lower case. */
export const LEVEL = 'severe';
export const BANNER = 'threat-level-banner';
export const EMPTY_LIT = 'an empty Lit element';
export const BY_HAND = 'the summary by hand';

export const BANNER_SIGHT: Sight = {outer: BANNER, inner: '[part~=heading]', words: LEVEL};

/** By the name of its file in bench/baselines. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  'empty-lit': {
    name: EMPTY_LIT,
    is: 'one paragraph, no request',
    shows: 'its paragraph',
    package: 'lit',
    markup: '<empty-lit></empty-lit>',
    sight: {outer: 'empty-lit', inner: 'p', words: ''},
  },
  'by-hand': {
    name: BY_HAND,
    is: 'our own element without any library, the same words from the same feed; it checks nothing, speaks English only and opens nothing',
    shows: 'the level',
    markup: '<by-hand></by-hand>',
    sight: {outer: 'by-hand', inner: 'h2', words: LEVEL},
  },
  giscus: {
    name: 'giscus',
    is: 'comments in a frame, with Lit; what the frame loads is an empty page here and not counted',
    shows: 'its frame, still empty',
    package: 'giscus',
    markup:
      '<giscus-widget repo="example/example" repoid="R_x" category="General" categoryid="DIC_x" mapping="specific" term="Welcome" theme="light" lang="en"></giscus-widget>',
    sight: {outer: 'giscus-widget', inner: 'iframe', words: ''},
  },
  cookieconsent: {
    name: 'vanilla-cookieconsent',
    is: 'a consent dialogue, no library',
    shows: 'its dialogue',
    package: 'vanilla-cookieconsent',
    markup: '',
    sight: {outer: '#cc-main', inner: '.cm__title', words: 'cookies'},
  },
  'emoji-picker': {
    name: 'emoji-picker-element',
    is: 'a picker with its own small framework and a database in the browser; its data comes from its own package',
    shows: 'its first emoji',
    package: 'emoji-picker-element',
    markup: '<emoji-picker data-source="/baselines/emoji-picker/data.json"></emoji-picker>',
    sight: {outer: 'emoji-picker', inner: '.emoji-menu button', words: ''},
  },
};
