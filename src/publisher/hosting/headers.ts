/**
 * The headers a host owes each file: any page may read them, feeds are looked at again soon, and a
 * file with a hash in its name, or in the folder of a version, never changes. Times are in seconds.
 */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

export const USUAL_CACHE = 'public, max-age=300';
const FOR_EVER = 'public, max-age=31536000, immutable';
const SOON = 'public, max-age=60, stale-if-error=86400';

/** For paths that begin in the folder: as a pattern, and as hosts with nothing but `*` have them. */
export const CACHE_RULES = [
  {
    pattern: '(locales|parts|builder)/.+-[A-Za-z0-9_-]{8}\\.(js|css)$',
    paths: ['locales/*', 'parts/*', 'builder/*'],
    cache: FOR_EVER,
  },
  // Each version that is there has a path of its own: `versionPath`.
  {pattern: '[0-9]+\\.[0-9]+\\.[0-9]+/', paths: [], cache: FOR_EVER},
  {pattern: 'feed[^/]*\\.(json|atom)$', paths: ['feed*'], cache: SOON},
  {pattern: 'level[^/]*\\.svg$', paths: ['level*'], cache: SOON},
  {pattern: 'areas/', paths: ['areas/*'], cache: SOON},
] as const;

export function versionPath(version: string): string {
  return `${version}/*`;
}

/** Of a path that begins with a slash, in a folder that is served as the whole site. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const rule = CACHE_RULES.find(({pattern}) => new RegExp(`^/${pattern}`).test(path));
  return {...COMMON_HEADERS, 'Cache-Control': rule?.cache ?? USUAL_CACHE};
}
