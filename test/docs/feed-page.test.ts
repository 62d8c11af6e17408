import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readDocument} from '../helpers/documents.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
}

const page = readDocument('docs/feed.md');
const schema = JSON.parse(readFileSync('src/generated/feed.schema.json', 'utf8')) as Schema;
/** Described once and used again: `official` and `sources[]` hold assessments, an area holds contacts. */
const USED_AGAIN =
  /^(?:official|sources\[\])\.(?:assessments|levels)\.|^areas\.\*\.(?:contacts\[\]|incident)\./;

/** Each field with its path, and whether it is required. What is by region or by id is `*`. */
function fieldsOf({properties = {}, items, ...rest}: Schema, path = ''): readonly string[] {
  if (items) return [`${path}[]`, ...fieldsOf(items, `${path}[]`)];
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const at = `${path}${path && '.'}${['uk', 'ni'].includes(name) ? '*' : name}`;
    const mark = rest.required?.includes(name) && !at.endsWith('*') ? ' *' : '';
    const inner = fieldsOf(field, at);
    return field.items || at.endsWith('*') ? inner : [`${at}${mark}`, ...inner];
  });
  const {additionalProperties: other} = rest;
  const isById = typeof other === 'object' && other.properties;
  return isById ? [...own, ...fieldsOf(other, `${path}.*`)] : own;
}

const [, table = ''] = /\n## Fields\n(.*?)\n##/s.exec(page) ?? [];
const documented = [...table.matchAll(/^\| `([^`]+)`( \\?\*)? +\| /gm)].map(
  ([, name = '', mark]) => `${name}${mark ? ' *' : ''}`,
);

describe('the page about the feed', () => {
  const fields = [...new Set(fieldsOf(schema))].filter(field => !USED_AGAIN.test(field));

  it('describes every field of the schema, and which are required', () => {
    const described = (field: string): boolean =>
      documented.includes(field) || documented.includes(`${field}.*`);
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(field => !described(field))).toEqual([]);
  });

  it('describes no field that the schema does not have', () => {
    const known = [...fields, 'areas.*'];
    expect(documented.filter(field => !known.includes(field))).toEqual([]);
  });
});
