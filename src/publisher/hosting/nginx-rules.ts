/** Rules for nginx, to be included in a server block. Tested with a real nginx. */
import {COMPRESSED, ENCODINGS} from './compressed-copies.js';
import {MEDIA_TYPES} from './media-types.js';
import {CACHE_RULES, COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import type {RuleOptions} from './rule-options.js';
import {NOT_SERVED} from './not-served.js';

/**
 * In nginx, a location with an `add_header` loses all headers of its server block, such as HSTS. So the values are
 * set as variables, and the headers are added once, in the server block. nginx does not send a header without a value.
 */
export function nginxConf({base}: RuleOptions): string {
  const within = base.replaceAll('.', '\\.');
  const variable = `$threat_level${base.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
  const names = Object.keys(COMMON_HEADERS);
  return lines(
    '# Include this in the server block, after `root`. The server must have no other `location ' +
      base +
      '`.',
    base === '/'
      ? '# Set `root` to the folder with these files.'
      : `# Set \`root\` to the folder that contains ${base.slice(1, -1)}, the folder with these files.`,
    '# Put your own headers, such as Strict-Transport-Security, in the server block as well: nginx ignores',
    '# the headers of the http block if the server block has any.',
    ...[
      ...names.map((_, index) => `header${String(index)}`),
      'cache',
      'vary',
      'copy',
      'encoding',
    ].map(name => `set ${variable}${name} "";`),
    `if ($uri ~ "^${within}") {`,
    ...Object.values(COMMON_HEADERS).map(
      (value, index) => `  set ${variable}header${String(index)} "${value}";`,
    ),
    `  set ${variable}cache "${USUAL_CACHE}";`,
    '}',
    ...CACHE_RULES.flatMap(({pattern, cache}) => [
      `if ($uri ~ "^${within}${pattern}") {`,
      `  set ${variable}cache "${cache}";`,
      '}',
    ]),
    ...chooseCopy(within, variable),
    ...names.map((name, index) => `add_header ${name} ${variable}header${String(index)} always;`),
    // Without `always`: a 404 must not be cached for a year.
    `add_header Cache-Control ${variable}cache;`,
    `add_header Vary ${variable}vary;`,
    `add_header Content-Encoding ${variable}encoding;`,
    ...location(base),
  );
}

function location(base: string): readonly string[] {
  const types = Object.values(MEDIA_TYPES)
    .filter(type => type !== 'text/html')
    .join(' ');
  return [
    `location ${base} {`,
    '  charset utf-8;',
    `  charset_types ${types};`,
    '  types {',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `    ${type} ${ending};`),
    // The plugin for WordPress. It is no text, so it gets no charset and is not compressed again.
    '    application/zip zip;',
    '  }',
    '  default_type text/plain;',
    '  gzip on;',
    `  gzip_types ${types};`,
    ...NOT_SERVED.flatMap(pattern => [`  location ~* "${pattern}" {`, '    return 404;', '  }']),
    ...COMPRESSED.flatMap(ending => [
      `  location ~ "\\.${ending}\\.(br|gz)$" {`,
      '    internal;',
      '    gzip off;',
      '    types {}',
      `    default_type ${MEDIA_TYPES[ending] ?? 'text/plain'};`,
      '  }',
    ]),
    '}',
  ];
}

function chooseCopy(within: string, variable: string): readonly string[] {
  const hasCopy = `"^${within}(.*\\.(${COMPRESSED.join('|')}))?$"`;
  return [
    ...ENCODINGS.flatMap(({ending, accepted}) => [
      `if ($http_accept_encoding ~* "${accepted}") {`,
      `  set ${variable}copy ".${ending}";`,
      '}',
    ]),
    // What has no copy is compressed when it is requested.
    `if ($uri ~ "^${within}(.*\\.(${Object.keys(MEDIA_TYPES).join('|')}))?$") {`,
    `  set ${variable}vary "Accept-Encoding";`,
    '}',
    `if ($uri !~ ${hasCopy}) {`,
    `  set ${variable}copy "";`,
    '}',
    `if (!-f "$document_root$uri${variable}copy") {`,
    `  set ${variable}copy "";`,
    '}',
    ...ENCODINGS.flatMap(({ending, name}) => [
      `if (${variable}copy = ".${ending}") {`,
      `  set ${variable}encoding "${name}";`,
      '}',
    ]),
    `if (${variable}copy) {`,
    `  rewrite ^ $uri${variable}copy last;`,
    '}',
  ];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
