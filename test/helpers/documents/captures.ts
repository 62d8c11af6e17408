import {existsSync, readFileSync} from 'node:fs';

/** Bodies captured from the official sources. They are not part of the project, whose tests pass without them. */
export const CAPTURES = new URL('../../../../shared/captures/', import.meta.url);

export const hasCaptures = existsSync(CAPTURES);

export function readCapture(name: string): string {
  return readFileSync(new URL(name, CAPTURES), 'utf8');
}
