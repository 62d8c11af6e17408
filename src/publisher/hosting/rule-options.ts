export interface RuleOptions {
  /** The URL path at which the folder is served, with a slash at both ends. */
  readonly base: string;
  /** The versions that have their own folder. */
  readonly versions: readonly string[];
  /** The path of the folder on this machine, for rules that contain it. */
  readonly folder: string;
}
