/** Writes the pipeline of a build host into the git repository that the site's folder is in. */
import {dirname, join, relative, resolve, sep} from 'node:path';
import {isBuildHost, type HostKind, type WrittenPipeline} from '../../hosting/hosts.js';
import {pipelineFor} from '../../hosting/pipelines.js';
import type {Io} from '../../io/io.js';

/** `undefined` if the host needs none, if there is no repository, or if the pipeline could not name the folder. */
export async function writePipeline(
  out: string,
  host: HostKind,
  io: Io,
): Promise<WrittenPipeline | undefined> {
  if (!isBuildHost(host)) return undefined;
  const repository = await findRepository(dirname(resolve(out)), io);
  if (repository === undefined) return undefined;
  const folder = relative(repository, resolve(out)).replaceAll(sep, '/');
  const pipeline = pipelineFor(host, folder);
  if (!pipeline) return undefined;
  const file = join(repository, pipeline.path);
  const name = relative(resolve(out), file).replaceAll(sep, '/');
  // It may be older, or changed, or another program's: only its owner can tell.
  const isKept = (await io.readFile(file)) !== undefined;
  if (!isKept) await io.createFile(file, pipeline.text);
  return {path: pipeline.path, name, recipe: pipeline.recipe, isKept};
}

/** The nearest folder, from this one upwards, that is the root of a git repository. */
async function findRepository(folder: string, io: Io): Promise<string | undefined> {
  if (await io.inspect(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findRepository(parent, io);
}
