/** What publishers leave in every folder beside it: the lock, and drafts while one is at work. */
export const WORK_FOLDER = '.threat-level-feed.work';

/** Whether a file or folder of that name is the work folder, or one that was never put in its place. */
export function isOfWork(name: string): boolean {
  return name === WORK_FOLDER || name.startsWith(`${WORK_FOLDER}.`);
}
