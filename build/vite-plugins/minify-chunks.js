// A Vite plugin: makes what a visitor downloads as small as it gets. Vite's own minifier is faster, and
// leaves the script 0.7 KB larger (docs/decisions/020).
import {minify} from 'terser';

/** What is left to the bundler: to print as tightly what it has been given. */
export const printTight = {compress: false, mangle: false, codegen: {removeWhitespace: true}};

/** @returns {import('vite').Plugin} */
export function shrinkCode() {
  return {
    name: 'shrink-code',
    async renderChunk(source) {
      const {code = ''} = await minify(source, {
        ecma: 2020,
        module: true,
        compress: {passes: 3},
        format: {comments: false},
      });
      return {code, map: null};
    },
  };
}
