import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {languages} from '../../../src/generated/languages.js';
import {version} from '../../../src/generated/version.js';
import {
  folder,
  open,
  page,
  requests,
  scripts,
  visibleWords,
} from '../../helpers/pages/host-page.js';
import {builtSnippet} from '../../helpers/pages/snippets.js';

const OURS = /999\. .* 0800 789 321\. Check the UK threat level at/;

function filesIn(root: string): string[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(file =>
    statSync(join(root, file)).isFile(),
  );
}

describe.each(['', version])('the list of hashes in the folder “%s”', where => {
  const read = (): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, where, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;

  it('the list of hashes has every file except itself', () => {
    const published = /^(feed\b|level\b|\.threat-level)/;
    const there = filesIn(join(folder, where)).filter(
      file =>
        !(file.startsWith(`${version}/`) || published.test(file) || file === 'integrity.json'),
    );
    expect(Object.keys(read())).toEqual(there.sort());
    expect(there.length).toBeGreaterThan(languages.length * 2);
  });

  it('the list of hashes has the hash of each file’s content', () => {
    for (const [file, hash] of Object.entries(read())) {
      const bytes = readFileSync(join(folder, where, file));
      expect(hash).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
  });
});

describe('the folder of the version', () => {
  const PINNED = /^threat-level-banner\.[\w-]+\.js$/;
  const ownFiles = () => filesIn(join(folder, version)).filter(name => name !== 'integrity.json');

  it('the folder of the version has the site’s files, identical to the one beside it', () => {
    for (const file of ownFiles().filter(name => !PINNED.test(name))) {
      expect(
        readFileSync(join(folder, version, file)).equals(readFileSync(join(folder, file))),
      ).toBe(true);
    }
  });

  it('the folder of the version has all that a page of any form loads', () => {
    const siteFiles = /^(NOTICE\.txt|frame|threat-level-banner|locales\/|parts\/)/;
    const there = filesIn(folder).filter(file => siteFiles.test(file) && !file.endsWith('.zip'));
    expect(
      ownFiles()
        .filter(name => !PINNED.test(name))
        .sort(),
    ).toEqual(there.sort());
  });

  it('the pinned files are only there, one for each language', () => {
    expect(ownFiles().filter(name => PINNED.test(name))).toHaveLength(languages.length);
    expect(filesIn(folder).filter(name => PINNED.test(name))).toEqual([]);
  });

  it('the folder of the version has no feed, no builder, and no file that will change', () => {
    expect(
      readdirSync(join(folder, version)).filter(name => /feed|index|preview|builder/.test(name)),
    ).toEqual([]);
  });
});

describe('a pinned file', () => {
  it('a pinned file runs if its hash matches, and requests only the feed', async () => {
    await open(builtSnippet('form=pinned&lang=cy'));
    await page.waitForSelector('threat-level-banner[level]');
    expect(await visibleWords()).toContain('Difrifol – mae ymosodiad yn debygol iawn');
    expect(requests.filter(url => url.startsWith(scripts.address))).toEqual([
      `${scripts.address}${version}/threat-level-banner.cy.js`,
      `${scripts.address}feed.json`,
    ]);
  });

  it.each([
    ['one byte at its end is another', (bytes: Buffer) => bytes.fill(' ', bytes.length - 1)],
    ['one byte is added', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')])],
    ['one byte is gone', (bytes: Buffer) => bytes.subarray(0, -1)],
  ])('a pinned file does not run if %s, and the tag’s text stays', async (_, change) => {
    const file = join(folder, version, 'threat-level-banner.en.js');
    const snippet = builtSnippet('form=pinned');
    writeFileSync(file, change(readFileSync(file)));
    await open(snippet);
    const words = await visibleWords();
    expect(words).toMatch(OURS);
    expect(words).not.toMatch(/severe/i);
    expect(await page.$('threat-level-banner')).toBeNull();
  });

  it('a pinned file would run with that byte without its hash', async () => {
    const file = join(folder, version, 'threat-level-banner.en.js');
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('\n')]));
    await open(builtSnippet('form=pinned').replace(/integrity="[^"]*"/, ''));
    await page.waitForSelector('threat-level-banner[level="severe"]');
  });
});
