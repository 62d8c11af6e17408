import type {AllPlatformMessages} from './platform-types.js';

const ASK =
  'Ask whoever supplies the site: may I put a frame (iframe) into a page, and if not, can you put this code into the part that all pages share (the template)? The e-mail below asks it for you.';
const PASTE_SOURCE = 'Paste the code and save. {language}';
const WORKS_WITHOUT_SCRIPTS =
  'This code also works where a site removes programs (scripts). Only if it removes frames too (iframes, pages within the page) does no level show.';

export const platformsEn: AllPlatformMessages = {
  wordpress: {
    name: 'WordPress',
    known:
      'Our plugin brings its own script, so nothing is removed. Of pasted code, WordPress removes programs (scripts) and frames (iframes) unless the author is an editor or an administrator.',
    needs: 'An administrator, and hosting that allows plugins of your own.',
    steps: [
      'Download the plugin: the zip file that is offered below, or ask whoever sent you here for it.',
      'In WordPress open “Plugins”, “Add New” (in newer versions “Add Plugin”), “Upload Plugin”, choose the file, then “Install Now” and “Activate”.',
      'Open “Settings”, “Threat Level Banner”, and enter this address of the feed: {feed}',
      'On the page, add the block “Threat level banner”. Or add the block “Shortcode” and paste the line.',
    ],
  },
  'wordpress-no-plugins': {
    name: 'WordPress, where I cannot add a plugin',
    known:
      'WordPress removes programs (scripts) and frames (iframes) from what authors and contributors write. On a single site, editors and administrators may write both.',
    needs:
      'The role of an editor or an administrator. Some hosted plans remove frames from everybody.',
    steps: ['On the page, add the block “Custom HTML”.', PASTE_SOURCE],
  },
  drupal: {
    name: 'Drupal',
    known:
      'The text format “Basic HTML”, which most editors have, removes programs (scripts) and frames (iframes), and keeps the sentence with the phone numbers. The format “Full HTML” has no such filter.',
    needs: 'Permission to use the text format “Full HTML”. Usually only administrators have it.',
    steps: [
      'Edit the page, and choose “Full HTML” as its “Text format”. If it is not in the list, ask an administrator.',
      'In the editor choose “Source”, paste the code where the banner should be, and save. {language}',
      'For every page: an administrator adds a content block in “Structure”, “Block layout”, in the same way.',
    ],
  },
  'localgov-drupal': {
    name: 'LocalGov Drupal',
    known:
      'What you write in a page goes through the text format “WYSIWYG”. It removes scripts and frames (iframes). Of the code, it keeps the sentence with the phone numbers and the link.',
    needs:
      'Whoever builds your site, or an administrator, with a text format that keeps frames. With the editor of a page alone it cannot be done.',
    steps: [
      'Do not paste it into the text of a page: visitors would see the phone numbers and no level.',
      'Send the e-mail below to your web team or supplier. It has the code, for a content block in “Structure”, “Block layout” or for the template. {language}',
      'Until then, “Words and link” works in the text of any page.',
    ],
  },
  umbraco: {
    name: 'Umbraco',
    known:
      'In Umbraco 13 the rich text editor keeps frames (iframes) and removes programs (scripts), unless your site was set up differently. Umbraco 16 has another editor, of which we do not know it.',
    needs: 'A rich text editor with the button “Source code”. Your developers can add it.',
    steps: [
      'In the rich text editor of the page, choose “Source code”.',
      'Paste the code where the banner should be, then “Save and publish”. {language}',
      'If the frame is gone after you have saved, ask your developers to put the code into the template.',
    ],
  },
  jadu: {
    name: 'Jadu',
    known: 'We have found no public documentation of what Jadu does to pasted code.',
    needs: 'We do not know. Ask your supplier.',
    steps: [ASK, 'If frames are allowed, paste the code where the banner should be. {language}'],
  },
  goss: {
    name: 'GOSS',
    known:
      'The public documentation of iCM describes the article editors. It does not say what they do to frames (iframes) and programs (scripts).',
    needs: 'We do not know. Ask your supplier.',
    steps: [ASK, 'If frames are allowed, paste the code into the HTML of the article. {language}'],
  },
  contensis: {
    name: 'Contensis',
    known:
      'The rich text field removes what it takes for invalid HTML, and style attributes. Its documentation does not say whether frames (iframes) stay.',
    needs: 'Most likely your developers: on a Contensis site, pages are drawn by templates.',
    steps: [
      ASK,
      'Developers can use the form “One tag” in a template instead: it is under “More choices”. {language}',
    ],
  },
  joomla: {
    name: 'Joomla',
    known:
      'Text filters and the editor remove programs (scripts) and frames (iframes) from articles. The module “Wrapper” shows the page at an address in a frame.',
    needs: 'Permission to manage modules.',
    steps: [
      'In the administration open “Content”, “Site Modules”, “New”, and choose “Wrapper”.',
      'Paste the address into “URL”. Enter 100% as “Width” and {height} as “Height”. {language}',
      'Give the module a title that says what it is, choose its “Position” and the pages, then “Save”.',
    ],
  },
  squarespace: {
    name: 'Squarespace',
    known:
      'A code block keeps the code, where the plan allows programs in a page (scripts, JavaScript).',
    needs: 'A plan with JavaScript in code blocks. The cheapest plan, Personal, does not have it.',
    steps: [
      'Edit the page, choose “Add Block” where the banner should be, then “Code”.',
      'Leave the format at “HTML”, remove the example and paste the code. {language}',
      'Save. While you are logged in, Squarespace may not run the script.',
    ],
  },
  wix: {
    name: 'Wix',
    known: 'Wix runs pasted code in a frame of its own, apart from the page.',
    needs: 'Nothing that we know of.',
    steps: [
      'In the editor choose “Add Elements”, “Embed Code”, “Embed HTML”.',
      'Choose “Code”, paste the code, then “Update”. {language}',
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
      'Paste the code, then “Next” and “Insert”. {language}',
      'Draw the box across the page and at least {height} pixels high.',
      'Choose “Publish”.',
    ],
  },
  sharepoint: {
    name: 'SharePoint',
    known:
      'The web part “Embed” takes one frame (iframe), and only from websites that the site allows. Programs (scripts) are removed everywhere.',
    needs: 'A site administrator, once, to allow this host. Then anyone who may edit the page.',
    steps: [
      'An administrator opens “Site settings”, “HTML Field Security”, and adds {host} to the websites that are allowed.',
      'Edit the page, choose “+”, then the web part “Embed”.',
      'Paste the code into its box, then “Publish” or “Republish”. {language}',
    ],
  },
  weebly: {
    name: 'Weebly',
    known: 'We have found no public documentation of what Weebly does to pasted code.',
    needs: 'Permission to edit the site.',
    steps: [
      'Drag the element “Embed Code” to where the banner should be.',
      'Choose “Edit Custom HTML”, paste the code, and click outside of the box. {language}',
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
    known: WORKS_WITHOUT_SCRIPTS,
    steps: [
      'Make a page that is not public. Look for a block or a button named “HTML”, “Embed” or “Source”.',
      'Paste the code there and save. {language}',
    ],
  },
  unknown: {
    name: 'I don’t know',
    known: WORKS_WITHOUT_SCRIPTS,
    steps: [
      'Look at the foot of your site. Many sites say there what they are made with, often after “Powered by” or “Website by”. The second can also be the company to ask.',
      'Think of the page where you change the site: its address, or the name at its top, often says it. Look for the words below.',
      'Ask whoever made the site, or whoever gets the bill for it: a web company, the person who did it before you, or the organisation that you belong to. The e-mail below has everything they need, and asks what the site is made with.',
      'On a computer, open your site, press Ctrl and U (on a Mac ⌥ ⌘ U), then Ctrl and F, and look for the words below.',
      'Or try it: on a page that is not public, look for a block or a button named “HTML”, “Embed” or “Source”, paste the code there and save. {language}',
    ],
  },
};
