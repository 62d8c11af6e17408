import type {JWK} from 'jose';
import {describe, expect, it, vi} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {completeFeed} from '../../../src/banner/details/complete-feed.js';
import {
  parseDocument,
  verifyText,
  signedUrl,
} from '../../../src/banner/feed-client/parse-document.js';
import {parsePublicKeys} from '../../../src/banner/feed-client/shared-stores.js';
import type {Result} from '../../../src/feed/schema/problem.js';
import {createKeyPair, createSigner} from '../../../src/publisher/output/signing.js';
import {both, item} from '../../helpers/documents/govuk-items.js';

const now = new Date('2026-11-23T18:00:00Z');
const document = JSON.stringify(exampleFeed(now));
const OTHER_KEY = (await createKeyPair()).attribute;

async function signed(text = document): Promise<{key: string; jws: string}> {
  const pair = await createKeyPair();
  const sign = await createSigner(JSON.parse(pair.privateKey) as JWK);
  return {key: pair.attribute, jws: await sign(text)};
}

const outcome = (result: Result<unknown>): unknown =>
  result.ok ? 'opened' : result.problems.map(({code}) => code);

describe('a signed feed', () => {
  it('a signed feed is accepted with its key at any place in the list', async () => {
    const {key, jws} = await signed();
    for (const keys of [[key], [OTHER_KEY, key], [key, OTHER_KEY], ['no key at all', key]]) {
      const result = await parseDocument(jws, keys, now);
      expect(result.ok && completeFeed(result.value)).toEqual({ok: true, value: exampleFeed(now)});
    }
  });

  it('a signed feed is refused with another key', async () => {
    const {jws} = await signed();
    expect(outcome(await parseDocument(jws, [OTHER_KEY], now))).toEqual(['signature-invalid']);
    expect(outcome(await parseDocument(jws, ['no key at all'], now))).toEqual([
      'public-key-invalid',
    ]);
  });

  it('a signed feed is refused if one character of the signed text is changed', async () => {
    const {key, jws} = await signed();
    const parts = JSON.parse(jws) as Record<string, string>;
    const payload = Buffer.from(document.replace('severe', 'low')).toString('base64url');
    for (const changed of [
      {...parts, payload},
      {...parts, signature: parts['signature']!.replace(/^./, c => (c === 'A' ? 'B' : 'A'))},
    ]) {
      expect(outcome(await parseDocument(JSON.stringify(changed), [key], now))).toEqual([
        'signature-invalid',
      ]);
    }
  });

  it('a signed feed is required, and an unsigned one is refused', async () => {
    const {key} = await signed();
    expect(outcome(await parseDocument(document, [key], now))).toEqual(['signature-missing']);
  });

  it.each([
    ['a browser that gives no cryptography', undefined],
    [
      'a browser that does not know the algorithm',
      {importKey: () => Promise.reject(new DOMException('no', 'NotSupportedError'))},
    ],
  ])('a signed feed is refused by %s', async (_, subtle) => {
    const {key, jws} = await signed();
    vi.stubGlobal('crypto', {subtle});
    const result = await parseDocument(jws, [key], now);
    vi.unstubAllGlobals();
    expect(outcome(result)).toEqual(['signature-unverifiable']);
  });

  it('a signed document that holds no feed is refused', async () => {
    const {key, jws} = await signed('{"version":2}');
    expect(outcome(await parseDocument(jws, [key], now))).toContain('version-unknown');
  });

  it('a page with public keys refuses GOV.UK’s document, which is not signed', async () => {
    const {key, jws} = await signed(item(both));
    expect(outcome(await parseDocument(item(both), [key], now))).toEqual(['signature-missing']);
    expect(outcome(await parseDocument(jws, [key], now))).toContain('version-unknown');
  });

  it('a signed document may be an area’s file', async () => {
    const {key, jws} = await signed('an area');
    expect(await verifyText(jws, [key])).toEqual({ok: true, value: 'an area'});
    expect(outcome(await verifyText(jws, [OTHER_KEY]))).toEqual(['signature-invalid']);
    expect(await verifyText('an area', [])).toEqual({ok: true, value: 'an area'});
  });
});

describe('the address of the signed form', () => {
  it.each([
    ['https://csp.example/feed.json', 'https://csp.example/feed.jws.json'],
    ['https://csp.example/feed.jws.json', 'https://csp.example/feed.jws.json'],
    ['https://csp.example/feed.json?v=2', 'https://csp.example/feed.jws.json?v=2'],
    ['https://csp.example/areas/essex.json', 'https://csp.example/areas/essex.jws.json'],
    ['https://csp.example/feed', 'https://csp.example/feed'],
  ])('the signed file of %s is %s', (address, expected) => {
    expect(signedUrl(address)).toBe(expected);
  });
});

describe('the keys that a page names', () => {
  it.each([
    [null, []],
    [undefined, []],
    ['one', ['one']],
    [' one  two ', ['one', 'two']],
    [
      ['one', 'two'],
      ['one', 'two'],
    ],
  ])('the public keys in %j are %j', (attribute, keys) => {
    expect(parsePublicKeys(attribute)).toEqual(keys);
  });

  it.each(['', '  '])(
    'in “%s” are one that nobody has, so that nothing is accepted',
    async text => {
      const {jws} = await signed();
      for (const offered of [jws, document]) {
        expect((await parseDocument(offered, parsePublicKeys(text), now)).ok).toBe(false);
      }
    },
  );
});
