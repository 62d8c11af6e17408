/** What is named on the command line as a document: an https address, or a file. */
import type {Problem} from '../../feed/schema/problem.js';

/** Whether a document's address is to be fetched; anything else is a file. */
export function isUrl(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** https, or this machine. */
export function isTrustworthy({protocol, hostname}: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Why an address cannot be meant; nothing about a file. */
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

/** Whether a document could not be read because of how it was named. */
export function isWrongCall({code}: Problem): boolean {
  return WRONG_CALLS.includes(code);
}

export function fileMissing(path: string, received = 'nothing'): Problem {
  return {code: 'file-missing', path, expected: 'a file', received};
}

export function fileUnreadable(path: string, received: string): Problem {
  return {code: 'file-unreadable', path, expected: 'a file that can be read', received};
}

function unsupported(path: string, scheme: string): Problem {
  return {
    code: 'address-unsupported',
    path,
    expected: 'an https address, or the name of a file',
    received: `${/^[aeiou]|^f(?:tp|s)/.test(scheme) ? 'an' : 'a'} ${scheme} address`,
  };
}

function malformed(path: string): Problem {
  return {
    code: 'address-malformed',
    path,
    expected: 'an https address, like https://csp.example/feed.json',
    received: 'one that no browser understands',
  };
}

function insecure(path: string): Problem {
  return {
    code: 'address-insecure',
    path,
    expected: 'an https address, because anyone on the way could change what http brings',
    received: 'an http address',
  };
}
