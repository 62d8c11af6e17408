// A Vite plugin: Vite wraps each `import()` in a helper that preloads style sheets, of which we have none.

/** @returns {import('vite').Plugin} */
export function importPlainly() {
  return {
    name: 'import-plainly',
    enforce: 'pre',
    load: id =>
      id.includes('vite/preload-helper')
        ? 'export const __vitePreload = load => load();'
        : undefined,
  };
}
