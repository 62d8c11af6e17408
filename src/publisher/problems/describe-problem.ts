import type {Problem} from '../../feed/schema/problem.js';

const FEED_LOST =
  'What a person had set is lost with it: set it again. “since” starts anew, and the first reading tells no fall.';
const OTHER_PAGE =
  'Most likely the host asks whether a person is there (a challenge), or is under repair. Try again later. Open the address in a browser on this machine; if it goes on for hours, the host refuses this machine.';

/** What to do about a problem, for those where the problem itself does not say it. */
const ADVICE: Readonly<Record<string, string>> = {
  'xml-malformed': OTHER_PAGE,
  'govuk-web-page': OTHER_PAGE,
  'govuk-not-json': OTHER_PAGE,
  'mi5-not-a-bulletin': `${OTHER_PAGE} If it shows the level there, the source has changed its form.`,
  'mi5-wording-unknown':
    'Read the source yourself; if its wording has changed, this program needs an update.',
  'mi5-contradicts-itself': 'Read the source yourself and wait for it to be put right.',
  'mi5-not-actual': 'Nothing to do: only a document that does not say so is published.',
  'file-missing': 'Look at its name, and from which folder the command is run.',
  'file-unreadable': 'Is it a file, and may this user read it?',
  'address-malformed': 'Copy the address anew.',
  'address-unsupported': 'Save the document to a file, and name that.',
  'source-unreachable': 'Check the network and the address, and try again later.',
  'cors-missing': 'Put the host’s header rules to use that `threat-level-feed init` wrote.',
  'content-type-unexpected':
    'Put the host’s header rules to use that `threat-level-feed init` wrote.',
  'script-unusable':
    'Upload the whole folder, or say --no-script if the script is served from elsewhere.',
  'signature-of-another-feed': 'Upload both files, or look for a cache that kept one of them.',
  'reading-in-the-future': 'Look at the clocks of this machine and of the publisher’s.',
  'document-outdated':
    'Read the source yourself: a cache on the way may have kept an old document.',
  'source-unread':
    'Open its address on this machine: it may refuse it for good. What the other source says is published meanwhile, if that can be read.',
  'fall-unconfirmed':
    'Read the source yourself. If the fall is true, say so with `threat-level-feed set`.',
  'sources-disagree':
    'Read both sources yourself. MI5 is published where it can be read, else GOV.UK; `threat-level-feed set` can put another level over it.',
  'region-unread':
    'Read the source yourself: no level is shown for Northern Ireland until it is read again.',
  'clock-went-back':
    'Look at the clock of this machine. The feed was published by the clock as it is now, and `checkedAt` is no later than that.',
  'clock-before-sources':
    'Set the clock of this machine, or look at --now. The feed was left as it was: one of that time would have ended for every visitor.',
  'override-in-force':
    'It ends by itself, or with `threat-level-feed unset` (for Northern Ireland’s, `--region ni`).',
  'override-ended-by-rise':
    'What the sources say is published. If it must be another level, say so again with `threat-level-feed set`.',
  'override-ends-soon': 'Set it again with `threat-level-feed set` if it must last.',
  'override-ended-with-sample':
    'What the sources say is published. Set it again with `threat-level-feed set` if it is still meant.',
  'words-refused': 'Put the config right and run the command again.',
  'override-replaced': 'Nothing to do.',
  'end-too-late': 'Set it again before it ends, if it must last.',
  'exercise-not-marked': 'A level set without --exercise is shown as the real one.',
  'exercise-in-force': 'End it with `threat-level-feed unset` first.',
  'govuk-wording-unknown':
    'Read the page yourself; if its wording has changed, this program needs an update.',
  'govuk-contradicts-itself': 'Read the page yourself and wait for it to be put right.',
  'key-not-given':
    'Name the key in the config, or remove the signed feed if it is no longer wanted.',
  'address-insecure': 'Give the https address of the same document.',
  'config-malformed':
    'Look at that place and the line before it: an indent, an open quote or bracket, or a colon in words without quotes.',
  'config-empty':
    'Put the file back; the last words stand meanwhile, and the level is published. If there is nothing to say, a line that begins with # is enough.',
  'phone-unlikely': 'Call it, or look it up again: visitors get it as it stands.',
  'checked-in-future': 'Give the day on which somebody last tried it.',
  'kind-unknown': 'Put it right, or leave the line out.',
  'config-not-utf8': 'Save it again as UTF-8.',
  'config-unreadable': 'Name a file, and give it to the user that runs this.',
  'document-too-large': 'Look at the address yourself: it most likely gives another document.',
  'feed-not-json': 'Look at it yourself: it was cut short, or is another document.',
  'folder-is-served': 'Name a folder beside it.',
  'govuk-not-plain': 'Read the page yourself and wait for its sentence to be plain again.',
  'govuk-withdrawn': 'Read the page yourself: it may say where another one is.',
  'key-exists': 'Name another folder: pages may trust the key that is here.',
  'nothing-to-change': '`threat-level-feed status` says what is in force.',
  'override-set-ahead': 'Look at the clock of the machine that set it.',
  'public-key-invalid': 'Copy the whole key as `threat-level-feed keygen` printed it.',
  'signature-invalid':
    'Compare the key with the one that `threat-level-feed keygen` printed, and publish again.',
  'signature-missing': 'Name the key in the publisher’s config, and upload feed.jws.json as well.',
  'key-missing': 'Correct the name; it is looked for from the folder of the config.',
  'key-invalid': 'Name the private file that `threat-level-feed keygen` wrote.',
  'key-unreadable': 'Name a file, and give it to the user that publishes.',
  'feed-unsigned': 'The level is published. Put the key right and run the command again.',
  'key-unknown': 'Put it right, or put # before it.',
  'feed-too-large': 'Shorten the statements, contacts or the incident in the config.',
  'newer-stands': 'Nothing to do: another publisher read the sources a moment later.',
  'rise-outdated': 'Read the source yourself: a rise is published even so, but without its day.',
  'sample-over-actual': 'Publish the sample into an empty folder.',
  'folder-locked': 'Wait until it is done, or stop it, and run this again.',
  'disk-full': 'Make room and run this again.',
  'not-permitted':
    'Give the folder to the user that runs this, or run it as the user that owns the folder.',
  'disk-read-only':
    'Make it writable, or name a folder on another disk. A system remounts a failing disk so: look at its log.',
  'path-blocked': 'Look what is there, move it away if it is not needed, and run this again.',
  'too-many-files': 'Close other programs, or raise the limit, and run this again.',
  'disk-failed': 'Look at the disk and at the log of the system, and run this again.',
  'language-unknown': 'The message is in English.',
  'key-in-served-folder':
    'It was not used. Whoever has read it can publish in your name: make a new one with `threat-level-feed keygen` in a folder that nobody serves, name it in the config, and give its public key to the pages.',
  'key-readable-by-others': 'Run `chmod 600` on it.',
  'folder-not-initialised':
    'Is the name right? Make a new, empty folder ready with `threat-level-feed init`, copy your threat-level-feed.yaml and feed.json into it if you have them, and let your host serve it.',
  'folder-not-empty':
    'Nothing was changed. Name an empty folder, or one that is not there yet, and let your host serve it, at a path of its own if need be.',
  'manifest-unreadable':
    'Make a new folder with `threat-level-feed init`, and copy your threat-level-feed.yaml and feed.json into it.',
  'file-not-ours':
    'It was left as it is, and ours was not written. Move it away and run this again.',
  'file-changed': 'It was left as it is. To get ours, move yours away and run this again.',
  'version-unknown': 'This program reads version 1; update it if there is a newer one.',
  'feed-restored':
    'It is made anew from its copy, and what a person had set goes on. Look what removed or changed it: what you want to say goes into the config, and a level is given with `threat-level-feed set`.',
  'feed-lost': FEED_LOST,
  'feed-unreadable': FEED_LOST,
};

/** One line for a person: what, where, what was expected, what came, what to do. */
export function describeProblem({code, path, expected, received}: Problem): string {
  const where = path || '(the whole document)';
  const advice = ADVICE[code];
  return `${where}: expected ${expected}; received ${received} [${code}].${advice ? ` ${advice}` : ''}`;
}
