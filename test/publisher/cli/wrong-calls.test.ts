/** What the caller named on the command line and cannot be meant: nothing is published, and the exit code is 2. */
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {
  both,
  notifyingPublisher,
  type NotifyingPublisher,
} from '../../helpers/publisher/notifying-publisher.js';

let one: NotifyingPublisher;
const output = (): string => one.io.output.join('\n');

beforeEach(async () => {
  one = notifyingPublisher();
  await one.publish(0, both('severe'));
});

describe('a source that is named', () => {
  it.each([
    ['--mi5', 'nope.xml', 'file-missing', 'nope.xml: expected a file; received no file'],
    ['--govuk', 'nope.json', 'file-missing', 'Check the name'],
    [
      '--govuk',
      'ftp://www.gov.uk/feed',
      'address-unsupported',
      'expected an https address or a file name; received an ftp address',
    ],
    ['--mi5', 'file:///mi5.xml', 'address-unsupported', 'received a file address'],
    ['--mi5', 'http://other.example/', 'address-insecure', 'received an http address'],
    ['--mi5', 'https://[', 'address-malformed', 'expected an https address'],
  ])('%s %s is a wrong call', async (option, value, code, sentence) => {
    const before = one.io.files.get('out/feed.json');
    const {code: exit, mails, pings} = await one.command(1, 'publish', option, value);
    expect({exit, mails, pings}).toEqual({exit: 2, mails: [], pings: 0});
    expect(output()).toContain(`[${code}]`);
    expect(output()).toContain(sentence);
    expect(one.io.files.get('out/feed.json')).toBe(before);
  });

  it('may be on this machine without https', async () => {
    const {code} = await one.command(1, 'publish', '--mi5', 'http://localhost:8080/mi5.xml');
    expect(code).not.toBe(2);
  });

  it.each(['validate', 'status'])('to %s is a wrong call too', async command => {
    for (const address of ['ftp://csp.example/feed.json', 'http://csp.example/feed.json']) {
      expect(await run([command, address], one.io)).toBe(2);
    }
  });

  it('that is a folder cannot be read', async () => {
    const io = {
      ...one.io,
      readFile: (path: string) =>
        path === 'folder' ? Promise.reject(new Error('EISDIR')) : one.io.readFile(path),
    };
    expect(await run(['publish', '--out', 'out', '--mi5', 'folder'], io)).toBe(2);
    expect(output()).toContain('[file-unreadable]');
  });
});
