/** What the readers of each shipped language call it; not every browser knows all of them. */
export const ENDONYMS: Readonly<Record<string, string>> = {
  cy: 'Cymraeg',
  en: 'English',
};
