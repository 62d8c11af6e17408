/**
 * An expected error, as a value: its `code`, its place (`path`, a JSON Pointer or the name of a part), what
 * was expected and what was received. Callers put it into words.
 */
export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

export type Result<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly Problem[]};

const LONGEST_QUOTE = 60;

export function success<T>(value: T): Result<T> {
  return {ok: true, value};
}

export function failure(...problems: Problem[]): Result<never> {
  return {ok: false, problems};
}

/** A received value, short enough to print: as JSON if possible, cut at 60 characters. */
export function quote(input: unknown): string {
  if (input === undefined) return 'nothing';
  const json = writeJson(input);
  return json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE)}…` : json;
}

/** Engines can parse deeper nesting than they can serialise. */
function writeJson(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch {
    return 'what is nested too deeply to be written';
  }
}
