import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleFeeds} from '../../../demo/examples/feeds.js';
import {checkFeed} from '../../../src/feed/schema/feed.js';
import {feedJsonSchema} from '../../../src/feed/schema/json-schema.js';
import {withValueAt} from '../../helpers/banner/with-value-at.js';

const now = new Date('2026-11-23T18:00:00Z');
const validate = new Ajv2020({allErrors: true, strictTypes: false}).compile(feedJsonSchema());
const examples = Object.values(exampleFeeds(now)).map(
  feed => JSON.parse(JSON.stringify(feed)) as unknown,
);

/** Every place in a JSON value, as JSON Pointers. */
function pointersIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, child]) =>
    pointersIn(child, `${path}/${key}`),
  );
  return path ? [path, ...inside] : inside;
}

const RUNS = 2000;

const spoiled = fc
  .constantFrom(...examples)
  .chain(feed => fc.tuple(fc.constant(feed), fc.constantFrom(...pointersIn(feed)), fc.jsonValue()))
  .map(([feed, pointer, value]) => withValueAt(feed, pointer, value));

const anything = fc.oneof(spoiled, fc.jsonValue());

describe('the published schema', () => {
  it('the published schema is the one in src/generated', () => {
    const published = readFileSync(
      new URL('../../../src/generated/feed.schema.json', import.meta.url),
      'utf8',
    );
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(feedJsonSchema())));
  });

  it('the published schema describes what it has no keyword for', () => {
    expect(feedJsonSchema()['description']).toContain(
      'validUntil is an instant from checkedAt to 7 days after it.',
    );
  });

  it('the published schema accepts every example feed', () => {
    for (const feed of examples) expect(validate(feed), JSON.stringify(validate.errors)).toBe(true);
  });

  it('the published schema, checked by another validator, refuses nothing that parseFeed accepts', () => {
    let refused = 0;
    fc.assert(
      fc.property(anything, input => {
        if (validate(input)) return;
        refused += 1;
        expect(checkFeed(input).ok).toBe(false);
      }),
      {numRuns: RUNS},
    );
    expect(refused).toBeGreaterThan(RUNS / 4);
  });

  it('the published schema accepts nothing that parseFeed refuses, except what its descriptions say', () => {
    fc.assert(
      fc.property(anything, input => {
        const own = checkFeed(input);
        if (own.ok || !validate(input)) return;
        const codes = own.problems.map(({code}) => code);
        expect(['instant-invalid', 'date-invalid', 'link-invalid', 'validity-invalid']).toEqual(
          expect.arrayContaining(codes),
        );
      }),
      {numRuns: RUNS},
    );
  });
});
