/** Languages written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ur'];

/**
 * The shipped language that readers of a language or script that is not shipped also read: for Chinese in any
 * script, Punjabi in the Arabic script of Pakistan, Dari, Moldovan.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  cmn: 'zh-hans',
  mo: 'ro',
  'pa-arab': 'ur',
  'pa-pk': 'ur',
  prs: 'fa',
  zh: 'zh-hans',
};

/** The language of the source messages. Every message exists in it. */
export const SOURCE_LANGUAGE = 'en';

/**
 * The shipped language nearest to the first requested tag that has one, else English. Tags may be in any
 * case, with `_` or `-`, with or without script and region.
 */
export function nearestLanguage(wanted: readonly string[], shipped: readonly string[]): string {
  const candidates = wanted.flatMap(everShorter).flatMap(withStandIn);
  const found = candidates.map(candidate => shipped.find(code => code.toLowerCase() === candidate));
  return found.find(Boolean) ?? SOURCE_LANGUAGE;
}

/** `pa_Guru-IN` gives `pa-guru-in`, `pa-guru`, `pa`: the lookup of RFC 4647. */
function everShorter(tag: string): readonly string[] {
  const subtags = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join('-'));
}

function withStandIn(tag: string): readonly string[] {
  const standIn = Object.hasOwn(STAND_INS, tag) ? STAND_INS[tag] : undefined;
  return standIn ? [standIn, tag] : [tag];
}

/** The languages in which an official body publishes the level words. */
export const OFFICIAL_LANGUAGES: readonly string[] = ['en', 'cy'];

/** Whether the official English word must be shown beside a level, because the translated word is our own. */
export function needsOfficialWord(language: string): boolean {
  return !OFFICIAL_LANGUAGES.includes(language);
}

/** The base direction of a language's script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
