/**
 * Text of others on its way to a terminal: what would move the cursor, change colours or turn the order
 * of words around is written as its code.
 */
const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';
const OVERRIDES = '\\u202a-\\u202e';
const MARKS = '\\u061c\\u200e\\u200f\\u2066-\\u2069';

/** For a sentence to a person. */
export function forTerminal(text: string): string {
  return escapeAll(text, new RegExp(`[${CONTROLS}${OVERRIDES}${MARKS}]`, 'g'));
}

/** For data, in which marks for the direction of a phone number are ours. */
export function forOutput(text: string): string {
  return escapeAll(text, new RegExp(`[${CONTROLS}${OVERRIDES}]`, 'g'));
}

function escapeAll(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
