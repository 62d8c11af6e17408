import type {BuilderMessages} from './types.js';

export const en: BuilderMessages = {
  title: 'Put the threat level on your page',
  intro:
    'The current UK terrorism threat level, what it means and whom to call, in your visitors’ own languages. Choose, look at it, copy one snippet. It keeps itself up to date.',
  toReview: undefined,
  otherLanguage: 'Cymraeg',
  form: 'How it comes into your page',
  forms: {
    tag: ['One tag', 'For most pages. The banner stands where the tag stands.'],
    element: ['Element and script', 'For pages that want real links until the script has come.'],
    pinned: ['Pinned', 'One file that can never change, with its hash. For strict security rules.'],
    frame: ['Frame', 'For sites that take out scripts.'],
  },
  language: 'Language',
  pageLanguage: 'The page’s own',
  visitorLanguage: 'The visitor’s own',
  reviewMark: 'to be reviewed',
  reviewNote: sentences =>
    `Nobody who speaks this language has read ${String(sentences)} of its sentences for us yet. They may be wrong.`,
  pinnedNote: 'A pinned file speaks one language. Without a choice, it is English.',
  frameNote: 'A frame cannot see the page’s language. Without a choice, it is English.',
  region: 'Whose level',
  regions: {
    uk: 'The whole UK',
    ni: 'Northern Ireland-related',
    both: 'Both, the UK’s first',
  },
  area: 'Area',
  noArea: 'None',
  noAreas: 'The feed of this host has no areas.',
  areaById: 'The area’s id in the feed, such as essex',
  variant: 'Size',
  variants: {
    banner: ['Banner', 'The level and one calm sentence. The rest is behind a button.'],
    strip: ['Strip', 'One line.'],
    card: ['Card', 'Everything open.'],
  },
  theme: 'Colours',
  themes: {auto: 'As the visitor’s device', light: 'Light', dark: 'Dark'},
  more: 'More',
  refresh: 'Look again',
  refreshes: {
    15: 'Every 15 minutes',
    5: 'Every 5 minutes',
    60: 'Every hour',
    1440: 'Every day',
    0: 'Never while the page is open',
  },
  dismissible: 'The visitor may fold it away',
  noStorage: 'Keep nothing in the visitor’s browser',
  preview: 'How it looks',
  previewPage: 'Preview: a made-up page',
  device: 'Screen',
  devices: {phone: 'Phone', desktop: 'Desktop'},
  page: 'Page',
  pages: {plain: 'Plain', dark: 'Dark', busy: 'Busy'},
  previewNotes: {
    sample:
      'This host’s feed is a sample, and the banner says so. The real level comes once threat-level-feed publish has run.',
    stale: 'This host’s feed is out of date, so the banner shows no level as if it held.',
    missing: 'This host has no readable feed.json, so the banner shows no level.',
    noSuchArea: 'The feed of this host has no such area, so nothing of an area will show.',
    local: 'This address works on this computer only. Copy the snippet from the real host.',
    insecure:
      'This host’s address begins with http: pages that came over https will not load it. Open this page by its https address.',
  },
  snippet: 'What to paste',
  snippetHelp: {
    tag: 'Paste it where the banner is to stand.',
    element: 'Paste it where the banner is to stand.',
    pinned:
      'Paste it where the banner is to stand. This file never changes: you will not get our corrections until you paste a newer one.',
    frame:
      'Paste it where the banner is to stand. If your site takes out the last line, leave it: the frame then scrolls.',
  },
  noHash:
    'The list of hashes, integrity.json, could not be read: the snippet has none, and nothing would stop a changed file.',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'Could not copy. It is selected: press Ctrl and C, or ⌘ and C.',
  link: 'To show a colleague this choice, send them this address:',
  texts: {
    snippet: 'the snippet',
    link: 'the address of this choice',
    console: 'the line for the console',
    policy: 'the policy',
    'trusted-types': 'the policy for trusted types',
    style: 'the rule for the style sheet',
  },
  policy: 'If your site has a content-security policy',
  policyHelp: 'Add this to what is there:',
  trustedTypes:
    'Only if it has require-trusted-types-for, this as well (elsewhere it would forbid your own scripts’):',
  policyRule:
    'Does it forbid styles in the page? Leave out the style, and put this into your own style sheet:',
  privacy: 'What it asks for, and what it keeps',
  requests: 'When a page opens, the visitor’s browser asks for:',
  requestsLater:
    'After that the feed again, while the page is open. An area’s file if the feed keeps its areas apart. Another language’s words if the visitor chooses one, and the code of the notice if they print it. No cookie, no identifier. Those hosts learn your site’s origin, never the page.',
  stored:
    'In the visitor’s browser it keeps the last good feed, the language they chose and whether they folded it, under names that begin with threat-level-banner:. Nothing is sent.',
  storesNothing: 'In the visitor’s browser it keeps nothing.',
  trial: 'Try it on your own page first',
  trialHelp:
    'Nothing is changed: only you see it, until you load the page again. If something blocks it, the console says what.',
  bookmark: 'Try the threat level here',
  bookmarkHelp: 'Drag this link to your bookmarks, open your page, and choose the bookmark:',
  console: 'Or open your page, press F12, choose Console, and paste this line:',
  blank: 'Why is it blank?',
  blankHelp:
    'Add data-debug to the tag or the element (&data-debug to a frame’s address), open the page, press F12 and choose Console: it says once, in plain words, what was found, what is shown and what stands in the way. You can paste that into a ticket.',
};
