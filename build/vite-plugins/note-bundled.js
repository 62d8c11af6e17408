// A Vite plugin: notes which packages are in what a build has made, for the NOTICE and the list of parts.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** Where the notes lie until the build ends: a file for each of its steps, named after it. */
export const NOTES = 'node_modules/.cache/bundled';

/**
 * @param {string} step
 * @returns {import('vite').Plugin}
 */
export function noteBundled(step) {
  return {
    name: 'note-bundled',
    generateBundle: (_options, bundle) => {
      const modules = Object.values(bundle).flatMap(file =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const folders = modules.flatMap(id => packageFolder(id) ?? []);
      const note = join(NOTES, `${step}.json`);
      mkdirSync(dirname(note), {recursive: true});
      writeFileSync(note, JSON.stringify([...new Set(folders)].sort()));
    },
  };
}

/**
 * The folder of the package that a module is of, from the project; nothing for our own.
 * @param {string} id
 */
function packageFolder(id) {
  return /(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1];
}
