import type {ExitCode} from '../problems/exit-code.js';

/** Called by a command with the program's exit code; one that does not call it ends with 0. */
export type Finish = (code: ExitCode) => void;
