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
  | {readonly kind: 'mixed' | 'offline' | 'cors' | 'endless' | 'silence'};

export async function probeFeed(address: string): Promise<Obstacle> {
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
  return {kind: navigator.onLine ? 'silence' : 'offline'};
}

function isLocal(address: string): boolean {
  return /^http:\/\/(localhost|127\.[\d.]+|\[::1\])[:/]/.test(address);
}
