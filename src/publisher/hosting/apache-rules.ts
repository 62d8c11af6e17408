/** Rules for Apache 2.4, as `.htaccess` and for the server configuration. Tested with a real Apache. */
import {COMPRESSED, ENCODINGS} from './compressed-copies.js';
import {MEDIA_TYPES} from './media-types.js';
import {CACHE_RULES, COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import type {RuleOptions} from './rule-options.js';
import {NOT_SERVED} from './not-served.js';

/** Needs at least `AllowOverride FileInfo`. */
export function htaccess(): string {
  return lines(
    '# Apache reads this file only where its configuration has `AllowOverride FileInfo` or All. Otherwise,',
    '# or so that Apache need not read it for each request, include apache.conf in the virtual host. To check',
    '# the headers that visitors receive: `threat-level-feed status https://HOST/feed.json`',
    ...rules(),
  );
}

/** Does not depend on `AllowOverride`. */
export function apacheConf({folder}: RuleOptions): string {
  return lines(
    '# Include this in the virtual host that serves the folder. Change the path if the folder is elsewhere.',
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
    `Header merge Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#(/|\\.(${Object.keys(MEDIA_TYPES).join('|')})(\\.(br|gz))?)$#"`,
    ...copies(),
  ];
}

/** Makes Apache refuse to start without the module, because pages could not use files without these headers. */
function mustHave(module: string, name: string): readonly string[] {
  return [
    `<IfModule !${module}.c>`,
    `  Error "The threat level banner needs ${module}. Enable it: a2enmod ${name}"`,
    '</IfModule>',
  ];
}

/** After the rewrite, the request has the name of the compressed copy. */
function alsoCompressed(pattern: string): string {
  return pattern.replace(/\$$/, '(\\.(br|gz))?$');
}

function copies(): readonly string[] {
  return [
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    // The first rule that matches wins, so the best encoding comes first.
    ...[...ENCODINGS]
      .reverse()
      .flatMap(({ending, accepted}) => [
        `  RewriteCond "%{HTTP:Accept-Encoding}" "${accepted}" [NC]`,
        `  RewriteCond "%{REQUEST_FILENAME}.${ending}" -f`,
        `  RewriteRule "\\.(${COMPRESSED.join('|')})$" "%{REQUEST_URI}.${ending}" [END]`,
      ]),
    '</IfModule>',
    '# These files are compressed already.',
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
