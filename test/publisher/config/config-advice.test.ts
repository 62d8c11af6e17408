import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

/** The time of the run is 2026-11-23T18:00:00Z. */
let io: FakeIo;

beforeEach(() => {
  io = fakeIo();
});

async function check(lines: string, ...flags: readonly string[]) {
  io.files.set('c.yaml', lines);
  const exitCode = await run(['check', 'c.yaml', ...flags], io);
  return {exitCode, output: io.output.join('\n')};
}

const statement = (expiresAt: string, text = '{en: Calm, cy: Tawel}'): string =>
  `statements:\n  - id: a\n    text: ${text}\n    attribution: {name: A}\n    publishedAt: 2026-11-01T00:00:00Z\n    expiresAt: ${expiresAt}`;
const contact = (phone: string): string =>
  `contacts:\n  - id: a\n    kind: support\n    name: {en: A, cy: A}\n    phone: "${phone}"\n    checkedOn: 2026-11-23`;

describe('check advises', () => {
  it.each([
    ['a minute before the end', '2026-11-23T18:01:00Z', true],
    ['exactly 3 days before the end', '2026-11-26T18:00:00Z', true],
    ['more than 3 days before the end', '2026-11-26T18:00:01Z', false],
  ])('that a statement ends soon: %s', async (_, end, isWarned) => {
    const {exitCode, output} = await check(statement(end));
    expect(output.includes('[ends-soon]')).toBe(isWarned);
    expect(exitCode).toBe(isWarned ? 3 : 0);
    if (isWarned) expect(output).toContain('c.yaml:6:5 /statements/0/expiresAt');
  });

  it('that an incident ends soon', async () => {
    const {output} = await check(
      'incident: {title: {en: a, cy: a}, summary: {en: a, cy: a}, support: [], expiresAt: 2026-11-24T18:00:00Z}',
    );
    expect(output).toContain('c.yaml:1:73 /incident/expiresAt');
  });

  it('of an area’s incident, and of the phone numbers of its support', async () => {
    const {output} = await check(`areas:
  essex:
    name: {en: Essex, cy: Essex}
    incident:
      title: {en: a, cy: a}
      summary: {en: a, cy: a}
      support: [{label: {en: a, cy: a}, phone: "+353 1 666 0000"}, {label: {en: a, cy: a}, phone: "0800 789 312"}]`);
    expect(output).toMatch(
      /c\.yaml:7:\d+ \/areas\/essex\/incident\/support\/0\/phone.*\[phone-foreign\]/,
    );
    expect(output).toMatch(/\/areas\/essex\/incident\/support\/1\/phone.*\[phone-unlikely\]/);
    expect(output).toMatch(/\/areas\/essex\/incident\/expiresAt.*\[end-missing\]/);
  });

  it('that a word processor has changed the quotation marks, and does not insist', async () => {
    const name = await check('publisher: {name: “Op Partnership”}');
    expect(name.output).toMatch(/c\.yaml:1:\d+ \/publisher\/name.*\[quotes-in-text\]/);
    expect(name.exitCode).toBe(0);
    io.output.length = 0;
    const inside = await check('publisher: {name: "The “Op” Partnership"}');
    expect(inside.output).not.toContain('quotes-in-text');
    io.output.length = 0;
    const refused = await check('validity: “12h”');
    expect(refused.output).toContain('write straight quotation marks (") or none');
    io.output.length = 0;
    expect((await check('validity: "12x"')).output).not.toContain('straight quotation marks');
  });

  it('that an incident has no end', async () => {
    const {output} = await check('incident: {title: {en: a, cy: a}, summary: {en: a, cy: a}}');
    expect(output).toContain('[end-missing]');
  });

  it('of what has ended, and then not that it ends soon', async () => {
    const {output} = await check(statement('2026-11-23T17:59:59Z'));
    expect(output).toContain('[already-over]');
    expect(output).not.toContain('[ends-soon]');
  });

  it.each([
    ['+353 1 666 0000', true],
    ['00353 1 666 0000', true],
    ['+44 20 7946 0000', false],
    ['0044 20 7946 0000', false],
    ['020 7946 0000', false],
    ['101', false],
    ['116 123', false],
  ])('that %s is a foreign number: %s', async (phone, isWarned) => {
    const {output} = await check(contact(phone));
    expect(output.includes('[phone-foreign]')).toBe(isWarned);
  });

  it('once, at the first place, that texts have no Welsh', async () => {
    const texts = `${statement('2027-11-23T18:00:00Z', '{en: Calm}')}\nareas:\n  essex: {name: {en: Essex}}`;
    const {exitCode, output} = await check(texts);
    expect(output.match(/welsh-missing/g)).toHaveLength(1);
    expect(output).toContain('c.yaml:3:5 /statements/0/text');
    expect(output).toContain('2 texts without it');
    expect(output).toContain('c.yaml is a valid config.');
    expect(exitCode).toBe(0);
  });

  it('nothing about a config without texts', async () => {
    expect((await check('validity: 24h')).exitCode).toBe(0);
  });
});

describe('publish', () => {
  beforeEach(() => {
    io.files.set('out/threat-level-feed.yaml', statement('2026-11-24T18:00:00Z', '{en: Calm}'));
  });

  it('with --dry-run gives the same advice', async () => {
    await run(['publish', '--out', 'out', '--dry-run'], io);
    expect(io.output.join('\n')).toContain('[ends-soon]');
    expect(io.output.join('\n')).toContain('[welsh-missing]');
  });

  it('without it does not, because it would say so at each run', async () => {
    await run(['publish', '--out', 'out'], io);
    expect(io.output.join('\n')).not.toContain('[ends-soon]');
    expect(io.output.join('\n')).not.toContain('[welsh-missing]');
  });
});

describe('check --online', () => {
  const links = `publisher: {name: A, url: https://csp.example/}
contacts:
  - {id: a, name: {en: A, cy: A}, url: https://contact.example/}
incident:
  title: {en: a, cy: a}
  summary: {en: a, cy: a}
  support: [{label: {en: a, cy: a}, url: https://support.example/}]
  expiresAt: 2027-11-24T18:00:00Z
areas:
  essex:
    name: {en: Essex, cy: Essex}
    follow: [{label: Police, url: https://follow.example/}, {label: Same, url: https://csp.example/}]`;
  let asked: string[];

  const answering = (answers: Readonly<Record<string, number | Error>>): void => {
    asked = [];
    io = fakeIo({
      fetch: address => {
        asked.push(address);
        const answer = answers[address] ?? 200;
        return answer instanceof Error
          ? Promise.reject(answer)
          : Promise.resolve(new Response(null, {status: answer}));
      },
    });
  };

  it('asks each link once', async () => {
    answering({});
    expect(await check(links, '--online')).toEqual({
      exitCode: 0,
      output: 'c.yaml is a valid config.',
    });
    expect(asked.sort()).toEqual([
      'https://contact.example/',
      'https://csp.example/',
      'https://follow.example/',
      'https://support.example/',
    ]);
  });

  it.each([
    [404, true],
    [410, true],
    [500, true],
    [200, false],
    [301, false],
    [403, false],
    [429, false],
    [new Error('getaddrinfo ENOTFOUND follow.example'), true],
  ])('warns of a link that answers %s: %s', async (answer, isWarned) => {
    answering({'https://follow.example/': answer});
    const {exitCode, output} = await check(links, '--online');
    expect(output.includes('[link-dead]')).toBe(isWarned);
    expect(exitCode).toBe(isWarned ? 3 : 0);
    if (isWarned) expect(output).toContain('c.yaml:12:30 /areas/essex/follow/0/url');
  });

  it('names every place of a link', async () => {
    answering({'https://csp.example/': 404});
    const {output} = await check(links, '--online');
    expect(output).toContain('/publisher/url');
    expect(output).toContain('/areas/essex/follow/1/url');
  });

  it('alone asks the network', async () => {
    answering({});
    await check(links);
    expect(asked).toEqual([]);
  });
});
