/** The exit codes of the command line, as `publish` uses them. The other commands use some of them. */
export const EXIT = {
  /** Done, or nothing had changed. */
  done: 0,
  /** No source could be used and the last feed is kept, or the document is not valid. */
  refused: 1,
  /** The command was called wrongly. */
  usageError: 2,
  /** Done, but the operator should check the problems. */
  needsPerson: 3,
  /** A failure of this machine: the disk, permissions or the lock. */
  machineFailed: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
