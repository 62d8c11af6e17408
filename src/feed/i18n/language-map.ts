import {SOURCE_LANGUAGE} from './language.js';
import type {LanguageMap} from '../schema/feed.js';

/** A text that somebody wrote, and the language that it is in. */
export interface LocalText {
  readonly text: string;
  readonly language: string;
}

/** The text in that language, or else the whole of it in English, or else in the first there is. */
export function textIn(map: LanguageMap, language: string): LocalText {
  const found = [language, SOURCE_LANGUAGE, ...Object.keys(map)].find(code => map[code]);
  return {text: map[found ?? ''] ?? '', language: found ?? language};
}
