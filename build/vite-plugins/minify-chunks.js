// A Vite plugin: minifies what a visitor downloads with terser. Vite's own minifier is faster but makes the script
// 0.7 KB larger (docs/decisions/020). The plugin runs after the bundler has written its chunks, because the bundler
// reprints earlier output in a longer form.
import {readFileSync} from 'node:fs';
import {minify} from 'terser';

/** @type {import('terser').MinifyOptions} */
const OPTIONS = {
  ecma: 2020,
  module: true,
  compress: {passes: 2, hoist_funs: true},
  // Lit's private names, which are long. Not `__proto__`, nor what Vite replaces, nor the bundler's own names for what
  // chunks share, which are short.
  mangle: {properties: {regex: /^_(?!_proto__|_vite)[$_a-zA-Z]{4,}/}},
  format: {comments: false},
};

/** @returns {import('vite').Plugin} */
export function minifyChunks() {
  return {
    name: 'minify-chunks',
    // Chunk names are hashes computed before minification, so a change of minifier must change the hash.
    augmentChunkHash: () => terserVersion() + JSON.stringify(OPTIONS),
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const {code = ''} = await minify(chunk.code, optionsFor(chunk));
        chunk.code = code;
      }
    },
  };
}

/**
 * A script that uses `import.meta` names it before anything else: if a site has removed `type="module"` from its tag,
 * the browser's error is then about that. Otherwise Chromium's is about a private field.
 * @param {{isEntry: boolean, code: string}} chunk
 */
function optionsFor({isEntry, code}) {
  if (!isEntry || !code.includes('import.meta')) return OPTIONS;
  return {...OPTIONS, format: {...OPTIONS.format, preamble: 'import.meta;'}};
}

function terserVersion() {
  /** @type {{version: string}} */
  const {version} = JSON.parse(readFileSync('node_modules/terser/package.json', 'utf8'));
  return version;
}
