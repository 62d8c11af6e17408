/**
 * The kinds of host that `init` writes for; `any` writes the rules of all that serve the folder as it is, `other`
 * none.
 */
export const HOSTS = [
  'any',
  'nginx',
  'apache',
  'github-pages',
  'gitlab-pages',
  'cloudflare-pages',
  'cloudflare-worker',
  'netlify',
  's3',
  'iis',
  'other',
] as const;
export type HostKind = (typeof HOSTS)[number];

/** Whether the host runs the publisher itself, from a git repository with a pipeline. */
export function isBuildHost(host: HostKind): boolean {
  return host === 'github-pages' || host === 'gitlab-pages';
}

/** The names of earlier versions, in commands and in folders that they made. */
const FORMER_NAMES: Readonly<Record<string, HostKind>> = {cloudflare: 'cloudflare-pages'};

/** The kind of host with that name, also if an earlier version used it. */
export function readHostKind(written: string): HostKind | undefined {
  return HOSTS.find(known => known === written) ?? FORMER_NAMES[written];
}

/** The workflow or pipeline in the git repository around the folder. */
export interface WrittenPipeline {
  /** Its path in the repository, and from the folder. */
  readonly path: string;
  readonly name: string;
  /** The file in the package that it is made from. */
  readonly recipe: string;
  /** Whether there was a file already, which is left as it is. */
  readonly isKept: boolean;
}

export interface Site {
  readonly host: HostKind;
  /** The folder on this machine. */
  readonly folder: string;
  /** The URL path at which it is served, with a slash at both ends. */
  readonly path: string;
  /** The address at which it is served, with a slash at its end, if it is known. */
  readonly url?: string | undefined;
  readonly pipeline?: WrittenPipeline | undefined;
}
