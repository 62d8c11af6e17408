import type {ExitCode} from '../problems/exit-code.js';

/** A command calls this with the program's exit code. Without a call, the exit code is 0. */
export type Finish = (code: ExitCode) => void;
