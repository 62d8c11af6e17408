import type {Problem} from '../feed/problem.js';

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
    'Open its address on this machine: it may refuse it for good. The other source is published meanwhile.',
  'fall-unconfirmed':
    'Read the source yourself. If the fall is true, say so with `threat-level-feed set`.',
  'sources-disagree':
    'Read both sources yourself. What MI5 says is published; `threat-level-feed set` can put another level over it.',
  'region-unread':
    'Read the source yourself: no level is shown for Northern Ireland until it is read again.',
  'clock-went-back':
    'Look at the clock of this machine. The feed was published by the clock as it is now, and `checkedAt` is no later than that.',
  'override-in-force': 'It ends by itself, or with `threat-level-feed unset`.',
  'override-ended-by-rise':
    'What the sources say is published. If it must be another level, say so again with `threat-level-feed set`.',
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
  'key-unknown': 'Put it right, or put # before it.',
  'feed-too-large': 'Shorten the statements, contacts or the incident in the config.',
  'newer-stands': 'Nothing to do: another publisher read the sources a moment later.',
  'rise-outdated': 'Read the source yourself: a rise is published even so, but without its day.',
  'sample-over-actual': 'Publish the sample into an empty folder.',
  'folder-locked': 'Wait until it is done, or stop it, and run this again.',
  'disk-full': 'Make room and run this again.',
  'not-permitted':
    'Give the folder to the user that runs this, or run it as the user that owns the folder.',
  'path-blocked': 'Look what is there, move it away if it is not needed, and run this again.',
  'too-many-files': 'Close other programs, or raise the limit, and run this again.',
  'disk-failed': 'Look at the disk and at the log of the system, and run this again.',
  'language-unknown': 'The message is in English.',
  'key-in-served-folder':
    'Nothing was published. Whoever has read it can publish in your name: make a new one with `threat-level-feed keygen` in a folder that nobody serves, name it in the config, and give its public key to the pages.',
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
  'feed-unreadable':
    'It has been replaced. “since” starts anew, and a fall would not have been noticed this time.',
};

/** One line for a person: what, where, what was expected, what came, what to do. */
export function describeProblem({code, path, expected, received}: Problem): string {
  const where = path || '(the whole document)';
  const advice = ADVICE[code];
  return `${where}: expected ${expected}; received ${received} [${code}].${advice ? ` ${advice}` : ''}`;
}
