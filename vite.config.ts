/**
 * Two builds, chosen by `--mode`: `site` is what a host serves (dist/site), `library` is the npm
 * package (dist). `vite` alone serves demo/ for working on it.
 */
import {copyFileSync, rmSync} from 'node:fs';
import {defineConfig, type Plugin, type UserConfig} from 'vite';
import {shrinkSource} from './scripts/shrink-source.js';

const minify = {compress: true, mangle: true, codegen: {removeWhitespace: true}};

/** The script tag's file, and a file for each language beside English. */
const site: UserConfig = {
  plugins: [shrinkSource(), copyPage()],
  build: {
    target: 'es2022',
    outDir: 'dist/site',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/embed.ts',
      output: {
        minify,
        comments: false,
        entryFileNames: 'threat-level-banner.js',
        chunkFileNames: 'locales/[name]-[hash].js',
      },
    },
  },
};

/** What programs import. Libraries stay outside, so that a page with its own Lit loads one. */
const library: UserConfig = {
  plugins: [shrinkSource()],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/element.ts',
        define: 'src/define.ts',
        feed: 'src/feed/index.ts',
        cli: 'src/publisher/cli.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {external: [/^[^./]/], output: {chunkFileNames: 'chunks/[name]-[hash].js'}},
  },
};

function copyPage(): Plugin {
  return {
    name: 'copy-page',
    buildStart: () => {
      rmSync('dist', {recursive: true, force: true});
    },
    closeBundle: () => {
      copyFileSync('demo/index.html', 'dist/site/index.html');
    },
  };
}

export default defineConfig(({mode}) => {
  if (mode === 'site') return site;
  if (mode === 'library') return library;
  return {root: 'demo'};
});
