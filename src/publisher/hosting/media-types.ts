/** The media types of the published files, by extension. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  atom: 'application/atom+xml',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
};
