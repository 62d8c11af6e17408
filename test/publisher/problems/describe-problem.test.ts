/** Every problem says what to do, in its own text or in the advice for its code. */
import {describe, expect, it} from 'vitest';
import {codesInSources} from '../../helpers/problem-codes.js';
import {describeProblem} from '../../../src/publisher/problems/describe-problem.js';

const codes = codesInSources();

/** For these, the expected value already says what to do. */
const SAY_IT_THEMSELVES = [
  'attribution-empty',
  'contact-id-invalid',
  'contact-unreachable',
  'date-invalid',
  'end-is-over',
  'english-missing',
  'folder-unusable',
  'id-repeated',
  'identifier-invalid',
  'instant-invalid',
  'language-invalid',
  'level-unknown',
  'link-invalid',
  'nation-unknown',
  'outcome-unknown',
  'override-kind-unknown',
  'pattern-invalid',
  'phone-invalid',
  'port-refused',
  'port-taken',
  'reason-too-long',
  'region-unknown',
  'since-in-the-future',
  'since-too-early',
  'status-unknown',
  'text-with-markup',
  'type-wrong',
  'validity-invalid',
  'via-unknown',
];
/** Of the cache of answers, which is only discarded. */
const INTERNAL = ['validator-invalid', 'version-other'];
/** Only banners report these. */
const OF_BANNERS = ['area-ahead', 'area-outdated', 'area-unknown', 'signature-unverifiable'];

describe('a problem', () => {
  it('is found in the sources', () => {
    expect(codes.length).toBeGreaterThan(90);
  });

  it.each(codes)('%s says what to do', code => {
    const output = describeProblem({code, path: 'p', expected: 'a', received: 'b'});
    const isKnown = [...SAY_IT_THEMSELVES, ...INTERNAL, ...OF_BANNERS].includes(code);
    expect(output.endsWith(`[${code}].`)).toBe(isKnown);
  });
});
