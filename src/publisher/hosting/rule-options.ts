export interface RuleOptions {
  /** The path at which the folder is served, with a slash at both ends. */
  readonly base: string;
  /** The versions that have a folder of their own. */
  readonly versions: readonly string[];
  /** The folder on this machine, for rules that name it. */
  readonly folder: string;
}
