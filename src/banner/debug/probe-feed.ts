/**
 * Finds out why a feed did not come. A page is not told by what its request was stopped, so this asks
 * again in two ways, and hears what the page's policy forbids.
 */

const TIME_LIMIT_MS = 5000;

/** What the second look at the address met. */
export type Obstacle =
  | {readonly kind: 'none'; readonly type: string}
  | {readonly kind: 'status'; readonly status: number}
  | {readonly kind: 'policy'; readonly directive: string}
  | {
      readonly kind:
        'address' | 'password' | 'mixed' | 'offline' | 'cors' | 'endless' | 'worker' | 'silence';
    };

export async function probeFeed(address: string): Promise<Obstacle> {
  const unfit = unfitFor(address);
  if (unfit) return {kind: unfit};
  const forbidden: string[] = [];
  const note = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (blockedURI && address.startsWith(blockedURI)) forbidden.push(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const response = await ask(address, 'cors');
    if (response) return await answered(response);
    const isReached = Boolean(await ask(address, 'no-cors'));
    // The browser tells of a violation in a task of its own.
    await new Promise(resolve => setTimeout(resolve));
    return obstacleOf(address, {directive: forbidden[0], isReached});
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

/**
 * Whether the feed's host has a newer copy than the page is given, which a cache on the way or a service worker
 * of the page keeps: under an address that nobody has asked for before, it comes from the host.
 */
export async function findStaleCopy(address: string): Promise<'worker' | 'cache' | undefined> {
  const fresh = new URL(address);
  fresh.searchParams.set('probe', String(Math.random()).slice(2));
  const texts = [address, fresh.href].map(async each => (await ask(each, 'cors'))?.text());
  const [given, kept] = await Promise.all(texts.map(text => text.catch(() => undefined)));
  if (given === undefined || kept === undefined || dateIn(kept) <= dateIn(given)) return undefined;
  return isInWorker() ? 'worker' : 'cache';
}

/** When a feed was published, in the form of its publisher, which sorts as it follows; of a signed one as well. */
function dateIn(text: string): string {
  try {
    const {publishedAt, payload} = JSON.parse(text) as {publishedAt?: string; payload?: string};
    const inside = payload?.replaceAll('-', '+').replaceAll('_', '/');
    return inside ? dateIn(atob(inside)) : (publishedAt ?? '');
  } catch {
    return '';
  }
}

/** Addresses that no browser can ask for with `fetch`. */
function unfitFor(address: string): 'address' | 'password' | undefined {
  try {
    const {protocol, username, password} = new URL(address);
    if (username || password) return 'password';
    return /^(https?|data|blob|file):$/.test(protocol) ? undefined : 'address';
  } catch {
    return 'address';
  }
}

/** A service worker of the page's answers its requests as it likes. */
function isInWorker(): boolean {
  return Boolean((navigator as Partial<Navigator>).serviceWorker?.controller);
}

function ask(address: string, mode: RequestMode): Promise<Response | undefined> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  return fetch(address, {mode, credentials: 'same-origin', cache: 'no-cache', signal}).catch(
    () => undefined,
  );
}

async function answered(response: Response): Promise<Obstacle> {
  const {ok, status, headers} = response;
  if (!ok) return {kind: 'status', status};
  const isWhole = await response.text().then(
    () => true,
    () => false,
  );
  return isWhole
    ? {kind: 'none', type: headers.get('content-type') ?? 'no type'}
    : {kind: 'endless'};
}

function obstacleOf(
  address: string,
  {directive, isReached}: {directive: string | undefined; isReached: boolean},
): Obstacle {
  if (directive) return {kind: 'policy', directive};
  if (isReached) return {kind: 'cors'};
  if (address.startsWith('http:') && location.protocol === 'https:' && !isLocal(address)) {
    return {kind: 'mixed'};
  }
  if (!navigator.onLine) return {kind: 'offline'};
  return {kind: isInWorker() ? 'worker' : 'silence'};
}

function isLocal(address: string): boolean {
  return /^http:\/\/(localhost|127\.[\d.]+|\[::1\])[:/]/.test(address);
}
