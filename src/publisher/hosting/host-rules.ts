/** The header rules in the configuration formats of common hosts, from the same tables as `headersFor`. */
import {apacheConf, htaccess} from './apache-rules.js';
import type {HostKind} from './hosts.js';
import {CACHE_RULES, COMMON_HEADERS, versionPath} from './headers.js';
import {webConfig} from './iis-rules.js';
import {nginxConf} from './nginx-rules.js';
import type {RuleOptions} from './rule-options.js';
import {s3Cors} from './s3-rules.js';

/** The rule files' contents, by name. */
export function hostRules(host: HostKind, options: RuleOptions): Readonly<Record<string, string>> {
  const is = (...hosts: readonly HostKind[]): boolean => host === 'any' || hosts.includes(host);
  return {
    ...(is('netlify', 'cloudflare-pages') && {
      _headers: headersFile(options),
      _redirects: redirectsFile(options, host),
    }),
    // At the root of the site's files, whatever the path.
    ...(host === 'cloudflare-worker' && {'site/_headers': headersFile(options)}),
    ...(is('nginx') && {'nginx.conf': nginxConf(options)}),
    ...(is('apache') && {'.htaccess': htaccess(), 'apache.conf': apacheConf(options)}),
    ...(is('iis') && {'web.config': webConfig(options)}),
    ...(is('s3') && {'s3-cors.json': s3Cors()}),
    // Otherwise GitHub Pages builds the folder with Jekyll, which leaves some files out.
    ...(is('github-pages') && {'.nojekyll': '\n'}),
  };
}

/** Whether a host sends compressed copies that are stored beside the files. The others compress files themselves. */
export function sendsCopies(host: HostKind): boolean {
  return ['any', 'nginx', 'apache', 'gitlab-pages'].includes(host);
}

/**
 * For Netlify and Cloudflare. If two rules set the same header, one of these hosts joins the values and the
 * other uses one of them. So no path gets `Cache-Control` from two rules.
 */
function headersFile({base, versions}: RuleOptions): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const rules = CACHE_RULES.flatMap(({paths, cache}) =>
    [...paths, ...(paths.length ? [] : versions.map(versionPath))].flatMap(path => [
      `${base}${path}`,
      `  Cache-Control: ${cache}`,
    ]),
  );
  return `${[`${base}*`, ...common, ...rules].join('\n')}\n`;
}

/**
 * Keeps the config from visitors. A redirect always comes before a file on Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/redirects/), on Netlify only with `!`
 * (https://docs.netlify.com/routing/redirects/rewrites-proxies/#shadowing). Cloudflare leaves out a line with `!`.
 */
function redirectsFile({base}: RuleOptions, host: HostKind): string {
  const codes = [
    ...(host === 'cloudflare-pages' ? [] : ['302!']),
    ...(host === 'netlify' ? [] : ['302']),
  ];
  return codes.map(code => `${base}threat-level-feed.yaml ${base} ${code}\n`).join('');
}
