import {describe, expect, it} from 'vitest';
import {publicKeyProblem, verifySignature} from '../../../src/feed/schema/verify-signature.js';
import {signedCases, SMALL_ORDER_KEYS} from '../../helpers/documents/signed-documents.js';

const cases = await signedCases();

describe('a signed document', () => {
  it.each(cases)(
    'a signed document $title has the expected outcome',
    async ({document, keys, end}) => {
      const result = await verifySignature(document, keys);
      expect(result.ok ? result.value : result.problems[0]?.code).toBe(end);
    },
  );
});

describe('a public key', () => {
  it.each(SMALL_ORDER_KEYS)(
    'of small order, %s, is refused as one for which anyone can sign',
    x => {
      expect(publicKeyProblem(x)).toMatchObject({
        code: 'public-key-invalid',
        received: 'a key for which anyone can sign',
      });
    },
  );
});
