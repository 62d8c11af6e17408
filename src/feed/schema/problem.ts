/**
 * An expected trouble, as a value. Wording for people lives at the edges; this carries the facts:
 * what kind (`code`), where (`path`, a JSON Pointer or the name of a part), what was expected, what came.
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

/** What came, short enough to print: JSON where it is JSON, cut at 60 characters. */
export function quote(input: unknown): string {
  if (input === undefined) return 'nothing';
  const json = writeJson(input);
  return json.length > LONGEST_QUOTE ? `${json.slice(0, LONGEST_QUOTE)}…` : json;
}

/** Engines read deeper nesting than they can write. */
function writeJson(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch {
    return 'what is nested too deeply to be written';
  }
}
