import {readFile, realpath, stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {join, sep} from 'node:path';
import sirv from 'sirv';
import {headersFor} from '../hosting/headers.js';
import {isServed} from '../hosting/not-served.js';

/** Other host names are refused: a web page could use one to read from this computer (DNS rebinding). */
const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?$/i;
const LARGEST_KEY_BYTES = 4096;

/**
 * Serves a folder to this machine only, as a preview. Resolves when the server listens. Dotfiles, keys and configs
 * are not served, and links are not followed. Port 0 uses any free port. Rejects if the folder does not exist or the
 * port is in use.
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{address: string; server: Server}> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`);
  const root = await realpath(folder);
  const files = sirv(root, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    void answer(request, response, {root, files});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  const actual = typeof listening === 'object' && listening ? listening.port : port;
  return {address: `http://localhost:${String(actual)}/`, server};
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {root, files}: {root: string; files: ReturnType<typeof sirv>},
): Promise<void> {
  const refuse = (status: number, content: string): void => {
    response.writeHead(status, {'Content-Type': 'text/plain'}).end(content);
  };
  if (!OWN_NAMES.test(request.headers.host ?? '')) {
    refuse(403, 'This preview is only available on this computer, at localhost.');
  } else if (!['GET', 'HEAD'].includes(request.method ?? '')) {
    refuse(405, 'Only GET and HEAD are supported.');
  } else {
    const path = pathOf(request.url);
    const file = path && (await findFile(root, path));
    if (!file) {
      refuse(404, 'Not found');
      return;
    }
    request.url = encodeURI(file);
    // Ranges are not needed for a preview, and sirv crashes on an invalid one such as `bytes=3-1`.
    delete request.headers.range;
    files(request, response, () => {
      refuse(404, 'Not found');
    });
  }
}

/** The decoded path of a request, or `undefined` if it is not valid. */
function pathOf(url = ''): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0] ?? '');
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The path of the file to send, or `undefined` if it is outside the folder, behind a link or must not be served. */
async function findFile(root: string, path: string): Promise<string | undefined> {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  if (!isServed(name)) return undefined;
  try {
    const whole = join(root, name);
    const isInside = whole.startsWith(root + sep) && (await realpath(whole)) === whole;
    const found = isInside && (await stat(whole));
    const mayBeSent = found && found.isFile() && !(await isPrivateKey(whole, found.size));
    return mayBeSent ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Recognises a private key by its content: the `d` member of a JWK (RFC 7517, RFC 8037), or PEM. */
async function isPrivateKey(path: string, bytes: number): Promise<boolean> {
  if (bytes > LARGEST_KEY_BYTES) return false;
  const text = await readFile(path, 'utf8');
  return text.includes('PRIVATE KEY') || (/"kty"\s*:/.test(text) && /"d"\s*:/.test(text));
}
