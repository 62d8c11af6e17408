import {beforeEach, describe, expect, it} from 'vitest';
import {parseCommand} from '../../../src/publisher/commands/operator-command.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const NOW = new Date('2026-11-23T18:00:00Z');

let io: FakeIo;

beforeEach(async () => {
  io = fakeIo();
  await run(['init', 'edge', '--host', 'cloudflare-worker'], io);
  io.output.length = 0;
});

const call = (...argv: string[]): Promise<number> => run(argv, io);
const printed = (): unknown => JSON.parse(io.printed.join(''));

describe('in the folder of a Worker', () => {
  it('`set` prints the command for its secret, and changes nothing', async () => {
    const before = new Map(io.files);
    const reason = 'Announced; the documents are not updated';
    const options = ['--reason', reason, '--for', '6h', '--region', 'ni', '--since', '2026-11-23'];
    expect(await call('set', 'critical', '--out', 'edge', ...options)).toBe(0);
    expect(printed()).toEqual({
      command: 'set',
      at: '2026-11-23T18:00:00.000Z',
      level: 'critical',
      region: 'ni',
      reason,
      until: '2026-11-24T00:00:00Z',
      since: '2026-11-23',
    });
    expect(io.output.join()).toContain('Nothing is changed yet.');
    expect(io.files).toEqual(before);
  });

  it('`set --exercise` prints an exercise, for a day', async () => {
    await call('set', 'critical', '--out', 'edge', '--exercise', '--reason', 'Exercise');
    expect(printed()).toMatchObject({kind: 'exercise', until: '2026-11-24T18:00:00Z'});
  });

  it('`set` refuses the mistakes that it refuses elsewhere, and prints no command', async () => {
    expect(await call('set', 'critical', '--out', 'edge', '--reason', 'x', '--for', '8d')).toBe(2);
    expect(io.output.join()).toContain('end-too-late');
    expect(io.printed).toEqual([]);
  });

  it('`unset` prints the command that ends it', async () => {
    expect(await call('unset', '--out', 'edge', '--region', 'uk')).toBe(0);
    expect(printed()).toEqual({command: 'unset', at: '2026-11-23T18:00:00.000Z', region: 'uk'});
  });

  it('`publish` says that a Worker publishes by itself, and `--dry-run` tries the config', async () => {
    expect(await call('publish', '--out', 'edge')).toBe(2);
    expect(io.output.join()).toContain('[folder-of-worker]');
    io.output.length = 0;
    io.files.set('edge/threat-level-feed.yaml', 'validty: 24h');
    await call('publish', '--out', 'edge', '--dry-run');
    expect(io.output.join()).toContain('did you mean validity?');
  });
});

describe('the command in a Worker’s secret', () => {
  const written = {
    command: 'set',
    at: '2026-11-23T17:59:00Z',
    level: 'critical',
    region: 'uk',
    reason: 'Announced',
    until: '2026-11-24T00:00:00Z',
  };
  const problemsOf = (changes: object | string): unknown => {
    const text = typeof changes === 'string' ? changes : JSON.stringify({...written, ...changes});
    const parsed = parseCommand(text, NOW);
    return parsed.ok ? [] : parsed.problems.map(({code, expected}) => [code, expected]);
  };

  it.each([
    ['is one', {}, []],
    ['is an exercise', {kind: 'exercise'}, []],
    ['is from a clock an hour ahead', {at: '2026-11-23T19:00:00Z'}, []],
    [
      'is from a clock further ahead',
      {at: '2026-11-23T19:00:01Z'},
      [['command-refused', 'a command written before 2026-11-23T18:00:00Z']],
    ],
    ['is no JSON', 'critical', [['command-refused', 'an object']]],
    [
      'is empty JSON',
      '{}',
      expect.arrayContaining([['command-refused', 'one of set, unset at /command']]),
    ],
    [
      'has another level',
      {level: 'extreme'},
      [['command-refused', 'one of low, moderate, substantial, severe, critical at /level']],
    ],
    ['has no reason', {reason: undefined}, [['command-refused', 'text at /reason']]],
    ['ends nothing', {command: 'unset', level: undefined, reason: undefined}, []],
  ] as const)('%s', (_name, changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected);
  });
});
