/** The subfolder of a served folder that contains the lock and, during a run, drafts. */
export const WORK_FOLDER = '.threat-level-feed.work';

/** Whether the name is the work folder's, or that of one whose creation was interrupted. */
export function isOfWork(name: string): boolean {
  return name === WORK_FOLDER || name.startsWith(`${WORK_FOLDER}.`);
}
