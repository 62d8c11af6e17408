/**
 * The builds, chosen by `--mode`: `site`, `frame` and `builder` are what a host serves (dist/site),
 * `library` and `publisher` are the npm package (dist). `vite` alone serves demo/ for working on it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import type {BuildEnvironmentOptions, Plugin, UserConfig} from 'vite';
import {defineConfig} from 'vite';
import {selfContainedChunks} from './build/vite-plugins/self-contained-chunks.js';
import {reviewUnits} from './build/vite-plugins/review-units.js';
import {historyFiles} from './build/vite-plugins/history-files.js';
import {noteBundled} from './build/vite-plugins/note-bundled.js';
import {litPatch} from './build/vite-plugins/lit-patch.js';
import {serveDemo} from './build/vite-plugins/serve-demo.js';
import {coreChunk} from './build/vite-plugins/core-chunk.js';
import {minifyChunks} from './build/vite-plugins/minify-chunks.js';
import {minify, minifyTemplates} from './build/vite-plugins/minify-templates.js';
import {wranglerConfig} from './src/publisher/hosting/worker/files.js';
import {FRAME_PAGES, framePage} from './build/frame-pages.js';

/** The script tag's file, and a file for each language beside English. */
const site: UserConfig = {
  // The folder may be served from any place of a host.
  base: './',
  plugins: [
    minifyTemplates(),
    litPatch(),
    selfContainedChunks(),
    minifyChunks(),
    noteBundled('site'),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/site',
    emptyOutDir: false,
    modulePreload: false,
    // minifyChunks does it.
    minify: false,
    // A library in Vite's sense: `import()` stays what it is, without a helper that preloads style sheets.
    lib: {entry: 'src/embed.ts', formats: ['es']},
    rolldownOptions: {
      // The script holds what its chunks share, and exports it to them.
      preserveEntrySignatures: false,
      output: {
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
    ...Object.entries(FRAME_PAGES).map(([file, page]) =>
      copyAfterwards('src/iframe/iframe.html', `dist/site/${file}`, text => framePage(text, page)),
    ),
    copyAfterwards('src/iframe/iframe.css', 'dist/site/frame.css'),
  ],
  build: {
    ...beside('dist/site'),
    rolldownOptions: {
      input: {frame: 'src/iframe/iframe.ts', 'frame-height': 'src/iframe/iframe-height.ts'},
      output: {minify, comments: false, entryFileNames: '[name].js'},
    },
  },
};

/** The embed builder, with the page that it shows a choice on, and the pages beside it. */
const builder: UserConfig = {
  root: 'demo',
  base: './',
  plugins: [litPatch(), noteBundled('builder'), reviewUnits(), historyFiles()],
  build: {
    ...beside('../dist/site'),
    assetsDir: 'builder',
    // The builder's own policy allows no address but files.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index', 'preview', 'review', 'status', 'history', 'board'].map(
        name => `demo/${name}.html`,
      ),
    },
  },
};

/**
 * What programs import. Libraries are not bundled, so that a page with a Lit of its own loads one.
 */
const library: UserConfig = {
  plugins: [
    minifyTemplates(),
    noteBundled('library'),
    copyAfterwards('src/generated/feed.schema.json', 'dist/feed.schema.json'),
    copyAfterwards('src/generated/config.schema.json', 'dist/config.schema.json'),
    copyAfterwards('src/publisher/decide/history.json', 'dist/history.json'),
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
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^[^./]/],
      // Its comments would name the folder that was built in.
      experimental: {attachDebugInfo: 'none'},
      output: {chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

/**
 * The command. What most runs need is in one chunk, because each file takes time to load. What a run may not need is
 * loaded by `import()`: other commands, and the parsers of the sources.
 */
const publisher: UserConfig = {
  plugins: [minifyTemplates(), noteBundled('publisher')],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    lib: {entry: {cli: 'src/publisher/cli/cli.ts'}, formats: ['es']},
    rolldownOptions: {
      external: [/^[^./]/],
      experimental: {attachDebugInfo: 'none'},
      output: {
        chunkFileNames: 'chunks/publisher/[name]-[hash].js',
        codeSplitting: {
          groups: [coreChunk(['src/publisher/cli/run.ts', 'src/publisher/commands/publish.ts'])],
        },
      },
    },
  },
};

/**
 * The Worker: one file that needs no compatibility flag for Node. The operator's config, which it imports, stays
 * beside it.
 */
const worker: UserConfig = {
  plugins: [noteBundled('worker'), writeAfterwards('dist/worker/wrangler.jsonc', wranglerTemplate)],
  resolve: {alias: {'node:path': 'pathe'}, conditions: ['workerd', 'module', 'browser']},
  build: {
    target: 'es2022',
    outDir: 'dist/worker',
    emptyOutDir: false,
    lib: {entry: {worker: 'src/worker/worker.ts'}, formats: ['es']},
    rolldownOptions: {
      external: [/threat-level-feed\.yaml$/],
      experimental: {attachDebugInfo: 'none'},
      makeAbsoluteExternalsRelative: false,
      output: {codeSplitting: false, minify, comments: false},
    },
  },
};

function beside(outDir: string): BuildEnvironmentOptions {
  return {target: 'es2022', outDir, emptyOutDir: false, modulePreload: false};
}

function wranglerTemplate(): string {
  return wranglerConfig({path: '/'});
}

function writeAfterwards(to: string, write: () => string): Plugin {
  return {
    name: 'write-afterwards',
    closeBundle: () => {
      writeFileSync(to, write());
    },
  };
}

function copyAfterwards(from: string, to: string, change = (text: string) => text): Plugin {
  return {
    name: 'copy-afterwards',
    closeBundle: () => {
      writeFileSync(to, change(readFileSync(from, 'utf8')));
    },
  };
}

export default defineConfig(({mode}) => {
  if (mode === 'site') return site;
  if (mode === 'frame') return frame;
  if (mode === 'builder') return builder;
  if (mode === 'library') return library;
  if (mode === 'publisher') return publisher;
  if (mode === 'worker') return worker;
  return {
    plugins: [serveDemo(), reviewUnits(), historyFiles()],
    server: {open: '/demo/states.html'},
  };
});
