/** `status` requests the files that a banner requests, and reports what would stop it. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {
  FEED,
  SCRIPT,
  statusOf,
  withHost,
  type Spoilt,
} from '../../helpers/publisher/status-host.js';
import {govuk, mi5, publishAt} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const both = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};

let io: FakeIo;
let asked: {url: string; origin: string | null}[];

function host(spoilt: Spoilt = {}): void {
  io = withHost(io, spoilt, (url, origin) => {
    asked.push({url, origin});
  });
}

const status = (now: string, ...flags: string[]): ReturnType<typeof statusOf> =>
  statusOf(io, now, ...flags);

beforeEach(async () => {
  io = fakeIo();
  asked = [];
  await publishAt(io, at(6), both);
  io.files.set('out/threat-level-banner.js', 'export {};');
  host();
});

describe('the status of a feed on a host', () => {
  it('is current where all that a visitor needs is there', async () => {
    const {code, codes, report} = await status(at(7));
    expect({code, codes}).toEqual({code: 0, codes: []});
    expect(report.line).toContain('current: uk severe');
    expect(asked).toContainEqual({url: FEED, origin: 'https://visitor.example'});
    expect(asked.map(({url}) => url)).toContain(SCRIPT);
  });

  it.each([
    [
      'no CORS header',
      {'feed.json': {'access-control-allow-origin': undefined}},
      'cors-missing',
      1,
    ],
    [
      'CORS for one site',
      {'feed.json': {'access-control-allow-origin': 'https://a.example'}},
      'cors-missing',
      1,
    ],
    [
      'CORS for whoever asks',
      {'feed.json': {'access-control-allow-origin': 'https://visitor.example'}},
      undefined,
      0,
    ],
    ['no type', {'feed.json': {'content-type': undefined}}, 'content-type-unexpected', 3],
    ['HTML for a type', {'feed.json': {'content-type': 'text/html'}}, 'content-type-unexpected', 3],
    [
      'a type with a charset',
      {'feed.json': {'content-type': 'application/json; charset=utf-8'}},
      undefined,
      0,
    ],
    [
      'a script without CORS',
      {'threat-level-banner.js': {'access-control-allow-origin': undefined}},
      'cors-missing',
      1,
    ],
    [
      'a script of no type',
      {'threat-level-banner.js': {'content-type': undefined}},
      'content-type-unexpected',
      1,
    ],
    [
      'a script that is a page',
      {'threat-level-banner.js': {'content-type': 'text/html'}},
      'content-type-unexpected',
      1,
    ],
    [
      'a script of an old type',
      {'threat-level-banner.js': {'content-type': 'application/javascript'}},
      undefined,
      0,
    ],
  ] as const)('with %s', async (_, headers, code, exit) => {
    host({headers});
    const {code: exitCode, codes, report} = await status(at(7));
    expect({exitCode, codes}).toEqual({exitCode: exit, codes: code ? [code] : []});
    if (code) expect(report.line).toContain(code);
  });

  it.each([
    ['is not there', undefined],
    ['is empty', ''],
  ])('exits with 1 when its script %s', async (_, text) => {
    host({files: {'threat-level-banner.js': text}});
    const {code, codes} = await status(at(7));
    expect({code, codes}).toEqual({code: 1, codes: ['script-unusable']});
  });

  it('does not request the script with --no-script', async () => {
    host({files: {'threat-level-banner.js': undefined}});
    expect(await status(at(7), '--no-script')).toMatchObject({code: 0});
    expect(asked.map(({url}) => url)).not.toContain(SCRIPT);
  });

  it('says when each source was last read', async () => {
    await publishAt(io, at(7), {govuk: both.govuk});
    const {report} = await status(at(8));
    expect(report.sources).toMatchObject([
      {id: 'mi5', outcome: 'refused', readAt: at(6)},
      {id: 'govuk', outcome: 'read', readAt: at(7)},
    ]);
    expect(io.output.join('\n')).toContain(
      'mi5: refused; last read 2026-11-23T06:00:00Z, 2 hours ago',
    );
  });

  it('reports the active override', async () => {
    await run(`set critical --out out --reason Told --now ${at(7)}`.split(' '), io);
    const {code, codes, report} = await status(at(8));
    expect({code, codes}).toEqual({code: 3, codes: ['override-in-force']});
    expect(report.overrides).toMatchObject([{region: 'uk', level: 'critical'}]);
  });

  it('says that the sources disagree', async () => {
    await publishAt(io, at(7), {mi5: both.mi5, govuk: govuk('critical', 'low')});
    const {code, codes} = await status(at(8));
    expect({code, codes}).toEqual({code: 3, codes: ['sources-disagree']});
  });

  it('says that a rise came from an outdated copy', async () => {
    const older = mi5('critical', 'low', '2026-11-22T01:00:00Z');
    await publishAt(io, at(7), {mi5: older, govuk: govuk('critical', 'low')});
    const {code, codes} = await status(at(8));
    expect({code, codes}).toEqual({code: 3, codes: ['document-outdated']});
  });

  it.each([
    ['2026-11-23T05:55:00Z', 0],
    ['2026-11-23T05:54:59Z', 3],
    ['2025-11-23T06:00:00Z', 3],
  ])('at %s, before its reading, exits with %i', async (now, exit) => {
    const {code, codes} = await status(now);
    expect(code).toBe(exit);
    expect(codes).toEqual(exit ? ['reading-in-the-future'] : []);
  });

  it('formats ages in words', async () => {
    const {report} = await status('2026-11-24T06:00:00Z');
    expect(report.line).toContain('(1 day ago)');
  });
});

describe('the status for Prometheus', () => {
  it('has a line for each thing to watch', async () => {
    await run(`set critical --out out --reason Told --now ${at(7)}`.split(' '), io);
    io.printed.length = 0;
    expect(await run(['status', FEED, '--now', at(8), '--format', 'prometheus'], io)).toBe(3);
    expect(
      io.printed
        .join('\n')
        .split('\n')
        .filter(line => !line.startsWith('#')),
    ).toEqual([
      'threat_level_feed_exit_code 3',
      'threat_level_feed_current 1',
      'threat_level_feed_checked_timestamp_seconds 1795413600',
      'threat_level_feed_valid_until_timestamp_seconds 1795500000',
      'threat_level_feed_level{region="uk"} 5',
      'threat_level_feed_level{region="ni"} 1',
      'threat_level_feed_source_read_timestamp_seconds{source="mi5"} 1795413600',
      'threat_level_feed_source_read_timestamp_seconds{source="govuk"} 1795413600',
      'threat_level_feed_problem{code="override-in-force"} 1',
    ]);
  });

  it('says that there is no feed', async () => {
    host({files: {'feed.json': undefined}});
    expect(await run(['status', FEED, '--now', at(8), '--format', 'prometheus'], io)).toBe(1);
    expect(io.printed.join('\n')).toContain('threat_level_feed_exit_code 1');
    expect(io.printed.join('\n')).toContain('threat_level_feed_current 0');
  });

  it('is one of three formats', async () => {
    expect(await run(['status', FEED, '--format', 'xml'], io)).toBe(2);
  });
});
