/** Languages written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ur'];

/**
 * What readers of a language or script that nobody ships read as well: Chinese of either script or none,
 * Punjabi in the Arabic script of Pakistan, Dari, Moldovan.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  cmn: 'zh-hans',
  mo: 'ro',
  'pa-arab': 'ur',
  'pa-pk': 'ur',
  prs: 'fa',
  zh: 'zh-hans',
};

/** The language every sentence exists in. */
export const SOURCE_LANGUAGE = 'en';

/**
 * The shipped language nearest to the first wanted tag that has one, else English.
 * Tags may be in any case, with `_` or `-`, with or without script and region.
 */
export function nearestLanguage(wanted: readonly string[], shipped: readonly string[]): string {
  const candidates = wanted.flatMap(everShorter).flatMap(withStandIn);
  const found = candidates.map(candidate => shipped.find(code => code.toLowerCase() === candidate));
  return found.find(Boolean) ?? SOURCE_LANGUAGE;
}

/** `pa_Guru-IN` gives `pa-guru-in`, `pa-guru`, `pa`: RFC 4647's lookup. */
function everShorter(tag: string): readonly string[] {
  const subtags = tag.trim().replaceAll('_', '-').toLowerCase().split('-');
  return subtags.map((_, dropped) => subtags.slice(0, subtags.length - dropped).join('-'));
}

function withStandIn(tag: string): readonly string[] {
  const standIn = Object.hasOwn(STAND_INS, tag) ? STAND_INS[tag] : undefined;
  return standIn ? [standIn, tag] : [tag];
}

/** The languages in which an official body publishes the scale. */
const OFFICIAL = ['en', 'cy'];

/** Whether the official English word has to stand beside a level, for what it is called is our own. */
export function needsOfficialWord(language: string): boolean {
  return !OFFICIAL.includes(language);
}

const FULL_STOPS: Readonly<Record<string, string>> = {bn: '।', pa: '।', ur: '۔', 'zh-Hans': '。'};

/** What ends a sentence in a language: after words that stand without it elsewhere. */
export function fullStop(language: string): string {
  return (Object.hasOwn(FULL_STOPS, language) ? FULL_STOPS[language] : undefined) ?? '.';
}

/** The base direction of a language's script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
