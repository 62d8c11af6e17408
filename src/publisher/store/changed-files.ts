/** Finds the files that somebody has changed since this program wrote them, by their hashes. */
import {createHash} from 'node:crypto';
import {join} from 'node:path';
import type {Problem} from '../../feed/schema/problem.js';
import type {Io} from '../io/io.js';
import type {Manifest} from './manifest.js';

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** The entry of a file that may have either content; empty if one of the two is. */
export function eitherHash(one: string, other: string): string {
  return one && other && [...new Set([...one.split(' '), other])].join(' ');
}

/** Whether a manifest entry contains the hash of this content. */
export function isHashOf(hashes: string | undefined, content: string | Uint8Array): boolean {
  return hashes?.split(' ').includes(hashOf(content)) ?? false;
}

/** Files of this program that somebody has changed: they differ from what was written and from what would be written. */
export async function findChanged(
  out: string,
  {texts, manifest}: {texts: ReadonlyMap<string, string>; manifest: Manifest},
  io: Io,
): Promise<readonly {name: string; problem: Problem}[]> {
  const found = [];
  for (const [name, text] of texts) {
    const there = manifest[name] && (await io.readFile(join(out, name)));
    if (!there || there === text || isHashOf(manifest[name], there)) continue;
    const expected = 'the file as this program wrote it';
    const received = 'a changed file';
    const problem = {code: 'file-changed', path: join(out, name), expected, received};
    found.push({name, problem});
  }
  return found;
}
