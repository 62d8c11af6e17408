// A Vite plugin: rolldown's runtime lists a module's exports with `for … in`, which also lists properties that a page
// has added to `Object.prototype`, and throws. Delete this plugin when rolldown no longer does that.

/** @returns {import('vite').Plugin} */
export function ownNamesOnly() {
  return {
    name: 'own-names-only',
    transform(code, id) {
      if (!id.endsWith('rolldown/runtime.js')) return undefined;
      const changed = code.replace(/for \(var name in all\)/, 'for (var name of Object.keys(all))');
      if (changed === code)
        throw new Error(
          'rolldown’s runtime has changed. Check whether own-names-only is still needed.',
        );
      return {code: changed, map: null};
    },
  };
}
