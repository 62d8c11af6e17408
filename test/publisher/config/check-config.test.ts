import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {findPositions} from '../../../src/publisher/config/config-positions.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const NOW = '2026-11-23T18:00:00Z';
const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');

/** Two digits of the Anti-Terrorist Hotline's number, swapped. */
const NEAR_THE_HOTLINE = '0800 789 312';
const HOTLINE_HINT =
  'Has the hotline’s number in src/feed/rules/contacts.ts changed? Then change the numbers of this test, and NEAR_THE_HOTLINE to one that differs from it in one or two digits.';

let io: FakeIo;

beforeEach(() => {
  io = fakeIo();
});

async function check(...lines: readonly string[]): Promise<{exitCode: number; output: string}> {
  io.files.set('c.yaml', lines.join('\n'));
  const exitCode = await run(['check', 'c.yaml'], io);
  return {exitCode, output: io.output.join('\n')};
}

describe('the place of each part of a YAML document', () => {
  it('is that of its key, or of its item', () => {
    const positions = findPositions(
      [
        '# a comment',
        'areas:',
        '  essex:',
        '    name: {en: Essex, cy: "Essex"}',
        'list:',
        '  - a',
        '  - id: b',
      ].join('\n'),
    );
    expect(Object.fromEntries(positions)).toEqual({
      '': {line: 2, column: 1},
      '/areas': {line: 2, column: 1},
      '/areas/essex': {line: 3, column: 3},
      '/areas/essex/name': {line: 4, column: 5},
      '/areas/essex/name/en': {line: 4, column: 12},
      '/areas/essex/name/cy': {line: 4, column: 23},
      '/list': {line: 5, column: 1},
      '/list/0': {line: 6, column: 5},
      '/list/1': {line: 7, column: 5},
      '/list/1/id': {line: 7, column: 5},
    });
  });
});

describe('threat-level-feed check', () => {
  it('says of a good config that it is one', async () => {
    expect(await check('validity: 24h')).toEqual({
      exitCode: 0,
      output: 'c.yaml is a valid config.',
    });
  });

  it('reports a missing file', async () => {
    expect(await run(['check', 'nothing.yaml'], io)).toBe(2);
    expect(io.output.join('\n')).toContain('nothing.yaml: expected a config; received no file');
  });

  it.each([
    [['', 'statments: []'], 'c.yaml:2:1 /statments: expected one of publisher', 'statements'],
    [['validty: 24h'], 'c.yaml:1:1 /validty', 'validity'],
    [
      ['areas:', '  essex:', '    name: {en: Essex}', '    Statement: {en: x}'],
      'c.yaml:4:5 /areas/essex/Statement',
      'statement',
    ],
    [
      [
        'contacts:',
        '  - id: a',
        '    name: {en: A}',
        '    phone: 101',
        '    nations: [england, wale]',
      ],
      'c.yaml:5:24 /contacts/0/nations/1',
      'wales',
    ],
  ])('reports where %j is wrong, and suggests a word', async (lines, where, meant) => {
    const {exitCode, output} = await check(...lines);
    expect(exitCode).toBe(1);
    expect(output).toContain(where);
    expect(output).toContain(`did you mean ${meant}?`);
  });

  it('says where a file is not UTF-8', async () => {
    const {exitCode, output} = await check('publisher:', '  name: Caf\uFFFD Trust');
    expect(exitCode).toBe(1);
    expect(output).toMatch(
      /c\.yaml:2:12: expected UTF-8; received .*Caf.* \[config-not-utf8\]\. Save the file again/,
    );
  });

  it('exits with 3 for an empty config, but not for one with only comments', async () => {
    expect(await check('')).toMatchObject({
      exitCode: 3,
      output: expect.stringMatching(/c\.yaml: .*an empty file \[config-empty\]/) as unknown,
    });
    expect((await check('# Nothing to say.')).exitCode).toBe(0);
  });

  it.each([
    '101',
    '116 123',
    '61016',
    '0800 1111',
    '0800 789 321',
    '+44 800 789 321',
    '0808 168 9111',
  ])('takes %s for a phone number', async phone => {
    const {exitCode} = await check(
      'contacts:',
      '  - id: a',
      '    name: {en: A}',
      `    phone: "${phone}"`,
    );
    expect(exitCode, HOTLINE_HINT).toBe(0);
  });

  it('guesses nothing where nothing is like it', async () => {
    const {output} = await check('colour: blue');
    expect(output).toContain('c.yaml:1:1 /colour');
    expect(output).not.toContain('did you mean');
  });

  it('reports a missing value at the position of its parent', async () => {
    const {output} = await check('contacts:', '  - id: a', '    phone: 101');
    expect(output).toContain('c.yaml:2:5 /contacts/0/name');
  });

  it.each([
    [['a: 1', 'publisher: a: b'], 'c.yaml:2:13', 'Check that line'],
    [['publisher: {name: A'], 'c.yaml:1:20', 'Check that line'],
    [['validity: 24h', 'validity: 25h'], 'c.yaml:2:1', 'duplicated mapping key'],
    [['publisher: &a {name: A}', 'incident: *a'], 'c.yaml:2:12', 'without aliases'],
  ])('says line and column where %j is no YAML', async (lines, where, what) => {
    const {exitCode, output} = await check(...lines);
    expect(exitCode).toBe(1);
    expect(output).toContain(`${where}: expected YAML`);
    expect(output).toContain(what);
    expect(output.includes('aliases')).toBe(what === 'without aliases');
  });

  it('reports that a folder is not a config, and exits with 2', async () => {
    const readFile = (path: string) =>
      Promise.reject(Object.assign(new Error('EISDIR'), {code: 'EISDIR', syscall: 'read', path}));
    const own = {...io, readFile};
    expect(await run(['check', 'public'], own)).toBe(2);
    expect(io.output.join('\n')).toMatch(
      /public: expected a config, such as public\/threat-level-feed.yaml; received a folder/,
    );
  });

  const statement = (...lines: readonly string[]): readonly string[] => [
    'statements:',
    '  - id: a',
    ...lines.map(line => `    ${line}`),
  ];

  it.each([
    [
      'end-before-start',
      statement(
        'text: {en: x}',
        'publishedAt: 2026-11-20T00:00:00Z',
        'expiresAt: 2026-11-20T00:00:00Z',
      ),
      'c.yaml:5:5 ',
    ],
    [
      'published-in-future',
      statement('text: {en: x}', 'publishedAt: 2026-11-23T18:00:01Z'),
      'c.yaml:4:5 ',
    ],
    [
      'already-over',
      statement('text: {en: x}', 'expiresAt: 2026-11-23T18:00:00Z'),
      'c.yaml:4:5 /statements/0/expiresAt',
    ],
    [
      'already-over',
      [
        'incident:',
        '  title: {en: a}',
        '  summary: {en: b}',
        '  publishedAt: 2026-11-19T00:00:00Z',
        '  expiresAt: 2026-11-20T00:00:00Z',
      ],
      'c.yaml:5:3 /incident/expiresAt',
    ],
    ['text-with-markup', statement('text: {en: We <b>stand</b> together}'), 'c.yaml:3:12 '],
    ['text-with-markup', ['publisher: {name: A &amp; B}'], 'c.yaml:1:13 '],
    [
      'kind-unknown',
      ['contacts:', '  - id: a', '    kind: reprot', '    name: {en: A}', '    phone: 101'],
      'c.yaml:3:5 ',
    ],
    ...[
      '1632 960 001',
      '0800 78',
      '07700 900 00011',
      '0808 168 911',
      '08081689',
      '020 7946 09',
      '03456 0600',
      '0800 555 11',
      NEAR_THE_HOTLINE,
    ].map(
      phone =>
        [
          'phone-unlikely',
          ['contacts:', '  - id: a', '    name: {en: A}', `    phone: ${phone}`],
          'c.yaml:4:5 ',
        ] as [string, string[], string],
    ),
    [
      'checked-in-future',
      [
        'contacts:',
        '  - id: a',
        '    name: {en: A}',
        '    phone: 101',
        '    checkedOn: 2031-02-28',
      ],
      'c.yaml:5:5 ',
    ],
    [
      'end-before-start',
      [
        'incident:',
        '  title: {en: a}',
        '  summary: {en: b}',
        '  publishedAt: 2026-11-20T00:00:00Z',
        '  expiresAt: 2026-11-19T00:00:00Z',
      ],
      'c.yaml:5:3 ',
    ],
  ])('warns of a likely mistake and exits with 3: %s', async (code, lines, where) => {
    const {exitCode, output} = await check(...lines);
    expect(exitCode).toBe(3);
    expect(output).toContain(`[${code}]`);
    expect(output).toContain(where);
  });

  it.each([
    statement('text: {en: 5 < 6 and a > b & c}'),
    statement(
      'text: {en: x}',
      'publishedAt: 2026-11-23T18:00:00Z',
      'expiresAt: 2026-11-26T18:00:01Z',
    ),
  ])('says nothing about %j', async (...lines) => {
    expect((await check(...lines)).exitCode).toBe(0);
  });

  it('is reported by publish as well, and the level is published', async () => {
    io.files.set('in.xml', rss);
    io.files.set('out/threat-level-feed.yaml', statement('text: {en: <b>Hello</b>}').join('\n'));
    expect(await run(['publish', '--out', 'out', '--mi5', 'in.xml', '--now', NOW], io)).toBe(0);
    expect(io.files.get('out/feed.json')).toContain('<b>Hello</b>');
    expect(io.output[0]).toContain('out/threat-level-feed.yaml:3:12 /statements/0/text/en');
  });
});
