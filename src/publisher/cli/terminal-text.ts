/**
 * Escapes control characters in text from other parties before it reaches a terminal: they could move the cursor,
 * change colours or reverse the order of the text.
 */
const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';
const OVERRIDES = '\\u202a-\\u202e';
const MARKS = '\\u061c\\u200e\\u200f\\u2066-\\u2069';

/** For messages on stderr. */
export function forTerminal(text: string): string {
  return escapeAll(text, new RegExp(`[${CONTROLS}${OVERRIDES}${MARKS}]`, 'g'));
}

/** For data on stdout. It keeps direction marks, because our own messages put them around phone numbers. */
export function forOutput(text: string): string {
  return escapeAll(text, new RegExp(`[${CONTROLS}${OVERRIDES}]`, 'g'));
}

function escapeAll(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
