/** The address of a document, as given on the command line: an https URL or a file path. */
import type {Problem} from '../../feed/schema/problem.js';

/** Whether an address is an http or https URL. Any other address is a file path. */
export function isUrl(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Whether a URL uses https or points to this machine. */
export function isTrustworthy({protocol, hostname}: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** The problem with a URL that cannot be fetched, or `undefined`, also for a file path. */
export function addressProblem(address: string): Problem | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (!scheme) return undefined;
  if (!isUrl(address)) return unsupported(address, scheme);
  if (!URL.canParse(address)) return malformed(address);
  return isTrustworthy(new URL(address)) ? undefined : insecure(address);
}

const WRONG_CALLS = [
  'file-missing',
  'file-unreadable',
  'address-insecure',
  'address-malformed',
  'address-unsupported',
];

/** Whether a problem means that the address on the command line is wrong. */
export function isWrongCall({code}: Problem): boolean {
  return WRONG_CALLS.includes(code);
}

export function fileMissing(path: string, received = 'no file'): Problem {
  return {code: 'file-missing', path, expected: 'a file', received};
}

export function fileUnreadable(path: string, received: string): Problem {
  return {code: 'file-unreadable', path, expected: 'a file that can be read', received};
}

function unsupported(path: string, scheme: string): Problem {
  return {
    code: 'address-unsupported',
    path,
    expected: 'an https address or a file name',
    received: `${/^[aeiou]|^f(?:tp|s)/.test(scheme) ? 'an' : 'a'} ${scheme} address`,
  };
}

function malformed(path: string): Problem {
  return {
    code: 'address-malformed',
    path,
    expected: 'an https address, such as https://csp.example/feed.json',
    received: 'an invalid address',
  };
}

function insecure(path: string): Problem {
  return {
    code: 'address-insecure',
    path,
    expected: 'an https address, because a document sent over http could be changed on the way',
    received: 'an http address',
  };
}
