import type {Problem} from '../../feed/schema/problem.js';

const FEED_LOST =
  'Manually set levels are lost with it: set them again. Since when a level applies is no longer known, and the first reading cannot be recognised as a fall.';
const OTHER_PAGE =
  'Most likely the host sent a bot challenge or a maintenance page. Try again later. Open the address in a browser on this machine. If this continues for hours, the host is blocking this machine.';

/** What to do about each problem, unless the problem itself says so. */
const ADVICE: Readonly<Record<string, string>> = {
  'xml-malformed': OTHER_PAGE,
  'govuk-web-page': OTHER_PAGE,
  'govuk-not-json': OTHER_PAGE,
  'mi5-not-a-bulletin': `${OTHER_PAGE} If the browser shows the level, the format of the source has changed.`,
  'mi5-wording-unknown':
    'Read the source yourself. If its wording has changed, this program needs an update.',
  'mi5-contradicts-itself': 'Read the source yourself, and wait until it is corrected.',
  'mi5-not-actual': 'Nothing to do: a document that describes itself like this is never published.',
  'file-missing': 'Check the name, and the folder in which the command runs.',
  'file-unreadable': 'Check that it is a file and that this user may read it.',
  'address-malformed': 'Copy the address again.',
  'address-unsupported': 'Save the document to a file and give the file’s name instead.',
  'source-unreachable':
    'Check the network and the address, and try again later. If your own host answers 403, check the permissions of the file.',
  'cors-missing':
    'Apply the header rules for your host that `threat-level-feed init` wrote; if they are gone, run it again.',
  'content-type-unexpected':
    'Apply the header rules for your host that `threat-level-feed init` wrote.',
  'script-unusable':
    'Upload the whole folder, or use --no-script if the script is served from another address.',
  'signature-of-another-feed':
    'Upload both files, or check whether a cache still has one of the old ones.',
  'reading-in-the-future': 'Check the clocks of this machine and of the publisher’s machine.',
  'document-outdated':
    'Read the source yourself: a cache in between may have sent an old document.',
  'source-unread':
    'Open its address on the publisher’s machine: its host may be blocking that machine permanently, or the publisher does not run. Meanwhile the level from the other source is published, if that can be read.',
  'fall-unconfirmed':
    'Read the source yourself. If the level has really fallen, confirm it with `threat-level-feed set`.',
  'sources-disagree':
    'Read both sources yourself. MI5’s level is published if MI5 can be read, otherwise GOV.UK’s. To publish another level, use `threat-level-feed set`.',
  'region-unread':
    'Read the source yourself: no level is shown for Northern Ireland until it is read again.',
  'clock-went-back':
    'Check the clock of this machine. The feed was published with its present time, and `checkedAt` is no later than that.',
  'clock-before-sources':
    'Set the clock of this machine, or check --now. The feed was not changed: with that time it would have expired for every visitor.',
  'override-in-force':
    'It ends automatically, or with `threat-level-feed unset` (for Northern Ireland, add `--region ni`).',
  'override-ended-by-rise':
    'The level from the sources is published. To publish another level, use `threat-level-feed set` again.',
  'override-ends-soon': 'If it should last longer, set it again with `threat-level-feed set`.',
  'override-ended-with-sample':
    'The level from the sources is published. If the other level should still apply, set it again with `threat-level-feed set`.',
  'config-refused': 'Correct the config and run the command again.',
  'override-replaced':
    'If somebody else had set it, agree with them: `unset` shows the level from the sources, not theirs.',
  'end-too-late': 'If it should last longer, set it again before it ends.',
  'exercise-not-marked': 'A level set without --exercise is shown as the real one.',
  'exercise-in-force': 'End it with `threat-level-feed unset` first.',
  'govuk-wording-unknown':
    'Read the page yourself. If its wording has changed, this program needs an update.',
  'govuk-contradicts-itself': 'Read the page yourself, and wait until it is corrected.',
  'key-not-given':
    'Name the key in the config, or remove the signed feed if it is no longer needed.',
  'govuk-other-page': 'Check the address: it has another GOV.UK document.',
  'govuk-other-kind': 'Check the address: it has another GOV.UK document.',
  'govuk-other-language': 'Give the address of the English document.',
  'published-in-future': 'Check the date: visitors are shown the text now.',
  'signature-malformed': 'Publish again: the file is incomplete, or was made by something else.',
  'notify-failed':
    'The level is published. Check the command or the address under notify: in the config.',
  'ping-failed': 'The level is published. Check the address under ping: in the config.',
  'feed-had-expired':
    'The level is published again. If nobody told you of it, find out why nothing ran; after a restored backup, compare the overrides with `threat-level-feed status`.',
  'key-changed':
    'If you have changed the key, nothing. If not, put the former key back: pages that name only the former one show no level.',
  'feed-expired':
    'Read the sources yourself, and set the level with `threat-level-feed set` until they can be read again; set Northern Ireland’s too.',
  'address-insecure': 'Give the https address of the same document.',
  'config-malformed':
    'Check that line and the one before it: the indentation, an unclosed quote or bracket, or a colon in unquoted text.',
  'config-empty':
    'Restore the file. Meanwhile the last texts are kept and the level is published. If you have no texts to publish, a line that begins with # is enough.',
  'phone-unlikely': 'Call the number or look it up again: visitors are shown it unchanged.',
  'end-before-start': 'It is not shown. Correct the end.',
  'already-over': 'It is not shown. Give a later end, or remove it.',
  'checked-in-future': 'Give the day on which the number was last checked.',
  'ends-soon': 'Renew it, or let it end.',
  'not-on-a-worker': 'Remove it, or use what a Worker has.',
  'end-missing': 'Add expiresAt.',
  'phone-foreign': 'Call the number: it may be right.',
  'welsh-missing': 'Add it, or leave it: it does not stop anything.',
  'quotes-in-text': 'Remove them, or leave them: they are shown as a part of the text.',
  'link-dead': 'Open the link yourself, and correct it.',
  'kind-unknown': 'Correct it, or remove the line.',
  'config-not-utf8': 'Save the file again as UTF-8.',
  'config-unreadable': 'Check that it is a file and that this user may read it.',
  'document-too-large': 'Open the address yourself: it most likely has another document.',
  'feed-not-json': 'Open it yourself: it is incomplete, or another document.',
  'folder-is-served': 'Choose a folder outside it.',
  'govuk-not-plain': 'Read the page yourself, and wait until its sentence has no special markup.',
  'govuk-withdrawn': 'Read the page yourself: it may link to a new one.',
  'key-exists': 'Choose another folder: pages may be using the key that is here.',
  'nothing-to-change': 'Run `threat-level-feed status` to see which levels are set manually.',
  'override-set-ahead': 'Check the clock of the machine that set it.',
  'public-key-invalid': 'Copy the whole key as `threat-level-feed keygen` printed it.',
  'signature-invalid':
    'Compare the key with the one that `threat-level-feed keygen` printed, and publish again.',
  'signature-missing': 'Name the key in the publisher’s config, and upload feed.jws.json as well.',
  'key-missing': 'Correct the path; it is relative to the folder of the config.',
  'key-invalid': 'Name the private key file that `threat-level-feed keygen` wrote.',
  'key-unreadable': 'Check that it is a file and that the user who publishes may read it.',
  'feed-unsigned': 'The level is published. Correct the key and run the command again.',
  'key-unknown': 'Correct it, or put # before it.',
  'feed-too-large': 'Shorten the statements, contacts or the incident in the config.',
  'newer-published': 'Nothing to do: another publisher has just published a later reading.',
  'rise-outdated':
    'Read the source yourself. The rise is published, but without the day on which it happened.',
  'sample-over-actual': 'Publish the sample into an empty folder.',
  'folder-locked': 'Wait until the other publisher has finished, or stop it, and run this again.',
  'disk-full': 'Free some space and run this again.',
  'not-permitted':
    'Give the user that runs this access to the folder and to everything in it, hidden files too (`chown -R USER FOLDER`), or run it as the user that owns them.',
  'disk-read-only':
    'Make it writable, or use a folder on another disk. Systems make a failing disk read-only, so check the system log.',
  'path-blocked': 'Check what is there, move it if it is not needed, and run this again.',
  'too-many-files': 'Close other programs, or raise the limit, and run this again.',
  'disk-failed': 'Check the disk and the system log, and run this again.',
  'language-unknown': 'The message is in English.',
  'key-in-served-folder':
    'It was not used. Anyone who has downloaded it can publish in your name. Create a new key with `threat-level-feed keygen` in a folder that no web server serves, name it in the config, and put its public key into the pages.',
  'key-readable-by-others': 'Run `chmod 600` on it.',
  'folder-not-initialised':
    'Check the name. To start a new folder, run `threat-level-feed init`, copy your threat-level-feed.yaml and feed.json into it if you have them, and configure your host to serve it.',
  'folder-of-other-kind': 'Use another, empty folder for this kind of host.',
  'folder-of-worker': 'Deploy it with Wrangler; use `publish --dry-run` to try the config.',
  'command-refused':
    'Write a new command with `set` or `unset`, and put it into the secret COMMAND.',
  'folder-not-empty':
    'Nothing was changed. Choose an empty or new folder, and configure your host to serve it, under its own URL path if necessary.',
  'manifest-unreadable':
    'Create a new folder with `threat-level-feed init`, and copy your threat-level-feed.yaml and feed.json into it.',
  'file-not-ours':
    'It was left unchanged, and this program’s file was not written. Move it and run this again.',
  'file-changed':
    'It was left unchanged. To get this program’s version, move yours and run this again.',
  'version-unknown':
    'This program reads version 1. If there is a newer version of the program, update it.',
  'feed-restored':
    'It was restored from its copy, and manually set levels still apply. Find out what removed or changed it. To publish texts, edit the config; to publish a level, use `threat-level-feed set`.',
  'feed-lost': FEED_LOST,
  'feed-unreadable': FEED_LOST,
};

/** Formats a problem as one line: where it is, what was expected, what was received, its code, what to do. */
export function describeProblem({code, path, expected, received}: Problem): string {
  const where = path || '(the whole document)';
  const advice = ADVICE[code];
  return `${where}: expected ${expected}; received ${received} [${code}].${advice ? ` ${advice}` : ''}`;
}
