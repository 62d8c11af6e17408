import {describeProblem} from './describe-problem.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import {isOfWork} from '../io/work-folder.js';
import {LockedError} from '../io/io.js';

/** For each system error code, our problem code and what was expected. */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  ENOSPC: ['disk-full', 'free space on the disk'],
  EDQUOT: ['disk-full', 'free space in the quota of this user'],
  EACCES: ['not-permitted', 'a file or folder that this user may use'],
  EPERM: ['not-permitted', 'a file or folder that this user may use'],
  EROFS: ['disk-read-only', 'a disk that can be written to'],
  ENOTDIR: ['path-blocked', 'a folder'],
  EEXIST: ['path-blocked', 'a free name, or a folder'],
  EISDIR: ['path-blocked', 'a file'],
  ENOTEMPTY: ['path-blocked', 'a file'],
  ELOOP: ['path-blocked', 'a file or folder that is not a link'],
  EMFILE: ['too-many-files', 'fewer open files on this machine'],
  ENFILE: ['too-many-files', 'fewer open files on this machine'],
};

/** A message for a thrown error: what was expected, what was received, what to do. */
export function describeFailure(error: unknown): string {
  const problem = problemOf(error);
  if (problem) return describeProblem(problem);
  return `The program stopped because of an unexpected error: ${String(error)} [unexpected]. Please report it, and include this line.`;
}

/** Replaces a path inside the work folder with the served folder, because operators do not know the work folder. */
function folderOfWork(path: string): string {
  const start = path.split(/[\\/]/).findIndex(isOfWork);
  return start < 0 ? path : path.split(/[\\/]/).slice(0, start).join('/') || '.';
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof LockedError) {
    return {
      code: 'folder-locked',
      path: error.folder,
      expected: 'no other publisher working in this folder',
      received: error.holder,
    };
  }
  const {code, path, syscall} = error as NodeJS.ErrnoException;
  if (!code || !syscall) return undefined;
  const [ours, expected] = SYSTEM_ERRORS[code] ?? ['disk-failed', 'a working disk'];
  return {
    code: ours,
    path: path ? folderOfWork(path) : 'the disk',
    expected,
    received: `${code} from ${quote(syscall)}`,
  };
}
