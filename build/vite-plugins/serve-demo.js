// A Vite plugin for `npm run dev`: serves the gallery with our sources and the example feeds.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

/** @returns {import('vite').Plugin} */
export function serveDemo() {
  return {
    name: 'serve-demo',
    apply: 'serve',
    configureServer: server => {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(readFileSync(worker));
      });
      server.middlewares.use('/feed.json', (request, response) => {
        void writeExample(server, request, response);
      });
    },
  };
}

/**
 * Serves the example feed that the query names, such as `/feed.json?stale`, by default a severe one. Not cached.
 * @param {import('vite').ViteDevServer} server
 * @param {import('http').IncomingMessage} request
 * @param {import('http').ServerResponse} response
 */
async function writeExample(server, request, response) {
  const {exampleFeeds} = /** @type {typeof import('../../demo/examples/feeds.js')} */ (
    await server.ssrLoadModule('/demo/examples/feeds.ts')
  );
  const feeds = exampleFeeds(new Date());
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').search.slice(1));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(feeds[name] ?? feeds['severe']));
}
