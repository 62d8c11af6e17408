import {describeProblem} from './describe-problem.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import {isOfWork} from '../io/work-folder.js';
import {LockedError} from '../io/io.js';

/** What the system calls a trouble, and what to expect instead: code and words. */
const TROUBLES: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  ENOSPC: ['disk-full', 'room on the disk'],
  EDQUOT: ['disk-full', 'room in the quota of this user'],
  EACCES: ['not-permitted', 'a file or folder that this user may use'],
  EPERM: ['not-permitted', 'a file or folder that this user may use'],
  EROFS: ['disk-read-only', 'a disk that can be written to'],
  ENOTDIR: ['path-blocked', 'a folder'],
  EEXIST: ['path-blocked', 'nothing of that name, or a folder'],
  EISDIR: ['path-blocked', 'a file'],
  ENOTEMPTY: ['path-blocked', 'a file'],
  ELOOP: ['path-blocked', 'no link'],
  EMFILE: ['too-many-files', 'fewer open files on this machine'],
  ENFILE: ['too-many-files', 'fewer open files on this machine'],
};

/** A sentence for a thrown error: what was expected, what came, what to do. */
export function describeFailure(error: unknown): string {
  const problem = problemOf(error);
  if (problem) return describeProblem(problem);
  return `This program met something that it does not expect, and stopped: ${String(error)} [unexpected]. Please report it with this line.`;
}

/** The lock is no file of the operator's: what matters is the folder that it lies in. */
function folderOfWork(path: string): string {
  const start = path.split(/[\\/]/).findIndex(isOfWork);
  return start < 0 ? path : path.split(/[\\/]/).slice(0, start).join('/') || '.';
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof LockedError) {
    return {
      code: 'folder-locked',
      path: error.folder,
      expected: 'no other publisher at work there',
      received: error.holder,
    };
  }
  const {code, path, syscall} = error as NodeJS.ErrnoException;
  if (!code || !syscall) return undefined;
  const [ours, expected] = TROUBLES[code] ?? ['disk-failed', 'a disk that works'];
  return {
    code: ours,
    path: path ? folderOfWork(path) : 'the disk',
    expected,
    received: `${code} from ${quote(syscall)}`,
  };
}
