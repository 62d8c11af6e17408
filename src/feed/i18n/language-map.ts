import {SOURCE_LANGUAGE} from './language.js';
import type {LanguageMap} from '../schema/feed.js';

/** A text and its language. */
export interface LocalText {
  readonly text: string;
  readonly language: string;
}

/**
 * The text in that language; if it is missing, the whole text in English, or else in the first language there
 * is.
 */
export function textIn(map: LanguageMap, language: string): LocalText {
  const found = [language, SOURCE_LANGUAGE, ...Object.keys(map)].find(code => map[code]);
  return {text: map[found ?? ''] ?? '', language: found ?? language};
}
