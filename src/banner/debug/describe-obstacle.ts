/** What stopped a file, in plain words. Pure. */
import type {Obstacle} from './probe-feed.js';

export type Stopped = Obstacle & {
  readonly address: string;
  /** Whether it is the feed, and not a file of its areas. */
  readonly isFeed: boolean;
};

/** A ticket is read by many: what an address may hold of names, passwords and keys stays out of it. */
export function masked(address: string): string {
  return address.replace(/\/\/[^/@?#]*@/, '//…@').replace(/\?[^#]*/, '?…');
}

/** One sentence on what stopped it, and one on what it is, if it is not the plain feed. */
export function describeObstacle(stopped: Stopped): readonly string[] {
  const address = masked(stopped.address);
  return [sentence(stopped, address), ...aboutFile(stopped)];
}

function sentence(stopped: Stopped, address: string): string {
  switch (stopped.kind) {
    case 'none':
      return `${address} did not come at first and came on a second look (${stopped.type}).`;
    case 'status':
      return `${address} answers with status ${String(stopped.status)}: the file is not there, or not for everyone.`;
    case 'policy':
      return `The page’s content-security policy forbids the feed: add ${originOf(address)} to its ${stopped.directive}.`;
    default:
      return OTHERS[stopped.kind](address);
  }
}

const OTHERS: Readonly<
  Record<Exclude<Obstacle['kind'], 'none' | 'status' | 'policy'>, (address: string) => string>
> = {
  cors: address =>
    `${address} answers, but without the header Access-Control-Allow-Origin: *, so the browser keeps it from the page. Its host has to send that header, as the rules that init writes do. Or else the file is not there: open the address by itself.`,
  mixed: () =>
    'The page came over https and the feed is at http, which browsers block: give its address with https.',
  endless: address => `${address} begins to answer and does not come to an end.`,
  address: address =>
    `“${address}” is no address that a browser can ask for: write one that begins with https://, or one relative to the page.`,
  password: address =>
    `${address} holds a name or a password before its host, and browsers refuse such an address: take them out. A feed on the page’s own host is asked for with the password that the page came with.`,
  worker: address =>
    `${address} does not come, and a service worker of this page answers its requests: see what it does with that address. Or the host is down or misspelt.`,
  offline: () => 'The browser is offline.',
  silence: address =>
    `${address} does not answer this browser: an ad blocker or a filter may stop it, or the host is down or misspelt. Open the address by itself: if it shows there, it is a blocker.`,
};

function aboutFile(stopped: Stopped): readonly string[] {
  if (!stopped.isFeed) {
    return ['That file holds an area’s words: ask the publisher for the ids of its areas.'];
  }
  return /\.jws\.json($|\?)/.test(stopped.address)
    ? ['With public-key the signed form is asked for: its publisher has to sign (keygen).']
    : [];
}

/** An address that is none has no origin, and is said as it is. */
function originOf(address: string): string {
  return /^[a-z]+:\/\/[^/?#]+/i.exec(address)?.[0] ?? address;
}
