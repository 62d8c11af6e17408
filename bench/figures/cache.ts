/** The directives of a `Cache-Control` header, in seconds; 0 if one is missing. */
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
