import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const HOUR = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');

let io: FakeIo;

/** What MI5 answers, with these levels, in a document built at that hour. */
function mi5(uk: string, ni: string, builtHour = 1): string {
  return rss
    .replaceAll('SEVERE', uk.toUpperCase())
    .replace(/related terrorism is [A-Z]+\./, `related terrorism is ${ni.toUpperCase()}.`)
    .replace(
      /<lastBuildDate>.*<\/lastBuildDate>/,
      `<lastBuildDate>Mon, 23 Nov 2026 ${String(builtHour).padStart(2, '0')}:00:00 +0000</lastBuildDate>`,
    );
}

function govuk(uk: string, ni: string): string {
  const body = `<p>The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is <strong>${uk}</strong>.</p><p>The threat to Northern Ireland from Northern Ireland-related terrorism is ${ni}.</p>`;
  return JSON.stringify({
    base_path: '/terrorism-national-emergency',
    schema_name: 'guide',
    locale: 'en',
    details: {parts: [{title: 'Levels', slug: 'levels', body}]},
  });
}

/** Publishes what the two answered at an hour; one that is left out was not there to be read. */
function publish(hour: number, answers: {mi5?: string; govuk?: string}): Promise<number> {
  io.files.set('mi5.xml', answers.mi5 ?? 'error code: 520');
  io.files.set('govuk.json', answers.govuk ?? 'error code: 520');
  return run(
    `publish --out out --mi5 mi5.xml --govuk govuk.json --now ${HOUR(hour)}`.split(' '),
    io,
  );
}

function set(hour: number, ...argv: string[]): Promise<number> {
  return run(['set', ...argv, '--out', 'out', '--reason', 'As told', '--now', HOUR(hour)], io);
}

function feed(): Feed {
  const result = parseFeed(io.files.get('out/feed.json') ?? '');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function status(hour: number): Promise<number> {
  return run(['status', 'out/feed.json', '--now', HOUR(hour)], io);
}

beforeEach(() => {
  io = fakeIo();
});

describe('publishing from two sources', () => {
  it('says of each document that it cannot use where it came from', async () => {
    await publish(6, {});
    expect(io.output.join('\n')).toMatch(/^mi5\.xml: expected .*\n^govuk\.json: expected /m);
  });

  it('publishes what both say, and names both', async () => {
    expect(await publish(6, {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')})).toBe(0);
    expect(feed().assessments).toMatchObject({uk: {level: 'severe'}, ni: {level: 'low'}});
    expect(feed().sources?.map(({id, outcome}) => [id, outcome])).toEqual([
      ['mi5', 'read'],
      ['govuk', 'read'],
    ]);
    expect(await status(7)).toBe(0);
  });

  it('publishes GOV.UK’s level while MI5 cannot be read', async () => {
    expect(await publish(6, {govuk: govuk('severe', 'low')})).toBe(0);
    expect(feed()).toMatchObject({
      assessments: {uk: {level: 'severe'}},
      sources: [
        {id: 'mi5', outcome: 'refused'},
        {id: 'govuk', outcome: 'read'},
      ],
    });
  });

  it('publishes MI5’s level if they disagree, and exits with 3, as does status', async () => {
    expect(await publish(6, {mi5: mi5('critical', 'low'), govuk: govuk('severe', 'low')})).toBe(3);
    expect(feed().assessments.uk.level).toBe('critical');
    expect(await status(7)).toBe(3);
    expect(io.printed.join('')).toContain('the sources disagree');
  });

  it('takes a fall from an old document when both say it', async () => {
    await publish(6, {mi5: mi5('severe', 'low')});
    expect(await publish(7, {mi5: mi5('moderate', 'low')})).toBe(3);
    expect(feed().assessments.uk.level).toBe('severe');
    expect(await publish(8, {mi5: mi5('moderate', 'low'), govuk: govuk('moderate', 'low')})).toBe(
      0,
    );
    expect(feed().assessments.uk).toEqual({
      level: 'moderate',
      since: '2026-11-23',
      previous: 'severe',
    });
  });

  it('moves checkedAt only with a real reading', async () => {
    await publish(6, {mi5: mi5('severe', 'low')});
    expect(await publish(7, {})).toBe(1);
    expect(feed().checkedAt).toBe(HOUR(6));
    await publish(8, {govuk: govuk('severe', 'low')});
    expect(feed().checkedAt).toBe(HOUR(8));
  });

  it('remembers the date of MI5’s document through readings without MI5', async () => {
    await publish(6, {mi5: mi5('severe', 'low', 5)});
    await publish(7, {govuk: govuk('severe', 'low')});
    expect(await publish(8, {mi5: mi5('moderate', 'low', 5)})).toBe(3);
    expect(feed().assessments.uk.level).toBe('severe');
  });

  it('reads only the source that is named when that is a file', async () => {
    io.files.set('mi5.xml', mi5('severe', 'low'));
    expect(await run(['publish', '--out', 'out', '--mi5', 'mi5.xml'], io)).toBe(0);
    expect(feed().sources?.map(({id}) => id)).toEqual(['mi5']);
  });

  it('publishes with a clock that was set back, without a day, and reports that', async () => {
    await publish(12, {mi5: mi5('severe', 'low')});
    expect(await publish(9, {mi5: mi5('critical', 'low')})).toBe(3);
    expect(feed()).toMatchObject({checkedAt: HOUR(9), assessments: {uk: {level: 'critical'}}});
    expect(feed().assessments.uk).not.toHaveProperty('since');
    expect(io.output.join('\n')).toContain('clock-went-back');
  });
});

describe('a manually set level', () => {
  beforeEach(async () => {
    await publish(6, {mi5: mi5('substantial', 'low')});
  });

  it('replaces the sources’ level, shows the reason, and exits with 3', async () => {
    expect(await set(7, 'critical', '--until', HOUR(20))).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: HOUR(6),
      validUntil: HOUR(20),
      assessments: {uk: {level: 'critical', previous: 'substantial'}},
      overrides: [{region: 'uk', level: 'critical', reason: 'As told', until: HOUR(20)}],
    });
    expect(await publish(8, {mi5: mi5('substantial', 'low')})).toBe(3);
    expect(feed().assessments.uk.level).toBe('critical');
    expect(feed().checkedAt).toBe(HOUR(8));
    expect(await status(9)).toBe(3);
    expect(io.printed.join('')).toContain('"As told"');
  });

  it('ends by itself, even while no source can be read', async () => {
    await set(7, 'critical', '--until', HOUR(9));
    expect(await publish(10, {})).toBe(1);
    expect(feed()).toMatchObject({checkedAt: HOUR(6), assessments: {uk: {level: 'substantial'}}});
    expect(feed()).not.toHaveProperty('overrides');
  });

  it('is current no longer than its end, whoever forgets to publish', async () => {
    await set(7, 'critical', '--until', HOUR(9));
    expect(await status(8)).toBe(3);
    expect(await status(9)).toBe(1);
  });

  it('ends after a day if no end is given', async () => {
    await set(7, 'critical');
    expect(feed().overrides?.[0]?.until).toBe('2026-11-24T07:00:00Z');
  });

  it('ends when the sources say the same, and leaves them its day', async () => {
    await set(7, 'critical', '--since', '2026-11-22');
    expect(await publish(8, {mi5: mi5('critical', 'low', 7)})).toBe(0);
    expect(feed()).not.toHaveProperty('overrides');
    expect(feed().assessments.uk).toMatchObject({level: 'critical', since: '2026-11-22'});
  });

  it('vouches for a fall that no newer document confirms', async () => {
    await set(7, 'low');
    expect(await publish(8, {mi5: mi5('low', 'low')})).toBe(0);
    expect(feed().assessments.uk.level).toBe('low');
  });

  it('does not make the level of the other region hold any longer', async () => {
    await set(7, 'critical', '--until', '2026-11-26T00:00:00Z');
    await run(
      'publish --out out --mi5 mi5.xml --now 2026-11-24T12:00:00Z'.split(' '),
      (io.files.set('mi5.xml', 'nothing'), io),
    );
    expect(feed().validUntil).toBe('2026-11-26T00:00:00Z');
    expect(feed().assessments).toEqual({
      uk: {level: 'critical', previous: 'substantial', setAt: HOUR(7)},
    });
    expect(feed().official?.assessments.ni).toMatchObject({level: 'low'});
  });

  it('ends when it is unset', async () => {
    await set(7, 'critical');
    expect(await run(['unset', '--out', 'out', '--now', HOUR(8)], io)).toBe(0);
    expect(feed().assessments.uk.level).toBe('substantial');
  });

  it('can be the first level in a folder, without a reading of the sources', async () => {
    io = fakeIo();
    expect(await set(7, 'severe')).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: HOUR(7),
      assessments: {uk: {level: 'severe'}},
      sources: [],
    });
    expect(await publish(8, {mi5: mi5('low', 'low')})).toBe(3);
    expect(feed().official?.assessments.uk.level).toBe('low');
  });

  it('needs a national level before one for Northern Ireland', async () => {
    io = fakeIo();
    expect(await set(7, 'severe', '--region', 'ni')).toBe(2);
    expect(io.files.size).toBe(0);
  });
});
