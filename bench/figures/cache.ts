/** What a `Cache-Control` header lets caches do. In seconds; 0 where it says nothing. */
export interface CacheRule {
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
  readonly staleIfError: number;
  /** Whether the file never changes. */
  readonly isImmutable: boolean;
}

export function readCacheControl(header: string): CacheRule {
  const directives = new Map(
    header.split(',').map(part => {
      const [name = '', value = ''] = part.trim().toLowerCase().split('=');
      return [name, value] as const;
    }),
  );
  const seconds = (name: string): number => Number(directives.get(name) ?? 0);
  return {
    maxAge: seconds('max-age'),
    staleWhileRevalidate: seconds('stale-while-revalidate'),
    staleIfError: seconds('stale-if-error'),
    isImmutable: directives.has('immutable'),
  };
}
