/**
 * What no host may give away, as patterns for the path of a request, in the words that nginx, Apache
 * and JavaScript share: dotfiles, keys, configs, and what editors and programs leave behind. Of the
 * dotfiles only `/.well-known/` is served: certificates are renewed by it (RFC 8555, RFC 8615).
 */
export const NOT_SERVED: readonly string[] = [
  '/\\.(?!well-known/)',
  '/\\.well-known/(.*/)?\\.',
  '\\.(private|jwk)\\.',
  '\\.(jwk|pem|key|p12|pfx|ya?ml|conf|ini|env|service|timer|sh|log|sql|bak|old|orig|save|sw[a-p]|tmp|draft|lock)$',
  '~$',
];

const ANY = new RegExp(NOT_SERVED.join('|'), 'i');

/** Whether a file at this path, which begins with a slash, may be served. */
export function isServed(path: string): boolean {
  return !ANY.test(path);
}
