/** What a publisher may conclude from “304 Not Modified”: only that the body with that validator holds. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import type {HttpResponse} from '../../../src/publisher/io/io.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {version} from '../../../src/generated/version.js';
import {item, national, northernIreland} from '../../helpers/documents/govuk-items.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const MI5 = 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml';
const GOVUK = 'https://www.gov.uk/api/content/terrorism-national-emergency';
const MEMORY = 'out/.threat-level-feed.cache.json';
const hour = (number: number): string => `2026-11-23T${String(number).padStart(2, '0')}:00:00Z`;

const bulletin = (level: string): string =>
  rss
    .replaceAll('SEVERE', level)
    .replace(/<lastBuildDate>.*</, '<lastBuildDate>Sun, 22 Nov 2026 09:00:00 +0000<');
const page = (level: string): string =>
  item(`<p>${national(level)}</p><p>${northernIreland('low')}</p>`);

type Answer = (request: Headers, address: string) => Response;

/** A host for both sources, which answers 404 for other addresses. */
function hosts(answers: Readonly<Record<string, Answer>>): {io: FakeIo; asked: Headers[]} {
  const asked: Headers[] = [];
  const io = fakeIo({
    fetch: (address, init) => {
      const headers = new Headers(init.headers);
      const answer = answers[address];
      if (answer) asked.push(headers);
      return Promise.resolve(answer?.(headers, address) ?? new Response('', {status: 404}));
    },
  });
  return {io, asked};
}

async function publishAt(number: number, io: FakeIo): Promise<number> {
  return run(['publish', '--out', 'out'], {
    ...io,
    now: () => new Date(hour(number)),
  });
}

function published(io: FakeIo): Feed {
  const result = parseFeed(io.files.get('out/feed.json') ?? '');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const notModified = (headers = {}): Response => new Response(null, {status: 304, headers});

describe.each([
  ['MI5', MI5, bulletin],
  ['GOV.UK', GOVUK, page],
])('a 304 from %s', (_, address, bodyOf) => {
  const low = bodyOf('MODERATE');
  const severe = bodyOf('SEVERE');

  it.each([
    ['ETag', {etag: '"B"'}],
    ['Last-Modified', {'last-modified': 'Sun, 22 Nov 2026 09:00:00 GMT'}],
  ])('never vouches for a body that came without an %s', async (_name, validator) => {
    const answers = [
      new Response(low, {headers: validator}),
      new Response(severe),
      notModified(validator),
      notModified(validator),
    ];
    const {io} = hosts({[address]: () => answers.shift() ?? notModified(validator)});
    await publishAt(1, io);
    await publishAt(2, io);
    expect(published(io)).toMatchObject({checkedAt: hour(2)});
    expect(await publishAt(3, io)).toBe(1);
    expect(published(io)).toMatchObject({checkedAt: hour(2)});
    expect(io.output.join('\n')).toContain('status 304');
  });

  it('asks for the whole document once a body came without validators', async () => {
    const answers = [new Response(low, {headers: {etag: '"B"'}}), new Response(severe)];
    const {io, asked} = hosts({[address]: () => answers.shift() ?? new Response(severe)});
    for (const number of [1, 2, 3]) await publishAt(number, io);
    expect(asked.map(headers => headers.get('if-none-match'))).toEqual([null, '"B"', null]);
  });

  it('does not send one body’s ETag with another’s date', async () => {
    const date = 'Sun, 22 Nov 2026 09:00:00 GMT';
    const answers = [
      new Response(low, {headers: {etag: '"B"', 'last-modified': date}}),
      new Response(severe, {headers: {'last-modified': date}}),
    ];
    const {io, asked} = hosts({[address]: () => answers.shift() ?? notModified()});
    for (const number of [1, 2, 3]) await publishAt(number, io);
    expect(asked.at(-1)?.get('if-none-match')).toBe(null);
    expect(asked.at(-1)?.get('if-modified-since')).toBe(date);
    expect(published(io)).toMatchObject({
      checkedAt: hour(3),
      assessments: {uk: {level: 'severe'}},
    });
  });

  it.each([
    ['another ETag', {etag: '"A"'}],
    ['another date', {'last-modified': 'Sat, 21 Nov 2026 09:00:00 GMT'}],
  ])('that names %s is answered by asking for the document itself', async (_name, other) => {
    const own = {etag: '"B"', 'last-modified': 'Sun, 22 Nov 2026 09:00:00 GMT'};
    const answers = [new Response(low, {headers: own}), notModified(other), new Response(severe)];
    const {io, asked} = hosts({[address]: () => answers.shift()!});
    await publishAt(1, io);
    await publishAt(2, io);
    expect(asked.at(-1)?.get('if-none-match')).toBe(null);
    expect(asked.at(-1)?.get('if-modified-since')).toBe(null);
    expect(published(io).assessments.uk.level).toBe('severe');
  });

  it('vouches for the body whose ETag it names, weakly or not', async () => {
    const answers = [new Response(severe, {headers: {etag: '"B"'}}), notModified({etag: 'W/"B"'})];
    const {io, asked} = hosts({[address]: () => answers.shift()!});
    await publishAt(1, io);
    await publishAt(2, io);
    expect(asked).toHaveLength(2);
    expect(published(io)).toMatchObject({checkedAt: hour(2)});
  });

  it('is not read, and does not keep the connection open', async () => {
    let cancelled = 0;
    const headers = new Headers({etag: '"B"'});
    const body = (): ReadableStream<Uint8Array> =>
      new ReadableStream({
        cancel: () => {
          cancelled += 1;
        },
      });
    // A platform’s Response refuses a 304 with a body; a host may send one.
    const unread = (): HttpResponse => ({status: 304, ok: false, headers, body: body()});
    const answers = [new Response(severe, {headers}), unread()];
    const {io} = hosts({[address]: () => answers.shift()! as Response});
    await publishAt(1, io);
    await publishAt(2, io);
    expect(published(io)).toMatchObject({checkedAt: hour(2)});
    expect(cancelled).toBe(1);
  });

  it('is not asked of another address that the host sends us on to', async () => {
    const targets = [`${address}?a`, `${address}?b`];
    const {io, asked} = hosts({
      [address]: () =>
        new Response(null, {status: 302, headers: {location: targets.shift() ?? address}}),
      [`${address}?a`]: () => new Response(low, {headers: {etag: '"1"'}}),
      [`${address}?b`]: headers =>
        headers.get('if-none-match') ? notModified() : new Response(severe),
    });
    await publishAt(1, io);
    await publishAt(2, io);
    expect(asked.map(headers => headers.get('if-none-match'))).toEqual([null, null, null, null]);
    expect(published(io).assessments.uk.level).toBe('severe');
  });
});

describe('the publisher’s memory of what hosts sent', () => {
  it.each([
    'null',
    '[]',
    '[null]',
    '3',
    '"mi5"',
    'half a fi',
    '{"mi5": null}',
    '{"mi5": []}',
    `{"mi5": {"address": "${MI5}", "text": 3}}`,
    `{"mi5": {"address": "${MI5}", "text": "x", "etag": 3}}`,
    `{"mi5": {"address": "${MI5}", "text": "x", "etag": "a\\nb", "url": "${MI5}"}}`,
  ])('is replaced if it contains %s', async memory => {
    const {io, asked} = hosts({
      [MI5]: () => new Response(bulletin('SEVERE'), {headers: {etag: '"B"'}}),
    });
    io.files.set(MEMORY, memory);
    expect(await publishAt(1, io)).toBe(0);
    expect(asked[0]?.get('if-none-match')).toBe(null);
    expect(JSON.parse(io.files.get(MEMORY) ?? '')).toMatchObject({mi5: {etag: '"B"'}});
  });

  describe('keeps what was read, so that a 304 needs no parser', () => {
    const memoryOf = (changes: object): string => {
      const read = {readBy: version, kind: 'actual', levels: {uk: 'severe', ni: 'low'}};
      const entry = {address: MI5, url: MI5, text: bulletin('MODERATE'), etag: '"B"'};
      return JSON.stringify({mi5: {...entry, bulletin: {...read, ...changes}}});
    };
    const levelAfter = async (changes: object): Promise<unknown> => {
      const {io} = hosts({[MI5]: () => notModified()});
      io.files.set(MEMORY, memoryOf(changes));
      await publishAt(1, io);
      return published(io).assessments.uk.level;
    };

    it('and publishes it', async () => {
      expect(await levelAfter({})).toBe('severe');
    });

    it('with the date and the Northern Ireland-related level', async () => {
      const {io} = hosts({[MI5]: () => notModified()});
      io.files.set(MEMORY, memoryOf({builtAt: hour(0)}));
      await publishAt(1, io);
      expect(published(io).assessments.ni?.level).toBe('low');
      expect(published(io).sources?.[0]).toMatchObject({id: 'mi5', builtAt: hour(0)});
    });

    it.each([
      ['another version', {readBy: '0.0.1'}],
      ['no version', {readBy: undefined}],
    ])('but reads the text again if %s had read it', async (_, changes) => {
      expect(await levelAfter(changes)).toBe('moderate');
    });

    it.each([
      [{levels: {uk: 'sever', ni: 'low'}}],
      [{levels: {}}],
      [{kind: 'real'}],
      [{builtAt: 'yesterday'}],
    ])('but reads the text again if it contains %o', async changes => {
      expect(await levelAfter(changes)).toBe('moderate');
    });

    it('as a sample, if it was one', async () => {
      const {io} = hosts({[MI5]: () => notModified()});
      io.files.set(MEMORY, memoryOf({kind: 'sample'}));
      await publishAt(1, io);
      expect(published(io).status).toBe('sample');
    });
  });

  it('keeps one source’s entry when the other’s cannot be used', async () => {
    const entry = {address: MI5, url: MI5, text: bulletin('SEVERE'), etag: '"B"'};
    const {io} = hosts({[MI5]: () => notModified()});
    io.files.set(MEMORY, JSON.stringify({mi5: entry, govuk: 7}));
    expect(await publishAt(1, io)).toBe(0);
    expect(published(io).assessments.uk.level).toBe('severe');
  });
});
