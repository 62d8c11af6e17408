/** Describes why a file could not be loaded, as sentences. Pure. */
import type {Obstacle} from './probe-feed.js';

export type Stopped = Obstacle & {
  readonly address: string;
  /** Whether it is the feed, and not the file of an area. */
  readonly isFeed: boolean;
};

/** Many people read a ticket, so passwords and the query of an address are left out. */
export function masked(address: string): string {
  return address.replace(/\/\/[^/@?#]*@/, '//…@').replace(/\?[^#]*/, '?…');
}

/** One sentence on why it could not be loaded, and one on what the file is, if it is not the unsigned feed. */
export function describeObstacle(stopped: Stopped): readonly string[] {
  const address = masked(stopped.address);
  return [sentence(stopped, address), ...aboutFile(stopped)];
}

function sentence(stopped: Stopped, address: string): string {
  switch (stopped.kind) {
    case 'none':
      return `${address} could not be loaded at first, but a second request succeeded (${stopped.type}).`;
    case 'status':
      return `${address} answers with status ${String(stopped.status)}: the file is missing, or access to it is restricted.`;
    case 'policy':
      return `The page’s Content Security Policy blocks the feed: add ${originOf(address)} to its ${stopped.directive}.`;
    default:
      return OTHERS[stopped.kind](address);
  }
}

const OTHERS: Readonly<
  Record<Exclude<Obstacle['kind'], 'none' | 'status' | 'policy'>, (address: string) => string>
> = {
  cors: address =>
    `${address} answers, but without the header Access-Control-Allow-Origin: *, so the browser does not let the page read it. Its host must send that header, as in the host rules that init writes. If it does, the file may be missing: open the address in a tab of its own.`,
  mixed: () =>
    'The page was loaded over https and the feed’s address begins with http, which browsers block: use its https address.',
  endless: address =>
    `${address} begins to answer, but the answer does not end within the time limit.`,
  address: address =>
    `“${address}” is not an address that a browser can request: use one that begins with https://, or one relative to the page.`,
  password: address =>
    `${address} contains a user name or a password before its host, and browsers refuse such an address: remove them. A feed on the page’s own host is requested with the credentials that the page was loaded with.`,
  worker: address =>
    `${address} could not be loaded, and a service worker handles the requests of this page: check what it does with that address. Otherwise the host is down or misspelt.`,
  offline: () => 'The browser is offline.',
  silence: address =>
    `${address} does not answer this browser: an ad blocker or a network filter may block it, or the host is down or misspelt. Open the address in a tab of its own: if it opens there, an ad blocker blocks it.`,
};

function aboutFile(stopped: Stopped): readonly string[] {
  if (!stopped.isFeed) {
    return ['That is the file of an area: ask the publisher for the ids of its areas.'];
  }
  return /\.jws\.json($|\?)/.test(stopped.address)
    ? [
        'With public-key the signed feed is requested: its publisher must sign it (see threat-level-feed keygen).',
      ]
    : [];
}

/** An address without an origin is returned unchanged. */
function originOf(address: string): string {
  return /^[a-z]+:\/\/[^/?#]+/i.exec(address)?.[0] ?? address;
}
