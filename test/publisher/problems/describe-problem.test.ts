/** Every problem says what to do, in its own text or in the advice for its code. */
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {describeProblem} from '../../../src/publisher/problems/describe-problem.js';

const folders = ['../../../src/publisher/', '../../../src/feed/'].map(
  name => new URL(name, import.meta.url),
);
const sources = folders.flatMap(folder =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(new URL(name, folder), 'utf8')),
);
const codes = sources.flatMap(source =>
  [...source.matchAll(/\bcode: '([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code!),
);

/** For these, the expected value already says what to do. */
const SAY_IT_THEMSELVES = [
  'end-is-over',
  'folder-unusable',
  'port-refused',
  'port-taken',
  'reason-too-long',
  'since-in-the-future',
  'since-too-early',
  'type-wrong',
  'validity-invalid',
];
/** Only banners report these. */
const OF_BANNERS = ['area-ahead', 'area-outdated', 'area-unknown', 'signature-unverifiable'];

describe('a problem', () => {
  it('is found in the sources', () => {
    expect(new Set(codes).size).toBeGreaterThan(40);
  });

  it.each([...new Set(codes)].sort())('%s says what to do', code => {
    const output = describeProblem({code, path: 'p', expected: 'a', received: 'b'});
    const isKnown = [...SAY_IT_THEMSELVES, ...OF_BANNERS].includes(code);
    expect(output.endsWith(`[${code}].`)).toBe(isKnown);
  });
});
