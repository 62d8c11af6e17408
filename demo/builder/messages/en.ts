import {mailsEn} from './mails.js';
import {platformsEn} from './platforms-en.js';
import type {BuilderMessages} from './types.js';

export const en: BuilderMessages = {
  title: 'Put the threat level on your page',
  intro:
    'It shows the current UK level and whom to call, and keeps itself up to date. Answer the question, copy the code, paste it.',
  toReview: undefined,
  otherLanguage: 'Cymraeg',
  operator: name => `The level here is published by ${name}.`,
  question: 'Where is your site made?',
  choosePlatform: 'Choose from the list',
  platforms: platformsEn,
  steps: platform => `What to do: ${platform}`,
  stepsOfNone: 'What to do',
  stepsLater: 'Answer the question, and the steps for your site appear here.',
  expected: 'Not tried by us. What we expect:',
  effects: {
    works: 'Visitors see the banner.',
    scrolls:
      'Visitors see the banner in a frame, a page within the page. It may keep its height: when a visitor opens the details, it scrolls.',
    boxed:
      'Visitors see the banner in a box of its own. The box does not grow: when they open the details, it scrolls. The banner may forget what a visitor has chosen.',
    'boxed-frame':
      'Your site puts the code into a box of its own, and this form is a frame in that box. The box does not grow: it scrolls. In Safari the level may be missing, and only the phone numbers show. “Element and script” is better here.',
    moves:
      'The banner comes after the page: what is below it moves down once. Until then no phone numbers stand in its place.',
    numbers: 'Visitors see the phone numbers and a link to GOV.UK. They do not see the level.',
    perhaps:
      'We do not know whether your site keeps all of this code. If not, visitors see the banner in a frame that scrolls, or only the phone numbers and a link.',
    'perhaps-nothing':
      'We do not know what your site does to this code. If it removes it, visitors see nothing, not even the phone numbers. “Frame” is safer.',
    nothing:
      'This form does not work there: visitors would see nothing of use. Choose another form under “More choices”.',
  },
  noWords: 'If the host of the banner is down, no phone numbers show.',
  safari:
    'Some sites limit what a frame may do. On an iPhone, an iPad or a Mac (in Safari), visitors may then see the phone numbers and no level, and links may not open. (For technicians: a sandbox without allow-same-origin.)',
  videoBox:
    'Some sites show every frame in the shape of a video. If the banner is cut off there, or covers the text below it, paste the code into a block for HTML instead of one for videos, or choose “Strip” under “More choices”.',
  altered:
    'If your site blocks or changes the script, visitors see the phone numbers and a link, and no level.',
  blocked:
    'If your site blocks the script, visitors see a sentence with the phone numbers. If it also forbids styles in the page (by a content-security policy, CSP), they see nothing: choose “Element and script” under “More choices”.',
  needs: 'What you need:',
  linkSteps: [
    'Choose “Copy” above.',
    'Edit the page as you always do, click where the sentence should be, and paste. Save.',
    'If you see signs like < and > after pasting, undo it. Show the HTML of the page (the button is often called “Source” or “HTML”) and paste it there.',
    'If there is no such button, type the sentence as ordinary text, and make the last words a link to the address in the code.',
  ],
  linkCheck:
    'Then look at the page in a private window. You see the sentence with the phone numbers and the link, as ordinary text.',
  check:
    'Then look at the page in a private window. If the level is there, in the right language, it works. If the language is wrong, choose it here and copy the code again. If you see nothing, or only a sentence with phone numbers, your site may have changed the code, or our host may be down.',
  languageStep:
    'If the page is in Welsh or another language, choose the language before you copy the code: otherwise the banner may be in English.',
  tried: (what, on) => `Tried by us: ${what} (${on}).`,
  notTried: 'Not tried by us. If you try it, tell us whether it works.',
  source: 'From the platform’s own documentation:',
  sourceOfOthers: 'We have not found the platform’s own documentation. From somebody else’s:',
  noSource:
    'We have not found public documentation. Names of menus may differ: ask your supplier if you do not find them.',
  readOn: date => `read on ${date}`,
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  sign: (sign, platform) => `If the page contains ${sign}, it is ${platform}.`,
  signs: 'In the page on a computer (step 4)',
  login: (sign, platform) => `${sign} is ${platform}.`,
  logins: 'In the address where you log in',
  findOut: 'How to find out, and whom to ask',
  again: form => `Back to “${form}”`,
  otherwise: form => `I cannot do that: use “${form}” instead`,
  plugin: 'Download the plugin',
  mail: 'Send this to whoever looks after the site',
  mailCopy: 'Or copy the text of the e-mail',
  ...mailsEn,
  form: 'Form',
  formOfPlatform: 'The one for your site',
  forms: {
    tag: ['One tag', 'The banner appears where you paste the tag.'],
    element: [
      'Element and script',
      'A sentence with the phone numbers, which the script replaces with the banner.',
    ],
    pinned: [
      'Pinned',
      'One file that can never change, with its checksum (hash). For strict security rules.',
    ],
    frame: [
      'Frame',
      'For sites that remove scripts. Words with the phone numbers stand beside it.',
    ],
    iframe: ['Frame alone', 'For sites that take one iframe and nothing else.'],
    address: ['Address of the frame', 'For sites that ask for an address.'],
    loader: ['Script that inserts the tag', 'For tag managers.'],
    shortcode: ['Line for WordPress (shortcode)', 'For sites with our plugin.'],
    link: ['Words and link', 'The phone numbers and a link to GOV.UK. No level.'],
  },
  labels: {
    lang: 'Language',
    languages: 'Languages that visitors can choose',
    region: 'Whose level',
    area: 'Area',
    variant: 'Size',
    theme: 'Colours',
    refresh: 'Check for changes',
    dismissible: 'Visitors may make it smaller',
    'quiet-below': 'Start as a small button',
    'heading-level': 'Rank of the heading',
    'public-key': 'Accept only a signed feed',
    'no-storage': 'Store nothing in the visitor’s browser',
  },
  pageLanguage: 'The page’s own',
  visitorLanguage: 'The visitor’s own',
  reviewMark: 'to be reviewed',
  reviewNote: sentences =>
    `Nobody who speaks this language has read ${String(sentences)} of its sentences for us yet. They may be wrong.`,
  reviewLink: 'You speak it? Review it here.',
  pinnedNote: 'A pinned file has one language. If you choose none, it is English.',
  frameNote: 'This code cannot read the page’s language. Without a choice it is English.',
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
  more: 'More choices',
  allLanguages: 'all',
  someLanguages: count => `${String(count)} chosen`,
  levels: {
    low: 'below low: never',
    moderate: 'below moderate',
    substantial: 'below substantial',
    severe: 'below severe',
    critical: 'below critical',
  },
  neverQuiet: 'never',
  headingHelp: 'The banner’s title is a heading. Choose one rank below the heading above it.',
  keyHelp:
    'The public key of the operator, 43 characters; two with a space between them while it changes. Ask the operator for it.',
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
  page: 'Page in the preview',
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
    iframe: 'Paste it where your site asks for the code of a frame (iframe).',
    address: 'Paste it where your site asks for an address.',
    loader: 'Paste it as a tag of the kind “Custom HTML”.',
    shortcode: 'Paste it into the page, once the plugin is active.',
    link: 'Paste it where the words should appear; links stay links. Do not add the level: nobody would change it.',
    pinned:
      'Paste it where the banner should appear. This file never changes: you will not get our corrections until you paste a newer one.',
    frame:
      'Paste it where the banner should appear. If your site removes the last line, that is fine: the frame then scrolls.',
  },
  noHash:
    'The list of hashes, integrity.json, could not be read. The snippet has no hash, so browsers would not refuse a changed file.',
  copy: 'Copy',
  copied: 'Copied.',
  selected:
    'Could not copy. The text is selected: press Ctrl and C, or ⌘ and C. On a phone, hold a finger on the text, then choose Copy.',
  share: 'Show it to a colleague',
  link: 'To show a colleague this choice, send them this address:',
  texts: {
    snippet: 'the snippet',
    link: 'the address of this choice',
    console: 'the line for the console',
    policy: 'the rules on what a page may load',
    'trusted-types': 'the policy for trusted types',
    style: 'the rule for the style sheet',
    mail: 'the text of the e-mail',
  },
  policy: 'If your site has rules on what a page may load (content-security policy)',
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
  blankErrors:
    'Open the page on a computer, press F12 and choose Console. If it says “Cannot use \'import.meta\' outside a module” (in Firefox “import.meta may only appear in a module”, in Safari “import.meta is only valid inside modules”), your site has removed type="module" from the code. If it says “Refused to load” or “Content-Security-Policy”, your site blocks the address. If it names a word of our sentence after “SyntaxError”, your site takes the words for code: use “Element and script”.',
  blankHelp:
    'Add data-debug to the tag or the element (&data-debug to a frame’s address), open the page, press F12 and choose Console: the report says what was found, what is shown and what is wrong. You can paste it into a support ticket.',
  beside: 'Also on this host',
  otherPages: {
    board: 'A board for a screen in a hall',
    history: 'The level over the years',
    status: 'How the feed is',
  },
};
