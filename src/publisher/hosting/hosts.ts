/** The kinds of host that `init` writes rules for; `any` writes all of them. */
export const HOSTS = ['any', 'nginx', 'apache', 'netlify', 'cloudflare'] as const;
export type HostKind = (typeof HOSTS)[number];
