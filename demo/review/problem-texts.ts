const TEXTS: Readonly<Record<string, string>> = {
  'text-empty': 'Write the better text, in words.',
  'proposal-same': 'This is the same text: change it, or choose Right.',
  markup: 'Leave out <, > and codes such as &amp;.',
  'invisible-character':
    'It has a character that cannot be seen. Type the text instead of pasting it.',
  'text-too-long': 'It is too long for its place.',
  'values-changed': 'Keep each value in curly brackets, once and unchanged.',
  'name-changed':
    'Keep the numbers and names of the English as they are, in Latin letters and digits.',
  'never-said':
    'No exclamation marks, and no “imminent”, “credible”, “specific” or “international”.',
  added: 'Add no number and no address.',
  'not-twelve': 'Write twelve names with a comma between them.',
  'other-script': 'It has letters of another script.',
  'levels-alike': 'Another level has the same text: the five have to be different.',
  'order-changed': 'Keep {first} before {second}.',
};

/** In words for a reviewer, what is wrong with a better text. */
export const describeProblems = (codes: readonly string[]): readonly string[] =>
  codes.map(code => TEXTS[code] ?? code);
