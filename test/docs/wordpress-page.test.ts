import {expect, it} from 'vitest';
import {attributeEntries} from '../../src/banner/attributes.js';
import {readDocument} from '../helpers/documents.js';

const [, section = ''] =
  /\n## Shortcode\n(.*?)\n## /s.exec(readDocument('docs/wordpress.md')) ?? [];

it('the page about WordPress lists the attributes of the shortcode', () => {
  const [, rows = ''] = /\n\| -+ \|.*?\n(.*)/s.exec(section) ?? [];
  const listed = [...rows.matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  const expected = attributeEntries
    .filter(([, {format}]) => !['url', 'public-keys'].includes(format))
    .map(([name]) => name.replaceAll('-', '_'));
  expect(listed.toSorted(), 'docs/wordpress.md and ATTRIBUTES in src/banner/attributes.ts').toEqual(
    expected.toSorted(),
  );
});
