// For a bundler's `codeSplitting`: puts every module that is always needed into one chunk, because each file that a
// program loads takes time.
import {resolve} from 'node:path';

/**
 * A group with all modules that these ones import without `import()`, and their imports.
 * @param {readonly string[]} entries paths from the project's root
 */
export function coreChunk(entries) {
  /** @type {Set<string> | undefined} */
  let core;
  return {
    debugName: 'core',
    /**
     * @param {string} id
     * @param {{getModuleInfo: (id: string) => {importedIds: readonly string[]} | null}} context
     */
    name: (id, context) => {
      core ??= closureOf(
        entries.map(entry => resolve(entry)),
        context,
      );
      return core.has(id) ? 'core' : null;
    },
  };
}

/**
 * @param {readonly string[]} entries
 * @param {{getModuleInfo: (id: string) => {importedIds: readonly string[]} | null}} context
 */
function closureOf(entries, context) {
  const found = new Set(entries);
  for (const id of found) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
