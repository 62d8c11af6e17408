/** What `status` makes of the signed form of a feed. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {createKeyPair} from '../../../src/publisher/output/signing.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {FEED, statusOf, withHost, type Spoilt} from '../../helpers/publisher/status-host.js';
import {govuk, mi5, publishAt} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const both = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};

let io: FakeIo;

function host(spoilt: Spoilt = {}): void {
  io = withHost(io, spoilt);
}

const status = (now: string, ...flags: string[]): ReturnType<typeof statusOf> =>
  statusOf(io, now, ...flags);

describe('the status of a signed feed', () => {
  let key: string;

  beforeEach(async () => {
    io = fakeIo();
    io.files.set('out/threat-level-banner.js', 'export {};');
    host();
    const pair = await createKeyPair();
    key = pair.attribute;
    io.files.set('/keys/private.json', pair.privateKey);
    io.files.set('out/threat-level-feed.yaml', 'key: /keys/private.json\n');
    await publishAt(io, at(7), both);
  });

  it.each([[[]], [['key']]])('is current, with %j given', async given => {
    const {code} = await status(at(8), ...(given.length ? ['--public-key', key] : []));
    expect(code).toBe(0);
  });

  it('is current if one of two keys fits', async () => {
    const other = (await createKeyPair()).attribute;
    expect(await status(at(8), '--public-key', `${other} ${key}`)).toMatchObject({code: 0});
  });

  it('is unknown to a banner with another key', async () => {
    const {code, codes} = await status(at(8), '--public-key', (await createKeyPair()).attribute);
    expect({code, codes}).toEqual({code: 1, codes: ['signature-invalid']});
  });

  it.each(['short', ''])('is not asked for with %j, which is no key: exit code 2', async wrong => {
    const argv = ['status', FEED, '--now', at(8), '--public-key'];
    expect(await run([...argv, wrong], io)).toBe(2);
    expect(await run([...argv, `${key} ${wrong}x`], io)).toBe(2);
    expect(io.output.join('\n')).toMatch(/\[public-key-invalid\]\. Copy the whole key/);
    expect(io.printed.join('\n')).not.toContain('not available to visitors');
  });

  it('is unknown to a banner with a key where nothing is signed', async () => {
    host({files: {'feed.jws.json': undefined}});
    const {code, codes} = await status(at(8), '--public-key', key);
    expect({code, codes}).toEqual({code: 1, codes: ['signature-missing']});
  });

  it.each([
    ['no JSON', 'error code: 520', 'signature-invalid'],
    ['no signed document', '{"payload": 3}', 'signature-invalid'],
  ])('exits with 3 if the signed form is %s', async (_, text, expected) => {
    host({files: {'feed.jws.json': text}});
    const {code, codes} = await status(at(8));
    expect({code, codes}).toEqual({code: 3, codes: [expected]});
    expect(await status(at(8), '--public-key', key)).toMatchObject({code: 1});
  });

  it('exits with 3 if the signed form has another feed', async () => {
    const older = io.files.get('out/feed.jws.json');
    await publishAt(io, at(8), both);
    host({files: {'feed.jws.json': older}});
    const {code, codes} = await status(at(9));
    expect({code, codes}).toEqual({code: 3, codes: ['signature-of-another-feed']});
  });

  it('is read from the signed form itself', async () => {
    const argv = ['status', FEED.replace('.json', '.jws.json'), '--now', at(8), '--public-key'];
    expect(await run([...argv, key], io)).toBe(0);
    expect(await run([...argv, (await createKeyPair()).attribute], io)).toBe(1);
  });

  it('is looked at in a folder too', async () => {
    const argv = ['status', 'out/feed.json', '--now', at(8), '--public-key'];
    expect(await run([...argv, key], io)).toBe(0);
    io.files.delete('out/feed.jws.json');
    expect(await run([...argv, key], io)).toBe(1);
  });
});
