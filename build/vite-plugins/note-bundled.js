// A Vite plugin: records which packages a build has bundled, for NOTICE.txt and the SBOM.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The folder of the records during the build: one file for each step, named after it. */
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
 * The path of a module's package folder from the project's root, also of a package inside another one's folder, or `undefined` for our own modules.
 * @param {string} id
 */
function packageFolder(id) {
  return /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(
    id,
  )?.[1];
}
