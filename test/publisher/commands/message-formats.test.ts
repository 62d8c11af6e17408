import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {run} from '../../../src/publisher/cli/run.js';
import {parseSnippet} from '../../../src/publisher/sources/parse-html.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const now = new Date('2026-11-23T18:00:00Z');

async function message(
  feed: Feed | string | undefined,
  ...argv: readonly string[]
): Promise<{text: string; code: number; io: FakeIo}> {
  const io = fakeIo({now: () => now});
  if (feed) io.files.set('feed.json', typeof feed === 'string' ? feed : JSON.stringify(feed));
  const code = await run(['message', '--feed', 'feed.json', ...argv], io);
  return {text: io.printed.join('\n'), code, io};
}

const hostile: Partial<Feed> = {
  publisher: {name: 'Police & <b>Partners</b>'},
  incident: {
    title: {en: '<script>alert(1)</script>'},
    summary: {en: 'First "line"\n\nSecond line \uE0000\uE001'},
    support: [{label: {en: 'Help'}, url: 'https://help.example/?a=1&b="2"'}],
  },
  contacts: [
    {
      id: 'desk',
      name: {en: 'Desk', cy: 'Desg'},
      phone: '00353 1 666 0000',
      url: 'https://desk.example/',
      hours: {en: 'Days'},
    },
  ],
  areas: {
    essex: {
      name: {en: 'Essex'},
      statement: {en: 'More <i>officers</i>.'},
      follow: [{label: 'Essex Police', url: 'https://www.essex.police.uk'}],
    },
  },
};

describe('threat-level-feed message --region', () => {
  it.each([
    ['uk', true, false],
    ['ni', false, true],
    ['both', true, true],
  ])('%s has those levels', async (region, hasUk, hasNi) => {
    const {text, code} = await message(exampleFeed(now), '--region', region);
    expect(code).toBe(0);
    expect(text.includes('UK terrorism threat level: Severe')).toBe(hasUk);
    expect(
      text.includes('Threat level in Northern Ireland (Northern Ireland-related terrorism)'),
    ).toBe(hasNi);
  });

  it('is the national one if it is not given, and no other word', async () => {
    expect((await message(exampleFeed(now))).text).toBe(
      (await message(exampleFeed(now), '--region', 'uk')).text,
    );
    const {code, io} = await message(exampleFeed(now), '--region', 'wales');
    expect(code).toBe(2);
    expect(io.output.join('\n')).toContain('uk, ni, both');
  });
});

describe('threat-level-feed message --format html', () => {
  it('is the same message, in one element with its language and direction', async () => {
    const {text} = await message(exampleFeed(now), '--format', 'html');
    expect(text).toMatch(/^<div lang="en" dir="ltr">\n<p>UK terrorism threat level: Severe/);
    expect(text).toMatch(/<\/p>\n<\/div>$/);
    const plain = (await message(exampleFeed(now), '--format', 'text')).text;
    const shown = text
      .replaceAll('<br>\n', '\n')
      .replaceAll('</p>\n<p>', '\n\n')
      .replaceAll(/<[^>]+>/g, '')
      .trim();
    expect(shown).toBe(plain);
  });

  it('is well-formed, and escapes what an operator wrote', async () => {
    const {text} = await message(exampleFeed(now, hostile), '--format', 'html', '--area', 'essex');
    expect(parseSnippet(text).isWellFormed).toBe(true);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('Police &amp; &lt;b&gt;Partners&lt;/b&gt;');
    expect(text).toContain('More &lt;i&gt;officers&lt;/i&gt;.');
    expect(text).toContain('First &quot;line&quot;<br>\n<br>\nSecond line \uE0000\uE001<br>');
    expect(text).not.toMatch(/<script|<b>|<i>/);
  });

  it('links addresses, and numbers as they are dialled', async () => {
    const {text} = await message(exampleFeed(now, hostile), '--format', 'html', '--area', 'essex');
    for (const link of [
      '<a href="tel:999">999</a>',
      '<a href="tel:101">101</a>',
      '<a href="tel:+44800789321">0800 789 321</a>',
      '<a href="tel:+448000113764">0800 011 3764</a>',
      '<a href="tel:+35316660000">00353 1 666 0000</a>',
      '<a href="https://actearly.uk">https://actearly.uk</a>',
      '<a href="https://help.example/?a=1&amp;b=&quot;2&quot;">https://help.example/?a=1&amp;b=&quot;2&quot;</a>',
      '<a href="https://www.essex.police.uk">https://www.essex.police.uk</a>',
      '<a href="https://www.gov.uk/terrorism-national-emergency">https://www.gov.uk/terrorism-national-emergency</a>',
    ]) {
      expect(text).toContain(link);
    }
  });

  it('does not link a number that cannot be called as written', async () => {
    const {text} = await message(undefined, '--format', 'html');
    expect(text).toContain('18001 101');
    expect(text).not.toContain('18001 <a');
    expect(text.match(/tel:999/g)).toHaveLength(2);
  });

  it('marks text in another language with its language and direction', async () => {
    const {text} = await message(exampleFeed(now, hostile), '--format', 'html', '--lang', 'cy');
    expect(text).toMatch(/^<div lang="cy" dir="ltr">/);
    expect(text).toContain('<span lang="en" dir="ltr">Days</span>');
    expect(text).toContain('Desg: ');
    expect(text).not.toContain('>Desg<');
  });

  it('runs from right to left, with numbers and the official word set apart', async () => {
    const {text} = await message(exampleFeed(now, hostile), '--format', 'html', '--lang', 'ur');
    expect(text).toMatch(/^<div lang="ur" dir="rtl">/);
    expect(text).toContain('<a href="tel:999" dir="ltr">999</a>');
    expect(text).toContain('(<span lang="en" dir="ltr">Severe</span>)');
    expect(text).toContain('<span lang="en" dir="ltr">Desk</span>');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it('may be short, and is there without a feed', async () => {
    const short = await message(exampleFeed(now), '--format', 'html', '--short');
    expect(short.text.match(/<p>/g)).toHaveLength(1);
    expect(short.text).toContain('<br>\n');
    const none = await message(undefined, '--format', 'html');
    expect(none.code).toBe(1);
    expect(none.text).toContain('<a href="tel:999">999</a>');
  });

  it('is no other word', async () => {
    expect((await message(exampleFeed(now), '--format', 'pdf')).code).toBe(2);
  });

  it('is in the help', async () => {
    const {io} = await message(exampleFeed(now), '--help');
    const text = io.printed.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('--region <uk|ni|both>');
    expect(text).toContain('--format <text|html>');
  });
});
