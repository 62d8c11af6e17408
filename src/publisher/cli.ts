#!/usr/bin/env node
/** The command line's only contact with the world. */
import {readFile} from 'node:fs/promises';
import {run} from './run.js';
import {serve} from './serve.js';
import type {World} from './world.js';
import {writeAtomically} from './write-atomically.js';

const world: World = {
  now: () => new Date(),
  fetch: globalThis.fetch,
  readFile: readFileIfThere,
  writeFile: writeAtomically,
  say: sentence => process.stderr.write(`${sentence}\n`),
  print: data => process.stdout.write(`${data}\n`),
  serve: async (folder, port) => (await serve(folder, port)).address,
};

async function readFileIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

process.exitCode = await run(process.argv.slice(2), world);
