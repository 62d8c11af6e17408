import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {attributeEntries, defaultOf} from '../../../src/banner/attributes.js';
import {THEMES, VARIANTS} from '../../../src/banner/view/choices.js';
import {TAG_NAME} from '../../../src/banner/embed/auto-embed.js';
import {ThreatLevelBannerElement} from '../../../src/element.js';
import type {ClassDoc, Manifest} from '../../../build/manifest/manifest.js';

const BANNER = new URL('../../../src/banner/', import.meta.url);
const sources = readdirSync(BANNER, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(new URL(file, BANNER), 'utf8'))
  .join('\n');

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../dist/${file}`, import.meta.url), 'utf8'));

const manifest = read('custom-elements.json') as Manifest;
const [element] = manifest.modules.flatMap(({declarations}) => declarations) as [
  Required<ClassDoc>,
];

const named = (things: readonly {readonly name: string}[]) =>
  things.map(({name}) => name).toSorted();
const sorted = (names: Iterable<string | undefined>) => [...new Set(names)].toSorted();
const found = (pattern: RegExp, text = sources) =>
  sorted([...text.matchAll(pattern)].map(match => match[1]));

describe('the custom-elements manifest', () => {
  it('the manifest names the tag, and the modules of the class and the tag', () => {
    expect(element.tagName).toBe(TAG_NAME);
    expect(manifest.modules.map(({path}) => path)).toEqual(['dist/element.js', 'dist/define.js']);
  });

  it('the manifest lists the attributes that the element observes, and no others', () => {
    expect(named(element.attributes)).toEqual(
      sorted(ThreatLevelBannerElement.observedAttributes.filter(name => name !== 'data-debug')),
    );
  });

  it('the manifest lists the documented properties and the method, and nothing internal', () => {
    const promised = ['assessment', 'freshness', 'feedDocument', 'refresh'];
    const fields = element.attributes.map(({fieldName}) => fieldName);
    expect(named(element.members)).toEqual(sorted([...promised, ...fields]));
    const readOnly = element.members.filter(({readonly}) => readonly);
    expect(named(readOnly)).toEqual(['assessment', 'feedDocument', 'freshness']);
  });

  it('the manifest lists the values of an attribute, the default first', () => {
    const types = Object.fromEntries(element.attributes.map(({name, type}) => [name, type?.text]));
    const union = (words: readonly string[]) => words.map(word => `'${word}'`).join(' | ');
    expect(types).toMatchObject({
      variant: union(VARIANTS),
      theme: union(THEMES),
      region: "'uk' | 'ni' | 'both'",
      'heading-level': 'number',
      'no-storage': 'boolean',
    });
  });

  it('the manifest has the defaults of a new element', () => {
    customElements.define(TAG_NAME, ThreatLevelBannerElement);
    const fields = new ThreatLevelBannerElement() as unknown as Readonly<Record<string, unknown>>;
    const told = element.members.filter(member => member.default !== undefined);
    const usual = attributeEntries.filter(([, attribute]) => defaultOf(attribute) !== undefined);
    expect(told).toHaveLength(usual.length);
    for (const {name, default: value} of told)
      expect({[name]: fields[name]}).toEqual({
        [name]: JSON.parse(value!.replaceAll("'", '"')) as unknown,
      });
  });

  it('the manifest lists the exported events, each with its class', () => {
    expect(named(element.events)).toEqual(found(/super\('(threat-level-\w+)'/g));
    expect(element.events.map(({type}) => type?.text)).toEqual(
      manifest.modules[0]?.declarations.slice(1).map(({name}) => name),
    );
  });

  it('the manifest lists the parts in the templates', () => {
    const chosen = found(/readonly part: ([^;]*);/g).flatMap(union => found(/'(\w+)'/g, union));
    expect(chosen).toHaveLength(3);
    expect(named(element.cssParts)).toEqual(sorted([...found(/part="([\w-]+)"/g), ...chosen]));
  });

  it('the manifest lists the custom properties in the styles, with their defaults', () => {
    const styles = ThreatLevelBannerElement.elementStyles.map(String).join('\n');
    expect(named(element.cssProperties)).toEqual(found(/var\((--threat-level-[\w-]+)/g, styles));
    for (const {name, default: usual} of element.cssProperties)
      expect(styles).toContain(`var(${name}, ${usual ?? 'var('}`);
  });

  it('the manifest describes every entry', () => {
    const {attributes, members, events, cssParts, cssProperties, slots} = element;
    const all = [attributes, members, events, cssParts, cssProperties, slots].flat();
    expect(all.filter(({description}) => !description?.endsWith('.'))).toEqual([]);
  });
});

describe('the editor data', () => {
  it('the editor data lets VS Code complete every attribute and its values', () => {
    const {tags} = read('vscode.html-custom-data.json') as {
      tags: {name: string; attributes: {name: string; values?: {name: string}[]}[]}[];
    };
    const [tag] = tags;
    expect(tag?.name).toBe(TAG_NAME);
    expect(named(tag?.attributes ?? [])).toEqual(named(element.attributes));
    const variant = tag?.attributes.find(({name}) => name === 'variant');
    expect(variant?.values?.map(({name}) => name)).toEqual(VARIANTS);
  });

  it('the editor data for JetBrains has the same, with events, parts and custom properties', () => {
    const {contributions} = read('web-types.json') as {
      contributions: {html: {elements: [Record<string, {name: string}[]>]}};
    };
    const [tag] = contributions.html.elements;
    expect(tag).toMatchObject({
      name: TAG_NAME,
      js: {events: element.events.map(({name}) => ({name}))},
      css: {
        parts: element.cssParts.map(({name}) => ({name})),
        properties: element.cssProperties.map(({name}) => ({name})),
      },
    });
    expect(named(tag['attributes'] ?? [])).toEqual(named(element.attributes));
  });
});
