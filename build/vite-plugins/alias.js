// A Vite plugin: puts modules in the place of others, given by their paths from the project.
import {resolve} from 'node:path';

/**
 * @param {Readonly<Record<string, string>>} standIns what stands in, by what it stands for
 * @returns {import('vite').Plugin}
 */
export function standIn(standIns) {
  const paths = new Map(Object.entries(standIns).map(([from, to]) => [resolve(from), resolve(to)]));
  return {
    name: 'stand-in',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, {...options, skipSelf: true});
      return found && paths.get(found.id);
    },
  };
}
