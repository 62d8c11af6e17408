/** Builds the frameworks' sites: a script each for the browser, and a module each for the server. */
import {compile} from 'svelte/compiler';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, type Plugin} from 'vite';
import {FRAMEWORKS, type Framework} from './kinds.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const BUILT = fileURLToPath(new URL('../../node_modules/.cache/frameworks/', import.meta.url));

/** Where the scripts for the browser are. */
export const CLIENTS = `${BUILT}client/`;

/** Uses the package in dist, and the installed frameworks. */
export async function buildSites(): Promise<void> {
  await bundle('client', false);
  await bundle('server', true);
}

/** Loads the server's build. */
export async function loadRender(framework: Framework): Promise<Render> {
  const address = pathToFileURL(`${BUILT}server/${framework}.js`).href;
  const {render} = (await import(/* @vite-ignore */ address)) as {render: Render};
  return render;
}

export type Render = (site: unknown, path: string) => Promise<string>;

async function bundle(end: 'client' | 'server', isServer: boolean): Promise<void> {
  await build({
    configFile: false,
    root: FOLDER,
    logLevel: 'warn',
    base: './',
    mode: 'development',
    plugins: [svelte(isServer ? 'server' : 'client')],
    define: {'process.env.NODE_ENV': '"production"'},
    resolve: {
      alias: {'threat-level-banner': DIST},
      conditions: isServer ? ['node'] : ['browser', 'development'],
    },
    ...(isServer ? {ssr: {noExternal: true}} : {}),
    build: {
      ssr: isServer,
      minify: false,
      outDir: BUILT + end,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          FRAMEWORKS.map(name => [name, `${FOLDER}apps/${name}.${end}.js`]),
        ),
        output: {entryFileNames: '[name].js'},
      },
    },
  });
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform: (source, id) =>
      id.endsWith('.svelte')
        ? {code: compile(source, {generate, dev: true, filename: id}).js.code, map: null}
        : undefined,
  };
}
