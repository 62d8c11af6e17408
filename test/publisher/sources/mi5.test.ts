import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseMi5} from '../../../src/publisher/sources/mi5.js';
import {CAPTURES, hasCaptures, readCapture} from '../../helpers/documents/captures.js';

const GOLDEN = new URL('../golden/mi5/', import.meta.url);
const bodies = readdirSync(GOLDEN).filter(name => !name.endsWith('.expected.json'));

/** What a body comes to, as the golden files have it: the bulletin, or the problems' codes and paths. */
function outcomeOf(document: string): unknown {
  const result = parseMi5(document);
  return JSON.parse(
    JSON.stringify(
      result.ok
        ? {bulletin: result.value}
        : {problems: result.problems.map(({code, path}) => `${code} ${path}`.trim())},
    ),
  );
}

describe('responses from the address of MI5’s feed', () => {
  it.each(bodies)('%s comes to what its golden file says', body => {
    const expected = readFileSync(new URL(`${body}.expected.json`, GOLDEN), 'utf8');
    expect(outcomeOf(readFileSync(new URL(body, GOLDEN), 'utf8'))).toEqual(JSON.parse(expected));
  });

  it('has golden files of both kinds', () => {
    const kinds = bodies.map(body => parseMi5(readFileSync(new URL(body, GOLDEN), 'utf8')).ok);
    expect(new Set(kinds)).toEqual(new Set([true, false]));
  });

  it('reports for every refusal what was expected and what was received', () => {
    const result = parseMi5('error code: 520');
    expect(result).toMatchObject({
      problems: [
        {
          code: 'xml-malformed',
          expected: 'the feed, which is XML without a DOCTYPE',
          received: expect.stringContaining('error code: 520') as unknown,
        },
      ],
    });
  });

  it('is never a bulletin when a single character of a real one is missing', () => {
    const real = readFileSync(new URL('shape-of-2024.xml', GOLDEN), 'utf8');
    const expected = outcomeOf(real);
    const levelsThatCame = Array.from(real, (_, index) =>
      outcomeOf(real.slice(0, index) + real.slice(index + 1)),
    )
      .filter(outcome => 'bulletin' in (outcome as object))
      .map(outcome => (outcome as {bulletin: {levels: unknown}}).bulletin.levels);
    for (const levels of levelsThatCame) {
      expect(levels).toEqual((expected as {bulletin: {levels: unknown}}).bulletin.levels);
    }
  });
});

describe.runIf(hasCaptures)('the bodies captured from MI5’s address', () => {
  it.each([
    ['mi5-2022-shape.xml', 'substantial', 'substantial'],
    ['mi5-2024-03-05-one-space.xml', 'substantial', 'substantial'],
    ['mi5-2024-03-05-substantial.xml', 'substantial', 'substantial'],
    ['mi5-2026-04-30-severe.xml', 'severe', 'substantial'],
  ])('%s says %s for the UK and %s for Northern Ireland', (name, uk, ni) => {
    expect(parseMi5(readCapture(name))).toMatchObject({ok: true, value: {levels: {uk, ni}}});
  });

  it.each([
    'mi5-challenge-page.html',
    'mi5-error-1022.txt',
    'mi5-error-520.txt',
    'mi5-maintenance-page.html',
  ])('%s is refused', name => {
    expect(parseMi5(readCapture(name)).ok).toBe(false);
  });

  it('are all named above', () => {
    expect(readdirSync(CAPTURES).filter(name => name.startsWith('mi5-'))).toHaveLength(8);
  });
});
