/**
 * Which feeds a page of the operator's host takes from its own address.
 *
 * Anyone can write an address with a `feed` parameter, and would show their text under this host's name; a feed could
 * also be a file that somebody uploaded elsewhere on this host. So only a feed in or under the folder of the page is
 * allowed, by a path that no server can resolve to a place outside it, or GOV.UK's.
 */
export function isTrusted(feed: string): boolean {
  const folder = new URL('.', location.href);
  try {
    const {origin, protocol, pathname} = new URL(feed, folder);
    const isIn = (path: string): boolean =>
      /^[\w./-]*$/.test(pathname) && pathname.startsWith(path);
    const isFile = protocol === folder.protocol && origin === folder.origin;
    return (isFile && isIn(folder.pathname)) || (origin === GOVUK && isIn('/api/content/'));
  } catch {
    return false;
  }
}

const GOVUK = 'https://www.gov.uk';

/** A host may redirect a request for a file of the folder to another place. */
export function refuseRedirects(): void {
  const originalFetch = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await originalFetch(...request);
    if (isTrusted(response.url)) return response;
    throw new TypeError('The feed was redirected out of the page’s own folder.');
  };
}
