/** The ways in which the hostile scripts change a page, as text. */
import type {End} from './hostile-host.js';

export interface HostileScript {
  readonly title: string;
  readonly end: End;
  readonly script: string;
}

/** Replaces functions with one that throws. */
export const broken = (owner: string, ...names: string[]): string =>
  names.map(name => `${owner}.${name} = () => { throw new Error('broken'); };`).join('');

export const absent = (owner: string, ...names: string[]): string =>
  names.map(name => `delete ${owner}.${name};`).join('');

export const hidden = (name: string, value: string): string =>
  `Object.defineProperty(window, '${name}', {${value}, configurable: true});`;
