import {directionOf} from './language.js';

/**
 * A text in a text of another direction, isolated from it: Unicode's FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE,
 * which are invisible and end with a line. `language` is empty for a name, whose language is not known.
 */
export function isolate(text: string, language: string, around: string): string {
  if (directionOf(language) === directionOf(around)) return text;
  return text.replace(/.+/g, line => `\u2068${line}\u2069`);
}
