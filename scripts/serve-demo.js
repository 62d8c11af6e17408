// A Vite plugin for `npm run dev`: the demo page runs our sources, and reads an example feed.

/** @returns {import('vite').Plugin} */
export function serveDemo() {
  return {
    name: 'serve-demo',
    apply: 'serve',
    transformIndexHtml: html =>
      html.replace('src="threat-level-banner.js"', 'src="/src/embed.ts" data-feed="/feed.json"'),
    configureServer: server => {
      server.middlewares.use('/feed.json', (request, response) => {
        void writeExample(server, request, response);
      });
    },
  };
}

/**
 * The example named in the address, `/feed.json?stale`, else a severe one. Every answer is new.
 * @param {import('vite').ViteDevServer} server
 * @param {import('http').IncomingMessage} request
 * @param {import('http').ServerResponse} response
 */
async function writeExample(server, request, response) {
  const {exampleFeeds} = /** @type {typeof import('../demo/example-feeds.js')} */ (
    await server.ssrLoadModule('/demo/example-feeds.ts')
  );
  const feeds = exampleFeeds(new Date());
  const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').search.slice(1));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(feeds[name] ?? feeds['severe']));
}
