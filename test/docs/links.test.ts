import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {DOCUMENTS, hasFile, readDocument} from '../helpers/documents.js';
import {brokenLinks} from '../helpers/links.js';

const CODE = ['src', 'build', 'scripts', 'demo', 'bench', 'test', 'recipes'].filter(hasFile);
const NOT_OURS = /node_modules|\.(?:png|ico|woff2?)$/;

describe('a document', () => {
  it.each(DOCUMENTS)('has no broken link: %s', page => {
    expect(brokenLinks(page)).toEqual([]);
  });
});

/** Decisions tell of the past, and the changelog too. */
const PRESENT = DOCUMENTS.filter(page => !/^docs\/decisions\/|^CHANGELOG/.test(page));
const PATH = /`((?:src|build|demo|bench|test|docs|locales|recipes)\/[\w.-]+(?:\/[\w.-]+)*)\/?`/g;
const PLACEHOLDER = /[A-Z]{4}/;

// Until the files are where docs/architecture.md says: then remove the condition.
describe('a path in a document', () => {
  it.each(PRESENT)('exists: %s', page => {
    const paths = [...readDocument(page).matchAll(PATH)].map(([, path = '']) => path);
    expect(paths.filter(path => !PLACEHOLDER.test(path) && !hasFile(path))).toEqual([]);
  });
});

describe('the code', () => {
  it.each(CODE)('names no document that does not exist: %s', folder => {
    const broken = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`)
      .filter(path => !NOT_OURS.test(path))
      .flatMap(path => documentsNamedIn(path).map(name => `${path}: ${name}`))
      .filter(line => !hasFile(line.split(': ')[1] ?? ''));
    expect(broken).toEqual([]);
  });
});

function documentsNamedIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?<![\w/.-])docs\/[\w/-]+\.(?:md|svg|png)\b/g)].map(([name]) => name);
}
