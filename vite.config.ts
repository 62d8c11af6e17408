/**
 * The builds, chosen by `--mode`: `site`, `frame` and `builder` are what a host serves (dist/site),
 * `library` is the npm package (dist). `vite` alone serves demo/ for working on it.
 */
import {copyFileSync, rmSync} from 'node:fs';
import type {BuildEnvironmentOptions, Plugin, UserConfig} from 'vite';
import {defineConfig} from 'vite';
import {handOver} from './scripts/hand-over.js';
import {importPlainly} from './scripts/import-plainly.js';
import {noteBundled} from './scripts/note-bundled.js';
import {ownLit} from './scripts/own-lit.js';
import {serveDemo} from './scripts/serve-demo.js';
import {printTight, shrinkCode} from './scripts/shrink-code.js';
import {minify, shrinkSource} from './scripts/shrink-source.js';
import {standIn} from './scripts/stand-in.js';

/** The script tag's file, and a file for each language beside English. */
const site: UserConfig = {
  // The folder may be served from any place of a host.
  base: './',
  plugins: [
    standIn({'src/banner/bring-rest.ts': 'src/later/bring-rest.ts'}),
    shrinkSource(),
    importPlainly(),
    ownLit(),
    handOver(),
    shrinkCode(),
    noteBundled('site'),
    startAfresh(),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/site',
    modulePreload: false,
    rolldownOptions: {
      input: 'src/embed.ts',
      output: {
        minify: printTight,
        comments: false,
        entryFileNames: 'threat-level-banner.js',
        // What only some pages need: a language, the opening of signed feeds, the code for a notice.
        chunkFileNames: ({facadeModuleId}) =>
          facadeModuleId?.includes('/locales/')
            ? 'locales/[name]-[hash].js'
            : 'parts/[name]-[hash].js',
      },
    },
  },
};

/** The frame form and its helper: two files that import nothing of the widget's, but by its address. */
const frame: UserConfig = {
  plugins: [
    noteBundled('frame'),
    copyAfterwards('src/frame/frame.html', 'dist/site/frame.html'),
    copyAfterwards('src/frame/frame.css', 'dist/site/frame.css'),
  ],
  build: {
    ...beside('dist/site'),
    rolldownOptions: {
      input: {frame: 'src/frame/frame.ts', 'frame-height': 'src/frame/frame-height.ts'},
      output: {minify, comments: false, entryFileNames: '[name].js'},
    },
  },
};

/** The embed builder, with the page that it shows a choice on. */
const builder: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [ownLit(), noteBundled('builder')],
  build: {
    ...beside('../dist/site'),
    assetsDir: 'builder',
    // The builder's own policy allows no address but files.
    assetsInlineLimit: 0,
    rolldownOptions: {input: ['demo/index.html', 'demo/preview.html']},
  },
};

/**
 * What programs import. Libraries stay outside, so that a page with its own Lit loads one; but for
 * the localisation runtime, which can be configured once only, and a page may have its own.
 */
const library: UserConfig = {
  plugins: [
    shrinkSource(),
    noteBundled('library'),
    copyAfterwards('src/generated/feed.schema.json', 'dist/feed.schema.json'),
    copyAfterwards('src/publisher/history.json', 'dist/history.json'),
  ],
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
    rolldownOptions: {
      external: [/^(?![./]|@lit\/localize)/],
      // Its comments would name the folder that was built in.
      experimental: {attachDebugInfo: 'none'},
      output: {chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

function beside(outDir: string): BuildEnvironmentOptions {
  return {target: 'es2022', outDir, emptyOutDir: false, modulePreload: false};
}

function startAfresh(): Plugin {
  return {
    name: 'start-afresh',
    buildStart: () => {
      rmSync('dist', {recursive: true, force: true});
    },
  };
}

function copyAfterwards(from: string, to: string): Plugin {
  return {
    name: 'copy-afterwards',
    closeBundle: () => {
      copyFileSync(from, to);
    },
  };
}

export default defineConfig(({mode}) => {
  if (mode === 'site') return site;
  if (mode === 'frame') return frame;
  if (mode === 'builder') return builder;
  if (mode === 'library') return library;
  return {plugins: [serveDemo()], server: {open: '/demo/states.html'}};
});
