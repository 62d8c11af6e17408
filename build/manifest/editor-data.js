// Describes the element for editors, in the formats of VS Code and JetBrains.
import {elementOf} from './read-manifest.js';

/** @typedef {import('./manifest.js').Attribute} Attribute */
/** @typedef {import('./manifest.js').Manifest} Manifest */

/**
 * The element in VS Code's format, for `html.customData`:
 * https://github.com/microsoft/vscode-custom-data
 * @param {Manifest} manifest
 */
export function vsCodeData(manifest) {
  const {tagName, description, attributes} = elementOf(manifest);
  return {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description: inMarkdown(description),
        attributes: attributes.map(attribute => ({
          name: attribute.name,
          description: inMarkdown(explain(attribute)),
          ...(isSwitch(attribute) && {valueSet: 'v'}),
          ...(choicesOf(attribute).length && {
            values: choicesOf(attribute).map(choice => ({name: choice})),
          }),
        })),
      },
    ],
  };
}

/**
 * The element in the web-types format of JetBrains' editors: https://github.com/JetBrains/web-types
 * @param {Manifest} manifest
 * @param {{name: string, version: string}} of
 */
export function webTypes(manifest, {name, version}) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {html: {elements: [webTypesElement(elementOf(manifest))]}},
  };
}

/** @param {ReturnType<typeof elementOf>} element */
function webTypesElement({tagName, description, slots, events, members, ...element}) {
  const properties = members.filter(({kind}) => kind === 'field');
  return {
    name: tagName,
    description,
    attributes: element.attributes.map(webTypesAttribute),
    slots: slots.map(webTypesEntry),
    js: {
      properties: properties.map(each => ({...webTypesEntry(each), type: each.type?.text})),
      events: events.map(webTypesEntry),
    },
    css: {
      parts: element.cssParts.map(webTypesEntry),
      properties: element.cssProperties.map(each => ({
        ...webTypesEntry(each),
        ...(each.default && {default: each.default}),
      })),
    },
  };
}

/** @param {import('./manifest.js').Described} described */
function webTypesEntry({name, description}) {
  return {name, description};
}

/** @param {Attribute} attribute */
function webTypesAttribute(attribute) {
  return {
    name: attribute.name,
    description: explain(attribute),
    ...(attribute.default && {default: attribute.default.replaceAll("'", '')}),
    value: isSwitch(attribute)
      ? {kind: 'no-value', type: 'boolean'}
      : {kind: 'plain', type: attribute.type?.text, required: true},
  };
}

/**
 * The description that an editor shows for an attribute.
 * @param {Attribute} attribute
 */
function explain({description = '', values}) {
  return values ? `${description}\n\nDefault first: ${values}` : description;
}

/** @param {string} value */
function inMarkdown(value) {
  return {kind: 'markdown', value};
}

/**
 * Whether an attribute needs no value.
 * @param {Attribute} attribute
 */
export function isSwitch({type}) {
  return type?.text === 'boolean';
}

/**
 * The allowed values of an attribute, the default first; empty if any text is allowed.
 * @param {Attribute} attribute
 */
export function choicesOf({type}) {
  return [...(type?.text.matchAll(/'([^']+)'/g) ?? [])].map(([, choice = '']) => choice);
}
