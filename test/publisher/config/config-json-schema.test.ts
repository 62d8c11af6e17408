import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {load} from 'js-yaml';
import {describe, expect, it} from 'vitest';
import {configJsonSchema} from '../../../src/publisher/config/config-json-schema.js';
import {parseConfig} from '../../../src/publisher/config/config.js';
import {firstSnippet} from '../../helpers/documents.js';

const validate = new Ajv2020({allErrors: true, strictTypes: false}).compile(configJsonSchema());
const example = readFileSync('src/publisher/config/example-config.yaml', 'utf8');
/** With every line that `init` comments out, except those of prose. */
const whole = example.replaceAll(/^# (?=[a-z]+:| {2})/gm, '');

/** What an editor of YAML reads: with numbers and booleans, unlike the publisher. */
const accepts = (yaml: string): boolean => validate(load(yaml));

describe('the schema of the config', () => {
  it('is the one in src/generated', () => {
    const published = readFileSync('src/generated/config.schema.json', 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
  });

  it.each([
    ['the config that init writes', example],
    ['the same with everything in it', whole],
    ['the config in the document', firstSnippet('yaml', 'docs/publisher.md')],
    [
      'a phone number and a name that look like numbers',
      'contacts: [{id: a, name: {en: 101}, phone: 101}]',
    ],
    ['a country that looks like a boolean', 'publisher: {name: no}'],
  ])('accepts %s, as the publisher does', (_, yaml) => {
    expect(parseConfig(yaml).ok).toBe(true);
    expect(accepts(yaml), JSON.stringify(validate.errors)).toBe(true);
  });

  it('has seen everything: no key of the schema is missing in that config', () => {
    const keys = Object.keys(configJsonSchema()['properties'] as object);
    expect(keys.filter(key => !new RegExp(`^${key}:`, 'm').test(whole))).toEqual([]);
  });

  it.each([
    ['a key that is misspelt', 'statment: []'],
    ['a key that is misspelt further down', 'publisher: {nmae: A}'],
    ['a link that is not https', 'ping: http://ping.example/'],
    ['a duration without a unit', 'validity: "24"'],
    ['a contact without a name', 'contacts: [{id: a, phone: 0800 1111}]'],
    ['a list instead of a text', 'key: []'],
  ])('refuses %s, as the publisher does', (_, yaml) => {
    expect(parseConfig(yaml).ok).toBe(false);
    expect(accepts(yaml)).toBe(false);
  });

  it('describes every key', () => {
    const properties = configJsonSchema()['properties'] as Record<string, {description?: string}>;
    expect(Object.values(properties).filter(({description}) => !description)).toEqual([]);
  });
});
