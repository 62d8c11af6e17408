// A Vite plugin: resolves modules to others, given by their paths from the project. Vite's own aliases know only how an
// import is written, not which file it means.
import {resolve} from 'node:path';

/**
 * @param {Readonly<Record<string, string>>} aliases the other module, by the module
 * @returns {import('vite').Plugin}
 */
export function alias(aliases) {
  const paths = new Map(Object.entries(aliases).map(([from, to]) => [resolve(from), resolve(to)]));
  return {
    name: 'alias',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, {...options, skipSelf: true});
      return found && paths.get(found.id);
    },
  };
}
