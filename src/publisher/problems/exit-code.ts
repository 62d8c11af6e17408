/** What the command line's exit codes mean, for `publish`; other commands use those that they need. */
export const EXIT = {
  /** Done, or nothing had changed. */
  done: 0,
  /** No source was usable and the last good feed stands, or the document is not valid. */
  refused: 1,
  /** The command was called wrongly. */
  usageError: 2,
  /** Done, and a person should look. */
  needsPerson: 3,
  /** The machine failed: the disk, permissions, the lock. */
  machineFailed: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
