/**
 * The headers that a host must send. Pages of any site may read the files, feeds are cached briefly, and files with a
 * hash in their name or in the folder of a version never change. Times are in seconds.
 */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

export const USUAL_CACHE = 'public, max-age=300';
const FOR_EVER = 'public, max-age=31536000, immutable';
const SOON = 'public, max-age=60, stale-if-error=86400';

/** Paths are relative to the folder. `pattern` is a regular expression; `paths` is for hosts that only support `*`. */
export const CACHE_RULES = [
  {
    pattern: '(locales|parts|builder)/.+-[A-Za-z0-9_-]{8}\\.(js|css)$',
    paths: ['locales/*', 'parts/*', 'builder/*'],
    cache: FOR_EVER,
  },
  // `versionPath` gives a path for each version in the folder.
  {pattern: '[0-9]+\\.[0-9]+\\.[0-9]+/', paths: [], cache: FOR_EVER},
  {pattern: 'feed[^/]*\\.(json|atom)$', paths: ['feed*'], cache: SOON},
  {pattern: 'level[^/]*\\.svg$', paths: ['level*'], cache: SOON},
  {pattern: 'areas/', paths: ['areas/*'], cache: SOON},
] as const;

export function versionPath(version: string): string {
  return `${version}/*`;
}

/** The headers for a path that begins with a slash, in a folder that is served as the root of a site. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const rule = CACHE_RULES.find(({pattern}) => new RegExp(`^/${pattern}`).test(path));
  return {...COMMON_HEADERS, 'Cache-Control': rule?.cache ?? USUAL_CACHE};
}
