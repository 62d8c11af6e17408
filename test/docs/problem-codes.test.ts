import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDocument} from '../helpers/documents.js';
import {codesInSources} from '../helpers/problem-codes.js';

const PAGES = ['docs/feed.md', 'docs/publisher.md'];
/** Of the cache file, which is nobody's to write. */
const INTERNAL = ['validator-invalid', 'version-other'];

/** In the first column of the tables under "Problems". */
const documented = PAGES.flatMap(page => {
  const [, tables = ''] = /\n## Problems\n(.*)/s.exec(readDocument(page)) ?? [];
  return [...tables.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
});

describe('the tables of problems', () => {
  it('have every code that the publisher and the feed use', () => {
    const codes = codesInSources();
    const missing = codes.filter(code => !documented.includes(code));
    expect(codes.length).toBeGreaterThan(90);
    expect(missing.filter(code => !INTERNAL.includes(code))).toEqual([]);
  });

  it('have no code twice, and none that no source file names', () => {
    const named = readdirSync('src', {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`src/${name}`, 'utf8'))
      .join('');
    expect(documented.filter(code => !named.includes(`'${code}'`))).toEqual([]);
    expect(documented.filter((code, index) => documented.indexOf(code) !== index)).toEqual([]);
  });
});
