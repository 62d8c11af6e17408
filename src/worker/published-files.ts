/** Which paths are files that the publisher writes, and what an answer with one of them is. Pure. */
import {COMMON_HEADERS, headersFor} from '../publisher/hosting/headers.js';
import {MEDIA_TYPES} from '../publisher/hosting/media-types.js';
import {AREA_FOLDER, PUBLISHED_FILES} from '../publisher/output/render-files.js';

const AREA_FILE = new RegExp(`^${AREA_FOLDER}/[a-z0-9-]+(?:\\.jws)?\\.json$`);
const RETRY_SECONDS = '60';
const ALLOWED = 'GET, HEAD, OPTIONS';

/** A file as it was published. */
export interface Copy {
  readonly text: string;
  readonly etag: string;
  /** When the feed that it belongs to ends. */
  readonly validUntil: string;
}

/** Whether the publisher writes a file of that name for visitors. Dotfiles are its own. */
export function isPublished(name: string): boolean {
  return AREA_FILE.test(name) || (PUBLISHED_FILES.includes(name) && !name.startsWith('.'));
}

/** A file, or that the visitor has it already. */
export function answerWith(name: string, {text, etag}: Copy, request: Request): Response {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const headers = {
    ...headersFor(`/${name}`),
    'Content-Type': `${MEDIA_TYPES[ending] ?? 'text/plain'}; charset=utf-8`,
    ETag: etag,
  };
  if (hasCopy(request, etag)) return new Response(null, {status: 304, headers});
  return new Response(request.method === 'HEAD' ? null : text, {headers});
}

/** A host that compresses makes the tag a weak one, which is compared all the same (RFC 9110, section 13.1.2). */
function hasCopy(request: Request, etag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(',') ?? [];
  return known.some(tag => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

export function answerOptions(): Response {
  const headers = {
    ...COMMON_HEADERS,
    Allow: ALLOWED,
    'Access-Control-Allow-Methods': ALLOWED,
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, {status: 204, headers});
}

export function notAllowed(): Response {
  return plain(405, 'Only GET, HEAD and OPTIONS are answered here.', {Allow: ALLOWED});
}

export function notFound(): Response {
  return plain(404, 'Not found.');
}

/** No feed was published yet, or the store failed and the last feed has ended. */
export function unavailable(): Response {
  return plain(503, 'The feed cannot be read now.', {
    'Retry-After': RETRY_SECONDS,
    'Cache-Control': 'no-store',
  });
}

function plain(status: number, sentence: string, headers: Record<string, string> = {}): Response {
  const type = {'Content-Type': 'text/plain; charset=utf-8'};
  return new Response(`${sentence}\n`, {status, headers: {...COMMON_HEADERS, ...type, ...headers}});
}
