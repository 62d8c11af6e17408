import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {run} from '../../../src/publisher/cli/run.js';
import {forOutput, forTerminal} from '../../../src/publisher/cli/terminal-text.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';

const NOW = '2026-11-23T18:00:00Z';

describe('text of others on a terminal', () => {
  it.each([
    ['\u001b[2J\u001b[31mred', '\\u001b[2J\\u001b[31mred'],
    ['\u009b31m', '\\u009b31m'],
    ['a\rb\u0007\u007f', 'a\\u000db\\u0007\\u007f'],
    ['lo\u202ew', 'lo\\u202ew'],
    ['line\n\tline', 'line\n\tline'],
    ['Ünïcode اردو 简体', 'Ünïcode اردو 简体'],
  ])('%j is written as %j', (text, written) => {
    expect(forTerminal(text)).toBe(written);
    expect(forOutput(text)).toBe(written);
  });

  it('keeps the marks around a phone number in a message, not in a sentence', () => {
    expect(forOutput('\u2066999\u2069')).toBe('\u2066999\u2069');
    expect(forTerminal('\u2066999\u2069')).toBe('\\u2066999\\u2069');
  });

  it.each([
    ['an answer', ['publish', '--out', 'out', '--mi5', 'in.xml', '--now', NOW]],
    ['a feed', ['validate', 'in.xml']],
    ['a name', ['validate', 'no\u001b[31m\u202efile']],
    ['an option', ['set', 'high\u001b[31m\u202e', '--out', 'out', '--reason', 'x']],
  ])('never comes through from %s', async (_what, argv) => {
    const io = fakeIo();
    io.files.set('in.xml', 'error \u001b]0;title\u0007 \u202egnp.exe');
    await run(argv, io);
    const all = [...io.output, ...io.printed].join('\n');
    expect(all).not.toBe('');
    // eslint-disable-next-line no-control-regex -- These are what must not come through.
    expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('threat-level-feed message --lang', () => {
  function message(lang: string): Promise<{exitCode: number; output: string; printed: string}> {
    const io = fakeIo();
    io.files.set('feed.json', JSON.stringify(exampleFeed(new Date(NOW))));
    return run(['message', '--feed', 'feed.json', '--lang', lang, '--now', NOW], io).then(
      exitCode => ({exitCode, output: io.output.join('\n'), printed: io.printed.join('\n')}),
    );
  }

  it.each([
    ['Welsh', 'cy'],
    ['cymraeg', 'cy'],
    ['Polish', 'pl'],
    ['Urdu', 'ur'],
  ])('%s is refused, with the code that was probably meant', async (lang, code) => {
    const {exitCode, output, printed} = await message(lang);
    expect(exitCode).toBe(2);
    expect(output).toContain(`(did you mean ${code}?); received "${lang}" [language-unknown]`);
    expect(printed).toContain('999');
  });

  it.each(['de', 'xx', ''])('%j is refused, for nobody ships it', async lang => {
    const {exitCode, output} = await message(lang);
    expect(exitCode).toBe(2);
    expect(output).toContain('expected one of en, cy, ga');
  });

  it.each(['en', 'EN-gb', 'en_GB', 'cy', 'cy-GB', 'pa-PK', 'zh'])('%s is taken', async lang => {
    expect((await message(lang)).exitCode).toBe(0);
  });
});
