/** The kinds of host that `init` writes rules for; `any` writes the rules of all, `other` none. */
export const HOSTS = [
  'any',
  'nginx',
  'apache',
  'github-pages',
  'cloudflare-pages',
  'netlify',
  's3',
  'iis',
  'other',
] as const;
export type HostKind = (typeof HOSTS)[number];

/** The names of earlier versions, in commands and in folders that they made. */
const FORMER_NAMES: Readonly<Record<string, HostKind>> = {cloudflare: 'cloudflare-pages'};

/** The kind of host with that name, also if an earlier version used it. */
export function readHostKind(written: string): HostKind | undefined {
  return HOSTS.find(known => known === written) ?? FORMER_NAMES[written];
}
