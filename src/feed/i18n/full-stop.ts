const FULL_STOPS: Readonly<Record<string, string>> = {bn: '।', pa: '।', ur: '۔', 'zh-Hans': '。'};

/** The full stop of a language, for text that has none elsewhere. */
export function fullStop(language: string): string {
  return (Object.hasOwn(FULL_STOPS, language) ? FULL_STOPS[language] : undefined) ?? '.';
}
