/**
 * Finds out why a feed did not come. A page is not told by what its request was stopped, so this asks
 * again in two ways, and hears what the page's policy forbids.
 */

/** What the second look at the address met. */
export type Obstacle =
  | {readonly kind: 'none'; readonly type: string}
  | {readonly kind: 'status'; readonly status: number}
  | {readonly kind: 'policy'; readonly directive: string}
  | {readonly kind: 'mixed' | 'offline' | 'cors' | 'silence'};

export async function probeFeed(address: string): Promise<Obstacle> {
  const forbidden: string[] = [];
  const note = ({blockedURI, effectiveDirective}: SecurityPolicyViolationEvent): void => {
    if (address.startsWith(blockedURI)) forbidden.push(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', note);
  try {
    const response = await ask(address, 'cors');
    if (response) return answered(response);
    const isReached = Boolean(await ask(address, 'no-cors'));
    // The browser tells of a violation in a task of its own.
    await new Promise(resolve => setTimeout(resolve));
    return obstacleOf(address, {directive: forbidden[0], isReached});
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

function ask(address: string, mode: RequestMode): Promise<Response | undefined> {
  return fetch(address, {mode, credentials: 'omit', cache: 'no-cache'}).catch(() => undefined);
}

function answered({ok, status, headers}: Response): Obstacle {
  if (!ok) return {kind: 'status', status};
  return {kind: 'none', type: headers.get('content-type') ?? ''};
}

function obstacleOf(
  address: string,
  {directive, isReached}: {directive: string | undefined; isReached: boolean},
): Obstacle {
  if (directive) return {kind: 'policy', directive};
  if (isReached) return {kind: 'cors'};
  if (address.startsWith('http:') && isSecureContext && !isLocal(address)) return {kind: 'mixed'};
  return {kind: navigator.onLine ? 'silence' : 'offline'};
}

function isLocal(address: string): boolean {
  return /^http:\/\/(localhost|127\.|\[::1\])/.test(address);
}
