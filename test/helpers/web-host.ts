import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import sirv from 'sirv';

export interface WebHost {
  readonly address: string;
  readonly close: () => void;
}

/** A plain static server that lets any page read its files, as the README asks of a host. */
export function hostFolder(folder: string): Promise<WebHost> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: response => response.setHeader('Access-Control-Allow-Origin', '*'),
  });
  return listen((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
}

/** A site whose every page is the given HTML. */
export function hostPage(html: () => string): Promise<WebHost> {
  return listen((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html());
  });
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<WebHost> {
  const server: Server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as {port: number};
  return {address: `http://127.0.0.1:${String(port)}/`, close: () => server.close()};
}
