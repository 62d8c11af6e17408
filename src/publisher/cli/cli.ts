#!/usr/bin/env node
/** The entry point of the command line: connects it to the file system, the network, the clock and the terminal. */
import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {execute} from '../io/execute.js';
import {request} from '../io/http.js';
import {
  createFolderAccess,
  createFile,
  createSecret,
  inspect,
  listFiles,
  readFileIfThere,
} from '../store/folder.js';
import {run} from './run.js';
import type {Io} from '../io/io.js';

// Before anything is read. A thousand areas then need a fifth less memory, and the time stays the same.
setFlagsFromString('--optimize-for-size');

const stop = new AbortController();

const io: Io = {
  now: () => new Date(),
  fetch: request,
  wait: waitUnlessStopped,
  isStopped: () => stop.signal.aborted,
  random: Math.random,
  readFile: readFileIfThere,
  inspect,
  listFiles,
  ...createFolderAccess({now: () => new Date(), elapsedMs: () => performance.now(), wait: pause}),
  createFile: (path, text) => createFile(path, text),
  createSecret,
  execute,
  readSite: () => readTexts('site/'),
  readSiteArchives: () => readBeside('site/', isArchive, path => readFile(path)),
  readWorker: () => readTexts('worker/'),
  stderr: sentence => process.stderr.write(`${sentence}\n`),
  stdout: data => process.stdout.write(`${data}\n`),
  serve: async (folder, port) => {
    const {serve} = await import('../commands/serve.js');
    const {address, server} = await serve(folder, port);
    stop.signal.addEventListener('abort', () => {
      server.close().closeAllConnections();
    });
    return address;
  },
};

function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  return readBeside(
    folder,
    path => !isArchive(path),
    path => readFile(path, 'utf8'),
  );
}

/** The WordPress plugin. */
function isArchive(path: string): boolean {
  return path.endsWith('.zip');
}

/** The chosen files in a folder beside this program, by path. */
async function readBeside<Content>(
  folder: string,
  isWanted: (path: string) => boolean,
  read: (path: string) => Promise<Content>,
): Promise<ReadonlyMap<string, Content>> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter(entry => entry.isFile() && isWanted(entry.name))
    .map(({parentPath, name}) => relative(root, join(parentPath, name)));
  const contents = await Promise.all(
    paths.map(async path => [path, await read(join(root, path))] as const),
  );
  return new Map(contents);
}

function waitUnlessStopped(ms: number): Promise<void> {
  return pause(ms, stop.signal);
}

async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, {signal});
  } catch {
    // Aborted. The caller checks `isStopped` itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
  });
}

process.exitCode = await run(process.argv.slice(2), io);
