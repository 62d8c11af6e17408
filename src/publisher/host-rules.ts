/** The header rules in the words of common hosts: the same as `headersFor`, from the same table. */
import {CACHE_RULES, COMMON_HEADERS, USUAL_CACHE} from './headers.js';

/** The texts of the files by name: Netlify and Cloudflare Pages, nginx, Apache. */
export function hostRules(): Readonly<Record<string, string>> {
  return {_headers: netlify(), 'nginx.conf': nginx(), '.htaccess': apache()};
}

function netlify(): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const rules = CACHE_RULES.flatMap(({paths, cache}) =>
    paths.flatMap(path => [path, '  ! Cache-Control', `  Cache-Control: ${cache}`]),
  );
  return lines('/*', ...common, `  Cache-Control: ${USUAL_CACHE}`, ...rules);
}

function nginx(): string {
  const common = Object.entries(COMMON_HEADERS).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return lines(
    '# Include this in the server block that serves the folder, after its root.',
    'charset utf-8;',
    'charset_types text/css application/javascript application/json application/atom+xml image/svg+xml;',
    'types {',
    '  text/html html;',
    '  text/css css;',
    '  application/javascript js;',
    '  application/json json;',
    '  application/atom+xml atom;',
    '  image/svg+xml svg;',
    '}',
    'default_type text/plain;',
    'gzip on;',
    'gzip_types text/css application/javascript application/json application/atom+xml image/svg+xml;',
    ...location('location /', USUAL_CACHE, common),
    ...CACHE_RULES.flatMap(({pattern, cache}) =>
      location(`location ~ "${pattern}"`, cache, common),
    ),
    'location ~ "/\\.|\\.private\\.|\\.yaml$" {',
    '  return 404;',
    '}',
  );
}

/** Not `always`: a file that is missing today must not be kept away from the visitor for a year. */
function location(opening: string, cache: string, common: readonly string[]): readonly string[] {
  const headers = [...common, `add_header Cache-Control "${cache}";`];
  return [`${opening} {`, ...headers.map(header => `  ${header}`), '}'];
}

function apache(): string {
  const common = Object.entries(COMMON_HEADERS).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  return lines(
    'AddDefaultCharset utf-8',
    'AddType application/atom+xml .atom',
    'AddType image/svg+xml .svg',
    '<IfModule mod_headers.c>',
    ...common,
    `  Header set Cache-Control "${USUAL_CACHE}"`,
    ...CACHE_RULES.map(
      ({pattern, cache}) =>
        `  Header set Cache-Control "${cache}" "expr=%{REQUEST_URI} =~ m#${pattern.replace(/^\^/, '')}#"`,
    ),
    '</IfModule>',
    '<FilesMatch "^\\.|\\.private\\.|\\.yaml$">',
    '  Require all denied',
    '</FilesMatch>',
  );
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
