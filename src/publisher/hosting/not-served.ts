/**
 * Patterns for request paths that must not be served: dotfiles, keys, configs, and files that editors and programs
 * leave behind. The syntax works in nginx, Apache and JavaScript. `/.well-known/` is served, because certificates
 * are renewed through it (RFC 8555, RFC 8615).
 */
export const NOT_SERVED: readonly string[] = [
  '/\\.(?!well-known/)',
  '/\\.well-known/(.*/)?\\.',
  '\\.(private|jwk)\\.',
  '\\.(jwk|pem|key|p12|pfx|ya?ml|conf(ig)?|ini|env|service|timer|sh|log|sql|bak|old|orig|save|sw[a-p]|tmp|draft|lock)$',
  '~$',
];

const ANY = new RegExp(NOT_SERVED.join('|'), 'i');

/** Whether the file at this path may be served. The path begins with a slash. */
export function isServed(path: string): boolean {
  return !ANY.test(path);
}
