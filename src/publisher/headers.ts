/**
 * The headers a host owes each file: any page may read them, feeds are looked at again soon, and a
 * file with a hash in its name never changes. Times are in seconds.
 */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': cacheControl(path),
  };
}

function cacheControl(path: string): string {
  if (/^\/locales\/.+-[\w-]{8}\.js$/.test(path)) return 'public, max-age=31536000, immutable';
  if (/^\/feed\b/.test(path)) return 'public, max-age=60, stale-if-error=86400';
  return 'public, max-age=300';
}
