// A Vite plugin: the bundler's runtime lists what a module exports with `for … in`, which on a page that
// has put something on `Object.prototype` lists that too, and throws. Delete when rolldown no longer does.

/** @returns {import('vite').Plugin} */
export function ownNamesOnly() {
  return {
    name: 'own-names-only',
    transform(code, id) {
      if (!id.endsWith('rolldown/runtime.js')) return undefined;
      const changed = code.replace(/for \(var name in all\)/, 'for (var name of Object.keys(all))');
      if (changed === code)
        throw new Error('The bundler’s runtime has changed: is this still needed?');
      return {code: changed, map: null};
    },
  };
}
