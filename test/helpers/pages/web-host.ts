import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import sirv from 'sirv';

export interface WebHost {
  readonly address: string;
  readonly close: () => void;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A static server with the CORS header, as docs/operating.md requires of a host. */
export function hostFolder(folder: string): Promise<WebHost> {
  const files = sirv(folder, {dev: true});
  return listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
}

/** A page as a server sends it. */
export interface SentPage {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site whose every page is the given one: HTML in UTF-8 unless its headers differ. */
export function hostPage(sent: () => SentPage): Promise<WebHost> {
  return listen((_request, response) => {
    const {body, headers = {}} = sent();
    response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...headers}).end(body);
  });
}

/** A server for the test on a free port of this machine. */
export async function listen(answer: Answer): Promise<WebHost> {
  const server: Server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as {port: number};
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: () => {
      server.close();
      // A body that never ends must not outlive its test.
      server.closeAllConnections();
    },
  };
}
