// The custom-elements manifest, https://github.com/webcomponents/custom-elements-manifest, from the tables in
// src/banner/attributes.ts and src/banner/public-api.ts.
import {runnerImport} from 'vite';

const CLASS = 'ThreatLevelBannerElement';
const MODULE = 'dist/element.js';

/** @typedef {import('../../src/banner/attributes.js').Attribute} AttributeEntry */
/** @typedef {import('./manifest.js').Manifest} Manifest */
/** @typedef {import('./manifest.js').Attribute} Attribute */
/** @typedef {import('./manifest.js').Member} Member */

/**
 * The type of the property, by the attribute's format. That of a choice is its choices.
 * @type {Readonly<Record<Exclude<AttributeEntry['format'], 'choice'>, string>>}
 */
const TYPES = {
  url: 'string | null',
  languages: 'string | null',
  identifier: 'string | null',
  'public-keys': 'string | null',
  language: 'string',
  flag: 'boolean',
  minutes: 'number',
  'heading-level': 'number',
};

/** @returns {Promise<Manifest>} */
export async function readManifest() {
  /** @type {{module: typeof import('../../src/banner/attributes.js')}} */
  const {module: table} = await runnerImport('./src/banner/attributes.ts');
  /** @type {{module: typeof import('../../src/banner/public-api.js')}} */
  const {module: api} = await runnerImport('./src/banner/public-api.ts');
  const fields = table.attributeEntries.map(([name, attribute]) =>
    fieldOf(name, attribute, table.defaultOf(attribute)),
  );
  const events = api.EVENTS.map(({type, ...event}) => ({...described(event), type: {text: type}}));
  const declarations = [
    {
      kind: 'class',
      name: CLASS,
      tagName: api.ELEMENT.name,
      customElement: true,
      description: api.ELEMENT.desc,
      superclass: {name: 'LitElement', package: 'lit'},
      attributes: fields.map(attributeOf),
      members: [...api.MEMBERS.map(memberOf), ...fields],
      events,
      slots: api.SLOTS.map(described),
      cssParts: api.PARTS.map(described),
      cssProperties: api.CUSTOM_PROPERTIES.map(described),
    },
    ...events.map(({type, description}) => ({
      kind: 'class',
      name: type.text,
      description,
      superclass: {name: 'Event', package: 'global:'},
    })),
  ];
  return {schemaVersion: '1.0.0', modules: [elementModule(declarations), defineModule(api)]};
}

/**
 * @param {Manifest['modules'][number]['declarations']} declarations
 * @returns {Manifest['modules'][number]}
 */
function elementModule(declarations) {
  const exports = declarations.map(({name}) => ({
    kind: 'js',
    name,
    declaration: {name, module: MODULE},
  }));
  return {kind: 'javascript-module', path: MODULE, declarations, exports};
}

/**
 * @param {typeof import('../../src/banner/public-api.js')} api
 * @returns {Manifest['modules'][number]}
 */
function defineModule({ELEMENT}) {
  const declaration = {name: CLASS, module: MODULE};
  const exports = [{kind: 'custom-element-definition', name: ELEMENT.name, declaration}];
  return {kind: 'javascript-module', path: 'dist/define.js', declarations: [], exports};
}

/**
 * @template {{desc: string}} T
 * @param {T} entry
 */
function described({desc, ...entry}) {
  return {...entry, description: desc};
}

/**
 * @param {import('../../src/banner/public-api.js').DescribedMember} member
 * @returns {Member}
 */
function memberOf({name, kind, type, desc}) {
  if (kind === 'method') return {kind, name, description: desc, return: {type: {text: type}}};
  return {kind, name, type: {text: type}, description: desc, readonly: true};
}

/**
 * @param {string} name
 * @param {AttributeEntry} attribute
 * @param {AttributeEntry['default']} value the property's value without the attribute
 * @returns {Member}
 */
function fieldOf(name, attribute, value) {
  const {property = name, reflects, desc, valuesDesc} = attribute;
  return {
    kind: 'field',
    name: property,
    type: {text: typeOf(attribute)},
    ...(value !== undefined && {default: literal(value)}),
    description: desc,
    attribute: name,
    ...(reflects && {reflects}),
    ...(valuesDesc && {values: valuesDesc}),
  };
}

/**
 * @param {Member} field
 * @returns {Attribute}
 */
function attributeOf({attribute = '', name, type, default: value, values, description}) {
  return {
    name: attribute,
    fieldName: name,
    type: {text: (type?.text ?? '').replace(' | null', '')},
    ...(value && value !== 'null' && {default: value}),
    ...(values && {values}),
    description: description ?? '',
  };
}

/** @param {AttributeEntry} attribute */
function typeOf({format, choices = [], default: usual}) {
  if (format !== 'choice') return TYPES[format];
  return [...choices, ...(usual === null ? [usual] : [])].map(literal).join(' | ');
}

/** @param {unknown} value */
function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/**
 * The manifest's only element, with missing lists replaced by empty ones.
 * @param {Manifest} manifest
 */
export function elementOf(manifest) {
  const element = manifest.modules
    .flatMap(({declarations}) => declarations)
    .find(({customElement}) => customElement);
  if (!element) throw new Error('The manifest has no element.');
  const {tagName = '', attributes = [], members = [], events = []} = element;
  const {slots = [], cssParts = [], cssProperties = [], description = ''} = element;
  return {tagName, description, attributes, members, events, slots, cssParts, cssProperties};
}
