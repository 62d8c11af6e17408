import type {BuilderMessages} from './types.js';

export const en: BuilderMessages = {
  title: 'Put the threat level on your page',
  intro:
    'The current UK terrorism threat level, what it means and whom to call, in your visitors’ own languages. Choose your options, check the preview, copy one snippet. The banner keeps itself up to date.',
  toReview: undefined,
  otherLanguage: 'Cymraeg',
  form: 'How to embed it',
  forms: {
    tag: ['One tag', 'For most pages. The banner appears where you paste the tag.'],
    element: ['Element and script', 'For pages that need real links until the script has loaded.'],
    pinned: ['Pinned', 'One file that can never change, with its hash. For strict security rules.'],
    frame: ['Frame', 'For sites that remove scripts.'],
  },
  labels: {
    lang: 'Language',
    region: 'Whose level',
    area: 'Area',
    variant: 'Size',
    theme: 'Colours',
    refresh: 'Check for changes',
    dismissible: 'Visitors may make it smaller',
    'no-storage': 'Store nothing in the visitor’s browser',
  },
  pageLanguage: 'The page’s own',
  visitorLanguage: 'The visitor’s own',
  reviewMark: 'to be reviewed',
  reviewNote: sentences =>
    `Nobody who speaks this language has read ${String(sentences)} of its sentences for us yet. They may be wrong.`,
  reviewLink: 'You speak it? Review it here.',
  pinnedNote: 'A pinned file has one language. If you choose none, it is English.',
  frameNote: 'A frame cannot read the page’s language. If you choose none, it is English.',
  regions: {
    uk: 'The whole UK',
    ni: 'Northern Ireland-related',
    both: 'Both, the UK’s first',
  },
  noArea: 'None',
  noAreas: 'The feed of this host has no areas.',
  areaById: 'The area’s id in the feed, such as essex',
  variants: {
    banner: ['Banner', 'The level and one calm sentence. The rest is behind a button.'],
    strip: ['Strip', 'One line.'],
    card: ['Card', 'Everything open.'],
  },
  themes: {auto: 'As the visitor’s device', light: 'Light', dark: 'Dark'},
  more: 'More',
  refreshes: {
    15: 'Every 15 minutes',
    5: 'Every 5 minutes',
    60: 'Every hour',
    1440: 'Every day',
    0: 'Never while the page is open',
  },
  preview: 'How it looks',
  previewPage: 'Preview: a made-up page',
  device: 'Screen',
  devices: {phone: 'Phone', desktop: 'Desktop'},
  page: 'Page',
  pages: {plain: 'Plain', dark: 'Dark', busy: 'Busy'},
  previewNotes: {
    sample:
      'This host’s feed is a sample, and the banner says so. The real level appears once threat-level-feed publish has run.',
    stale: 'This host’s feed is out of date, so the banner does not show the level as current.',
    missing: 'This host has no readable feed.json, so the banner shows no level.',
    noSuchArea: 'The feed of this host has no such area, so no area will be shown.',
    local: 'This address works on this computer only. Copy the snippet from the real host.',
    insecure:
      'This host’s address begins with http: pages on https will not load it. Open this page by its https address.',
  },
  snippet: 'What to paste',
  snippetHelp: {
    tag: 'Paste it where the banner should appear.',
    element: 'Paste it where the banner should appear.',
    pinned:
      'Paste it where the banner should appear. This file never changes: you will not get our corrections until you paste a newer one.',
    frame:
      'Paste it where the banner should appear. If your site removes the last line, that is fine: the frame then scrolls. If your site puts the frame into a sandbox, it may show only the numbers in Safari, and its links may not open.',
  },
  noHash:
    'The list of hashes, integrity.json, could not be read. The snippet has no hash, so browsers would not refuse a changed file.',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'Could not copy. The text is selected: press Ctrl and C, or ⌘ and C.',
  link: 'To show a colleague this choice, send them this address:',
  texts: {
    snippet: 'the snippet',
    link: 'the address of this choice',
    console: 'the line for the console',
    policy: 'the policy',
    'trusted-types': 'the policy for trusted types',
    style: 'the rule for the style sheet',
  },
  policy: 'If your site has a Content Security Policy',
  policyHelp: 'Add this to it:',
  trustedTypes:
    'Only if it has require-trusted-types-for, add this as well (in any other policy it would block your own scripts):',
  policyRule:
    'If it forbids styles in the page, remove the style from the snippet and put this into your own style sheet:',
  privacy: 'What it requests and stores',
  requests: 'When a page opens, the visitor’s browser requests:',
  requestsLater:
    'After that it requests the feed again while the page is open, an area’s file if the feed has one for each area, another language’s text if the visitor chooses it, and the code of the notice if they print it. It sends no cookie and no identifier. Those hosts learn your site’s origin, never the page.',
  stored:
    'In the visitor’s browser it stores the last good feed, the language they chose and whether they made it smaller, under names that begin with threat-level-banner:. Nothing is sent.',
  storesNothing: 'In the visitor’s browser it stores nothing.',
  trial: 'Try it on your own page first',
  trialHelp:
    'This changes nothing on your site: only you see the banner, until you reload the page. If something blocks it, the console says what.',
  bookmark: 'Try the threat level here',
  bookmarkHelp: 'Drag this link to your bookmarks, open your page, and choose the bookmark:',
  console: 'Or open your page, press F12, choose Console, and paste this line:',
  blank: 'If it is blank',
  blankHelp:
    'Add data-debug to the tag or the element (&data-debug to a frame’s address), open the page, press F12 and choose Console: the report says what was found, what is shown and what is wrong. You can paste it into a support ticket.',
};
