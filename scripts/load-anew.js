// A Vite plugin for the site's build: the words of a language that could not be loaded are asked for
// under another address the next time. A browser remembers that a module's address failed, and would
// answer from that memory for as long as the page stands (HTML, “fetch a single module script”).

/** @returns {import('vite').Plugin} */
export function loadAnew() {
  return {
    name: 'load-anew',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/generated/locale-loaders.ts')) return undefined;
      const loaders = code.replaceAll(
        /\(\) => import\('(\.\/locales\/([\w-]+))\.js'\)/g,
        (_, /** @type {string} */ path, /** @type {string} */ name) => {
          const reference = this.emitFile({
            type: 'chunk',
            id: new URL(`${path}.ts`, `file://${id}`).pathname,
            name,
            preserveSignature: 'strict',
          });
          return `attempt => import(/* @vite-ignore */ import.meta.ROLLUP_FILE_URL_${reference} + (attempt ? '?' + attempt : ''))`;
        },
      );
      return {code: loaders, map: null};
    },
  };
}
