import {expect} from 'chai';
import {verifySignature} from '../../../src/feed/schema/verify-signature.js';
import {signedCases} from '../../helpers/documents/signed-documents.js';

describe('a signed document, in a browser', () => {
  it('a signed document has the same outcome in a browser and in Node', async () => {
    const cases = await signedCases();
    const ends = await Promise.all(
      cases.map(async ({document, keys, title}) => {
        const result = await verifySignature(document, keys);
        return [title, result.ok ? result.value : result.problems[0]?.code];
      }),
    );
    expect(ends).to.deep.equal(cases.map(({title, end}) => [title, end]));
  });
});
