import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseConfig} from '../../../src/publisher/config/config.js';

const example = readFileSync(
  new URL('../../../src/publisher/config/example-config.yaml', import.meta.url),
  'utf8',
);

function problemsOf(document: string): readonly string[] {
  const result = parseConfig(document);
  return result.ok ? [] : result.problems.map(({code, path}) => `${code} ${path}`);
}

describe('a config that would cost more than it says', () => {
  it.each([
    [
      'one that doubles with each line',
      'without aliases',
      'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]',
    ],
    ['one that holds itself', 'without aliases', 'areas: &a {essex: *a}'],
    [
      'one that is nested too deeply',
      '100 levels deep',
      `areas: ${'['.repeat(200)}${']'.repeat(200)}`,
    ],
  ])('is refused: %s', (_what, expected, document) => {
    const result = parseConfig(document);
    expect(result.ok || result.problems).toMatchObject([
      {code: 'config-malformed', expected: expect.stringContaining(expected) as unknown},
    ]);
  });
});

describe('the example config', () => {
  it('is valid unchanged, and publishes nobody’s words', () => {
    const result = parseConfig(example);
    expect(result).toMatchObject({
      ok: true,
      value: {
        validityMs: 86_400_000,
        key: undefined,
      },
    });
    expect(result.ok && Object.keys(result.value.content)).toEqual([]);
  });

  it('is valid with every example in it taken into use', () => {
    const used = example.replaceAll(/^# (?=[a-z]+:| {2})/gm, '');
    const result = parseConfig(used);
    expect(problemsOf(used)).toEqual([]);
    expect(result.ok && Object.keys(result.value.content).sort()).toEqual([
      'areas',
      'contacts',
      'incident',
      'publisher',
      'statements',
    ]);
  });
});

describe('a config', () => {
  it('may be empty, or comments alone', () => {
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf('# nothing yet\n')).toEqual([]);
  });

  it('takes every value for text, so that a number keeps its first 0', () => {
    const result = parseConfig(
      'contacts:\n  - id: a\n    name: {en: no}\n    phone: 0800789321\n    checkedOn: 2026-11-23\n',
    );
    expect(result).toMatchObject({
      value: {
        content: {contacts: [{name: {en: 'no'}, phone: '0800789321', checkedOn: '2026-11-23'}]},
      },
    });
  });

  it.each([
    ['validity: 24', 'validity-invalid /validity'],
    ['validity: 59m', 'validity-invalid /validity'],
    ['validity: 8d', 'validity-invalid /validity'],
    ['statments: []', 'key-unknown /statments'],
    ['areas: {essex: {name: {en: Essex}, statment: {en: x}}}', 'key-unknown /areas/essex/statment'],
    ['areas: {Essex: {name: {en: Essex}}}', 'identifier-invalid /areas/Essex'],
    ['areas: {essex: {name: {cy: Essex}}}', 'english-missing /areas/essex/name'],
    ['contacts: [{id: a, name: {en: A}}]', 'contact-unreachable /contacts/0'],
    [
      'incident: {title: {en: A}, summary: {en: A}, support: [{label: {en: A}}]}',
      'contact-unreachable /incident/support/0',
    ],
    [
      'areas: {essex: {name: {en: A}, incident: {title: {en: A}, summary: {cy: A}}}}',
      'english-missing /areas/essex/incident/summary',
    ],
    ['contacts: [{id: a, name: {en: A}, phone: call me}]', 'phone-invalid /contacts/0/phone'],
    ['contacts: [{id: a, name: {en: A}, url: "http://a.example"}]', 'link-invalid /contacts/0/url'],
    ['statements: [{id: a, text: {en: A}}, {id: a, text: {en: B}}]', 'id-repeated /statements'],
    ['incident: {title: {en: A}}', 'type-wrong /incident/summary'],
    ['publisher: [', 'config-malformed line 1, column 13'],
    ['validity: 24h\nvalidity: 25h', 'config-malformed line 2, column 1'],
    ['just words', 'type-wrong '],
  ])('with %s has the problem %s', (document, expected) => {
    expect(problemsOf(document)).toContain(expected);
  });

  it.each(['1h', '60m', '168h', '7d'])('takes a validity of %s', validity => {
    expect(problemsOf(`validity: ${validity}`)).toEqual([]);
  });
});
