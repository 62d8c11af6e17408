/** Rules for Apache 2.4, as `.htaccess` and for the server's own config. Tried with a real Apache. */
import {COMPRESSED, ENCODINGS, MEDIA_TYPES} from './compressed-copies.js';
import {CACHE_RULES, COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import type {RuleOptions} from './rule-options.js';
import {NOT_SERVED} from './not-served.js';

/** Needs `AllowOverride FileInfo`, or more. */
export function htaccess(): string {
  return lines(
    '# Read only where the server says `AllowOverride FileInfo`, or All. Where it does not, or to spare',
    '# it the reading at each request, include apache.conf in the virtual host instead. Then look:',
    '# `threat-level-feed status https://HOST/feed.json` says which headers arrive.',
    ...rules(),
  );
}

/** Works whatever is allowed to override. */
export function apacheConf({folder}: RuleOptions): string {
  return lines(
    '# Include this in the virtual host that serves the folder. Correct its name if it lies elsewhere.',
    `<Directory "${folder}">`,
    '  AllowOverride None',
    '  Options FollowSymLinks',
    '  Require all granted',
    ...rules().map(line => `  ${line}`),
    '</Directory>',
  );
}

function rules(): readonly string[] {
  return [
    ...mustHave('mod_headers', 'headers'),
    ...mustHave('mod_alias', 'alias'),
    'AddDefaultCharset utf-8',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
    `AddCharset utf-8 ${Object.keys(MEDIA_TYPES)
      .map(ending => `.${ending}`)
      .join(' ')}`,
    '# .br is a compressed copy, not Breton; .pl is Polish, not Perl.',
    'RemoveLanguage .br',
    'RemoveEncoding .gz .br',
    'RemoveHandler .pl',
    ...NOT_SERVED.map(pattern => `RedirectMatch 404 "(?i)${pattern}"`),
    ...Object.entries(COMMON_HEADERS).map(
      ([name, value]) => `Header always set ${name} "${value}"`,
    ),
    `Header set Cache-Control "${USUAL_CACHE}"`,
    ...CACHE_RULES.map(
      ({pattern, cache}) =>
        `Header set Cache-Control "${cache}" "expr=%{REQUEST_URI} =~ m#/${alsoCompressed(pattern)}#"`,
    ),
    `Header merge Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#(/|\\.(${COMPRESSED.join('|')})(\\.(br|gz))?)$#"`,
    ...copies(),
  ];
}

/** Says so, instead of serving files that no page can use. */
function mustHave(module: string, name: string): readonly string[] {
  return [
    `<IfModule !${module}.c>`,
    `  Error "The threat level banner needs ${module}. Enable it: a2enmod ${name}"`,
    '</IfModule>',
  ];
}

/** A rewritten request has the name of the copy. */
function alsoCompressed(pattern: string): string {
  return pattern.replace(/\$$/, '(\\.(br|gz))?$');
}

function copies(): readonly string[] {
  return [
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    // The last that a browser accepts is the best of them.
    ...[...ENCODINGS]
      .reverse()
      .flatMap(({ending, accepted}) => [
        `  RewriteCond "%{HTTP:Accept-Encoding}" "${accepted}" [NC]`,
        `  RewriteCond "%{REQUEST_FILENAME}.${ending}" -f`,
        `  RewriteRule "\\.(${COMPRESSED.join('|')})$" "%{REQUEST_URI}.${ending}" [END]`,
      ]),
    '</IfModule>',
    '# Compressed once is enough.',
    '<IfModule mod_setenvif.c>',
    `  SetEnvIf Request_URI "\\.(${COMPRESSED.join('|')})\\.(br|gz)$" no-gzip no-brotli`,
    '</IfModule>',
    ...COMPRESSED.flatMap(ending => [
      `<FilesMatch "\\.${ending}\\.(br|gz)$">`,
      `  ForceType "${MEDIA_TYPES[ending] ?? 'text/plain'}; charset=utf-8"`,
      '</FilesMatch>',
    ]),
    ...ENCODINGS.flatMap(({ending, name}) => [
      `<FilesMatch "\\.(${COMPRESSED.join('|')})\\.${ending}$">`,
      `  Header set Content-Encoding ${name}`,
      '</FilesMatch>',
    ]),
  ];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
