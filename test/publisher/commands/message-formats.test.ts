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

/** The message in the document, without the styles of the mail, and with its lines as in the text. */
async function content(feed: Feed | undefined, ...argv: readonly string[]): Promise<string> {
  const {text} = await message(feed, '--format', 'html', ...argv);
  const [body = ''] = /<div lang.*<\/div>/s.exec(text) ?? [];
  return body
    .replaceAll(/<p style="margin:0 0 8px[^>]*>([^]*?)<\/p>\n/g, '\uE100$1<br>\n')
    .replaceAll(/((?:\uE100[^]*?<br>\n)+)<p[^>]*>/g, '<p>$1')
    .replaceAll(/\uE100| style="[^"]*"/g, '');
}

describe('threat-level-feed message --format html', () => {
  it('is a document for mail programs, which loads nothing and needs no picture', async () => {
    const {text} = await message(exampleFeed(now, hostile), '--format', 'html');
    expect(text).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(text).toContain(
      '<title>Checked on 23 November 2026 at 17:48. UK terrorism threat level',
    );
    expect(text).not.toMatch(/<(?:img|link|script|iframe|object)|\bsrc=|url\(|@import|\bon\w+=/);
    expect(text).toContain('@media (prefers-color-scheme: dark)');
    expect(text.match(/<p /g)?.length).toBe(text.match(/<p [^>]*style="/g)?.length);
    expect(text.match(/<table/g)?.length).toBe(text.match(/<table role="presentation"/g)?.length);
  });

  it('runs from right to left as a whole, also in programs without CSS', async () => {
    const {text} = await message(exampleFeed(now), '--format', 'html', '--lang', 'ur');
    expect(text).toContain('<td class="card" dir="rtl" align="right"');
  });

  it('is the same message, in one element with its language and direction', async () => {
    const text = await content(exampleFeed(now));
    expect(text).toMatch(/^<div lang="en" dir="ltr">\n<p class="headline">Checked on 23 November/);
    expect(text).toMatch(/<\/p>\n<\/div>$/);
    const plain = (await message(exampleFeed(now), '--format', 'text')).text;
    const checked = /Checked on .*?\./.exec(plain)?.[0] ?? '';
    const shown = text
      .replaceAll('<br>\n', '\n')
      .replaceAll('</p>\n<p>', '\n\n')
      .replaceAll(/<[^>]+>/g, '')
      .trim();
    expect(shown).toBe(`${checked} ${plain.replace(` ${checked}`, '')}`);
  });

  it('is well-formed, and escapes what an operator wrote', async () => {
    const text = await content(exampleFeed(now, hostile), '--area', 'essex');
    expect(parseSnippet(text).isWellFormed).toBe(true);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('Police &amp; &lt;b&gt;Partners&lt;/b&gt;');
    expect(text).toContain('More &lt;i&gt;officers&lt;/i&gt;.');
    expect(text).toContain('First &quot;line&quot;<br>\n<br>\nSecond line \uE0000\uE001<br>');
    expect(text).not.toMatch(/<script|<b>|<i>/);
  });

  it('sets off the title of an incident, in whatever language it is', async () => {
    const incident = {title: {en: 'Attack in Essex'}, summary: {en: 'Police are there.'}};
    const title = /<strong>.*<\/strong>/;
    expect(title.exec(await content(exampleFeed(now, {incident})))?.[0]).toBe(
      '<strong>Attack in Essex</strong>',
    );
    expect(title.exec(await content(exampleFeed(now, {incident}), '--lang', 'cy'))?.[0]).toBe(
      '<strong><span lang="en" dir="ltr">Attack in Essex</span></strong>',
    );
  });

  it('links addresses, and numbers as they are dialled', async () => {
    const text = await content(exampleFeed(now, hostile), '--area', 'essex');
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
    const text = await content(undefined);
    expect(text).toContain('18001 101');
    expect(text).not.toContain('18001 <a');
    expect(text.match(/tel:999/g)).toHaveLength(2);
  });

  it('marks text in another language with its language and direction', async () => {
    const text = await content(exampleFeed(now, hostile), '--lang', 'cy');
    expect(text).toMatch(/^<div lang="cy" dir="ltr">/);
    expect(text).toContain('<span lang="en" dir="ltr">Days</span>');
    expect(text).toContain('Desg: ');
    expect(text).not.toContain('>Desg<');
  });

  it('runs from right to left, with numbers and the official word set apart', async () => {
    const text = await content(exampleFeed(now, hostile), '--lang', 'ur');
    expect(text).toMatch(/^<div lang="ur" dir="rtl">/);
    expect(text).toContain('<a href="tel:999" dir="ltr">999</a>');
    expect(text).toContain('(<span lang="en" dir="ltr">Severe</span>)');
    expect(text).toContain('<span lang="en" dir="ltr">Desk</span>');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it('may be short, and is there without a feed', async () => {
    const short = await content(exampleFeed(now), '--short');
    expect(short.match(/<p/g)).toHaveLength(1);
    expect(short).toContain('<br>\n');
    expect((await message(undefined, '--format', 'html')).code).toBe(1);
    expect(await content(undefined)).toContain('<a href="tel:999">999</a>');
  });

  it('is no other word', async () => {
    expect((await message(exampleFeed(now), '--format', 'pdf')).code).toBe(2);
  });

  it('is in the help', async () => {
    const {io} = await message(exampleFeed(now), '--help');
    const text = io.printed.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('--region <uk|ni|both>');
    expect(text).toContain('--format <text|html|eml>');
  });
});

describe('threat-level-feed message --format eml', () => {
  const parts = (mail: string): readonly string[] =>
    mail
      .split('--threat-level-message')
      .slice(1, -1)
      .map(part => Buffer.from(part.split('\n\n')[1] ?? '', 'base64').toString());

  it.each(['en', 'ur'])('has a plain-text part and the HTML, in that order: %s', async lang => {
    const {text} = await message(exampleFeed(now), '--format', 'eml', '--lang', lang);
    const [plain = '', html = ''] = parts(text);
    expect(text).toMatch(/Content-Type: text\/plain[^]*Content-Type: text\/html/);
    expect(html).toBe((await message(exampleFeed(now), '--format', 'html', '--lang', lang)).text);
    expect(plain).toContain('0800 789 321');
    expect(text.split('\n').every(line => line.length <= 76)).toBe(true);
  });

  it('has the first line of the message as its subject, in encoded words of whole characters', async () => {
    const {text} = await message(exampleFeed(now), '--format', 'eml', '--lang', 'ur');
    const [, subject = ''] = /^Subject: (.*(?:\n .*)*)/.exec(text) ?? [];
    const decoded = subject.split(/\n /).map(word => {
      const [, base64 = ''] = /^=\?UTF-8\?B\?(.*)\?=$/.exec(word) ?? [];
      return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(base64, 'base64'));
    });
    const [plain = ''] = parts(text);
    expect(decoded.join('')).toBe(plain.split('\n')[0]?.replaceAll(/[\u2066-\u2069]/g, ''));
  });

  it('names no sender and nobody else', async () => {
    const {text} = await message(exampleFeed(now), '--format', 'eml');
    expect(text).not.toMatch(/^(?:From|To|Cc|Date):/m);
  });
});
