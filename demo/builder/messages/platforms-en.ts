import type {AllPlatformMessages} from './platform-types.js';

const ASK =
  'Ask whoever supplies the site: may an editor put an iframe into a page, and if not, can you put this code into the template? The e-mail below asks it for you.';
const PASTE_SOURCE = 'Paste the code and save.';

export const platformsEn: AllPlatformMessages = {
  wordpress: {
    name: 'WordPress',
    known:
      'Our plugin brings its own script, so nothing is removed. Of pasted code, WordPress removes scripts and iframes unless the author is an editor or an administrator.',
    needs: 'An administrator, and hosting that allows plugins of your own.',
    steps: [
      'Download the plugin: the zip file that is offered below, or ask whoever sent you here for it.',
      'In WordPress open “Plugins”, “Add New”, “Upload Plugin”, choose the file, then “Install Now” and “Activate”.',
      'Open “Settings”, “Threat Level Banner”, and enter this address of the feed: {feed}',
      'On the page, add the block “Threat level banner”. Or add the block “Shortcode” and paste the line.',
    ],
  },
  'wordpress-no-plugins': {
    name: 'WordPress, where I cannot add a plugin',
    known:
      'WordPress removes scripts and iframes from what authors and contributors write. On a single site, editors and administrators may write both.',
    needs:
      'The role of an editor or an administrator. Some hosted plans remove iframes from everybody.',
    steps: ['On the page, add the block “Custom HTML”.', PASTE_SOURCE],
  },
  drupal: {
    name: 'Drupal',
    known:
      'The text format “Basic HTML”, which most editors have, removes scripts and iframes, and keeps the sentence with the phone numbers. The format “Full HTML” has no such filter.',
    needs: 'Permission to use the text format “Full HTML”. Usually only administrators have it.',
    steps: [
      'Edit the page, and choose “Full HTML” as its “Text format”. If it is not in the list, ask an administrator.',
      'In the editor choose “Source”, paste the code where the banner should be, and save.',
      'For every page: an administrator adds a content block in “Structure”, “Block layout”, in the same way.',
    ],
  },
  'localgov-drupal': {
    name: 'LocalGov Drupal',
    known:
      'Its text format “WYSIWYG” removes scripts and iframes. Of the code, it keeps the sentence with the phone numbers and the link.',
    needs:
      'An administrator, or your developers, with a text format that keeps iframes, or a template. An editor cannot do it.',
    steps: [
      'Do not paste it into a page: visitors would see the phone numbers and no level.',
      'Ask your administrator for a content block in “Structure”, “Block layout”, with a text format that keeps iframes. The e-mail below has the code.',
    ],
  },
  umbraco: {
    name: 'Umbraco',
    known:
      'In Umbraco 13 the rich text editor keeps iframes and removes scripts, unless your site was set up differently. Umbraco 16 has another editor, of which we do not know it.',
    needs: 'A rich text editor with the button “Source code”. Your developers can add it.',
    steps: [
      'In the rich text editor of the page, choose “Source code”.',
      'Paste the code where the banner should be, then “Save and publish”.',
      'If the iframe is gone after you have saved, ask your developers to put the code into the template.',
    ],
  },
  jadu: {
    name: 'Jadu',
    known: 'We have found no public documentation of what Jadu does to pasted code.',
    needs: 'We do not know. Ask your supplier.',
    steps: [ASK, 'If iframes are allowed, paste the code where the banner should be.'],
  },
  goss: {
    name: 'GOSS',
    known:
      'The public documentation of iCM describes the article editors. It does not say what they do to iframes and scripts.',
    needs: 'We do not know. Ask your supplier.',
    steps: [ASK, 'If iframes are allowed, paste the code into the HTML of the article.'],
  },
  contensis: {
    name: 'Contensis',
    known:
      'The rich text field removes what it takes for invalid HTML, and style attributes. Its documentation does not say whether iframes stay.',
    needs: 'Most likely your developers: on a Contensis site, pages are drawn by templates.',
    steps: [
      ASK,
      'Developers can use the form “One tag” in a template instead: it is under “More choices”.',
    ],
  },
  joomla: {
    name: 'Joomla',
    known:
      'Text filters and the editor remove scripts and iframes from articles. The module “Wrapper” shows the page at an address in an iframe.',
    needs: 'Permission to manage modules.',
    steps: [
      'In the administration open “Content”, “Site Modules”, “New”, and choose “Wrapper”.',
      'Paste the address into “URL”. Enter 100% as “Width” and {height} as “Height”.',
      'Give the module a title that says what it is, choose its “Position” and the pages, then “Save”.',
    ],
  },
  squarespace: {
    name: 'Squarespace',
    known: 'A code block keeps scripts, where the plan allows JavaScript.',
    needs: 'A plan with JavaScript in code blocks. The cheapest plan, Personal, does not have it.',
    steps: [
      'Edit the page, choose “Add Block” where the banner should be, then “Code”.',
      'Leave the format at “HTML”, remove the example and paste the code.',
      'Save. While you are logged in, Squarespace may not run the script.',
    ],
  },
  wix: {
    name: 'Wix',
    known: 'Wix runs pasted code in a frame of its own, apart from the page.',
    needs: 'Nothing that we know of.',
    steps: [
      'In the editor choose “Add Elements”, “Embed Code”, “Embed HTML”.',
      'Choose “Code”, paste the code, then “Update”.',
      'Draw the box across the page and at least {height} pixels high. On the mobile view do it again.',
      'Choose “Publish”.',
    ],
  },
  'google-sites': {
    name: 'Google Sites',
    known: 'Google Sites runs pasted code in a frame of its own, apart from the page.',
    needs: 'Permission to edit the site.',
    steps: [
      'On the page choose “Insert”, “Embed”, “Embed code”.',
      'Paste the code, then “Next” and “Insert”.',
      'Draw the box across the page and at least {height} pixels high.',
      'Choose “Publish”.',
    ],
  },
  sharepoint: {
    name: 'SharePoint',
    known:
      'The web part “Embed” takes one iframe, and only from websites that the site allows. Scripts are removed everywhere.',
    needs: 'A site administrator, once, to allow this host. Then anyone who may edit the page.',
    steps: [
      'An administrator opens “Site settings”, “HTML Field Security”, and adds {host} to the websites that are allowed.',
      'Edit the page, choose “+”, then the web part “Embed”.',
      'Paste the code into its box, then “Publish” or “Republish”.',
    ],
  },
  weebly: {
    name: 'Weebly',
    known: 'We have found no public documentation of what Weebly does to pasted code.',
    needs: 'Permission to edit the site.',
    steps: [
      'Drag the element “Embed Code” to where the banner should be.',
      'Choose “Edit Custom HTML”, paste the code, and click outside of the box.',
      'Choose “Publish”.',
    ],
  },
  'tag-manager': {
    name: 'A tag manager (Google Tag Manager)',
    known:
      'A tag manager makes each script anew and may leave out its attributes. This code needs none: it is a script that inserts the tag.',
    needs: 'Permission to publish the container.',
    steps: [
      'Choose “Tags”, “New”, “Tag Configuration”, “Custom HTML”, and paste the code.',
      'Leave “Support document.write” off.',
      'As “Triggering” choose “All Pages”, or the pages that should show the banner. It comes first on the page.',
      '“Save”, then “Submit”.',
      'If visitors have to consent to tags first, say that this one sets no cookies and is not for measuring.',
    ],
  },
  frameworks: {
    name: 'React, Vue, Svelte or another application',
    known: 'The application’s HTML keeps everything.',
    needs: 'A developer.',
    steps: [
      'Put the tag into the HTML around the application, such as “index.html” or the layout of all pages.',
      'Or install the package and use the element in a component: the project’s page on frameworks says how.',
    ],
  },
  html: {
    name: 'I can edit the HTML',
    known: 'Nothing is removed.',
    steps: [
      'Paste the code where the banner should be.',
      'In the head of a template, the banner comes first on each page.',
    ],
  },
  other: {
    name: 'Something else',
    known:
      'This code works where scripts are removed too. Only if iframes are removed, no level shows.',
    steps: [
      'Make a page that is not public. Look for a block or a button named “HTML”, “Embed” or “Source”.',
      'Paste the code there and save.',
    ],
  },
  unknown: {
    name: 'I don’t know',
    known:
      'This code works where scripts are removed too. Only if iframes are removed, no level shows.',
    steps: [
      'To find out, open your site on a computer, press Ctrl and U (on a Mac ⌥ ⌘ U), then Ctrl and F, and look for the words below.',
      'Or ask whoever looks after the site: the e-mail below has everything they need.',
      'Or try it: on a page that is not public, look for a block or a button named “HTML”, “Embed” or “Source”, paste the code there and save.',
    ],
  },
};
