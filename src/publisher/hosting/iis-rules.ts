/** Rules for IIS 7 and newer. Written to Microsoft's reference of web.config, and not tried on a server. */
import {MEDIA_TYPES} from './media-types.js';
import {CACHE_RULES, COMMON_HEADERS, USUAL_CACHE} from './headers.js';
import type {RuleOptions} from './rule-options.js';

/** IIS has no patterns for paths, so the files that change are named. */
const BRIEFLY_CACHED = [
  'feed.json',
  'feed.jws.json',
  'feed.atom',
  'feed.cy.atom',
  'level.svg',
  'level.cy.svg',
  'areas',
];
const FOREVER_CACHED = ['locales', 'parts', 'builder'];
/** Parts of paths. `/.well-known/` is served, because certificates are renewed through it. */
const DENIED_SEQUENCES = [
  '/.threat-level-feed',
  '/.git',
  '/.env',
  '/.ht',
  '.private.',
  '.jwk',
  '~',
];
const DENIED_EXTENSIONS = [
  ...[
    'pem',
    'key',
    'p12',
    'pfx',
    'yaml',
    'yml',
    'conf',
    'config',
    'ini',
    'env',
    'service',
    'timer',
  ],
  ...['sh', 'log', 'sql', 'bak', 'old', 'orig', 'save', 'swp', 'tmp', 'draft', 'lock'],
];

export function webConfig({versions}: RuleOptions): string {
  const brief = CACHE_RULES.find(({pattern}) => pattern.startsWith('feed'))?.cache ?? USUAL_CACHE;
  const forever = CACHE_RULES[0].cache;
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Written by threat-level-feed for IIS. To check the headers that visitors receive:',
    '     threat-level-feed status https://HOST/feed.json -->',
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...Object.entries(COMMON_HEADERS).flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${value}" />`,
    ]),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    ...Object.entries(MEDIA_TYPES).flatMap(([ending, type]) => [
      `      <remove fileExtension=".${ending}" />`,
      `      <mimeMap fileExtension=".${ending}" mimeType="${type}; charset=utf-8" />`,
    ]),
    `      ${clientCache(USUAL_CACHE)}`,
    '    </staticContent>',
    '    <security>',
    '      <requestFiltering>',
    '        <denyUrlSequences>',
    ...DENIED_SEQUENCES.map(text => `          <add sequence="${text}" />`),
    '        </denyUrlSequences>',
    '        <fileExtensions>',
    ...DENIED_EXTENSIONS.flatMap(ending => [
      `          <remove fileExtension=".${ending}" />`,
      `          <add fileExtension=".${ending}" allowed="false" />`,
    ]),
    '        </fileExtensions>',
    '      </requestFiltering>',
    '    </security>',
    '  </system.webServer>',
    ...BRIEFLY_CACHED.flatMap(path => location(path, brief)),
    ...[...FOREVER_CACHED, ...versions].flatMap(path => location(path, forever)),
    '</configuration>',
  ].join('\n')}\n`;
}

function location(path: string, cache: string): readonly string[] {
  return [
    `  <location path="${path}">`,
    '    <system.webServer>',
    '      <staticContent>',
    `        ${clientCache(cache)}`,
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
  ];
}

/** IIS writes `max-age` itself and adds the rest as it is. */
function clientCache(cache: string): string {
  const seconds = Number(/max-age=(\d+)/.exec(cache)?.[1]);
  const rest = cache.split(', ').filter(part => !part.startsWith('max-age='));
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(seconds)}" cacheControlCustom="${rest.join(', ')}" />`;
}

/** `days.hours:minutes:seconds` */
function timeSpan(seconds: number): string {
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const clock = parts.map(part => String(part).padStart(2, '0')).join(':');
  return `${String(Math.floor(seconds / 86_400))}.${clock}`;
}
