import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {DOCUMENTS, readDocument} from '../helpers/documents.js';

const readme = readDocument('README.md');

describe('the README', () => {
  it('has at most 200 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  });

  it('leads to every page of docs/', () => {
    const pages = DOCUMENTS.filter(page => /^docs\/[\w-]+\.md$/.test(page));
    expect(pages.filter(page => !readme.includes(`(${page}`))).toEqual([]);
  });

  it('says what a page downloads, within 1 KB of the budgets', () => {
    const [, first, all] = /downloads (\d+) KB before .* and (\d+) KB with/.exec(readme) ?? [];
    const budgets = readFileSync('.size-limit.js', 'utf8').matchAll(/limit: '([\d.]+) kB'/g);
    const [summary, details] = [...budgets].map(([, limit]) => Number(limit));
    expect(Math.abs(Number(first) - summary!)).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(all) - details!)).toBeLessThanOrEqual(1);
  });

  it('says how many languages there are', () => {
    const [, count] = /\[(\d+) languages\]\(docs\/languages\.md\)/.exec(readme) ?? [];
    const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8')) as unknown[];
    expect(Number(count), 'README.md and locales/languages.json').toBe(languages.length);
  });
});
