/**
 * Finds out why a feed could not be loaded. Browsers do not tell a page why a request failed, so this requests the
 * feed again in two modes, and listens for violations of the Content Security Policy.
 */

const TIME_LIMIT_MS = 5000;

/** The result of the second request. */
export type Obstacle =
  | {readonly kind: 'none'; readonly type: string}
  | {readonly kind: 'status'; readonly status: number}
  | {readonly kind: 'policy'; readonly directive: string}
  | {
      readonly kind:
        'address' | 'password' | 'mixed' | 'offline' | 'cors' | 'endless' | 'worker' | 'silence';
    };

export async function probeFeed(address: string): Promise<Obstacle> {
  const invalid = invalidAddressKind(address);
  if (invalid) return {kind: invalid};
  const forbidden: string[] = [];
  const note = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (blockedURI && address.startsWith(blockedURI)) forbidden.push(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const response = await ask(address, 'cors');
    if (response) return await answered(response);
    const isReached = Boolean(await ask(address, 'no-cors'));
    // Browsers report a violation in a task of its own.
    await new Promise(resolve => setTimeout(resolve));
    return obstacleOf(address, {directive: forbidden[0], isReached});
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

/**
 * Whether the feed's host has a newer copy than this page receives, because a cache or a service worker of the page
 * answers with an old one. A query that nobody has used before bypasses caches.
 */
export async function findStaleCopy(address: string): Promise<'worker' | 'cache' | undefined> {
  const uncached = new URL(address);
  uncached.searchParams.set('probe', String(Math.random()).slice(2));
  const texts = [address, uncached.href].map(async each => (await ask(each, 'cors'))?.text());
  const [received, current] = await Promise.all(texts.map(text => text.catch(() => undefined)));
  if (received === undefined || current === undefined || dateIn(current) <= dateIn(received))
    return undefined;
  return isInWorker() ? 'worker' : 'cache';
}

/** When a feed, signed or not, was published. As the publisher writes it, the text sorts by date. */
function dateIn(text: string): string {
  try {
    const {publishedAt, payload} = JSON.parse(text) as {publishedAt?: string; payload?: string};
    const inside = payload?.replaceAll('-', '+').replaceAll('_', '/');
    return inside ? dateIn(atob(inside)) : (publishedAt ?? '');
  } catch {
    return '';
  }
}

/** Addresses that `fetch` cannot request. */
function invalidAddressKind(address: string): 'address' | 'password' | undefined {
  try {
    const {protocol, username, password} = new URL(address);
    if (username || password) return 'password';
    return /^(https?|data|blob|file):$/.test(protocol) ? undefined : 'address';
  } catch {
    return 'address';
  }
}

/** Whether a service worker handles the page's requests. */
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
