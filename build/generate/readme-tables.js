// Writes the tables of the README and of docs/embedding.md from the comments in the sources.
import {readFileSync} from 'node:fs';
import ts from 'typescript';
import {choicesOf, isSwitch} from '../manifest/editor-data.js';
import {elementOf, readManifest} from '../manifest/read-manifest.js';
import {table, writeTables} from './write-tables.js';

const CHOICES = 'src/banner/view/choices.ts';

/** @typedef {import('../manifest/manifest.js').Attribute} Attribute */
/** @typedef {import('../manifest/manifest.js').CssProperty} CssProperty */

const {attributes, events, cssParts, cssProperties} = elementOf(await readManifest());
const readmeTables = {
  attributes: table(
    ['attribute', 'values, default first', 'meaning'],
    attributes.map(attribute => [code(attribute.name), valuesOf(attribute), say(attribute)]),
  ),
  events: table(
    ['event', 'when'],
    events.map(event => [code(event.name), say(event)]),
  ),
  'custom properties': table(
    ['custom property', 'default', 'what it is'],
    cssProperties.map(property => [code(property.name), usualOf(property), say(property)]),
  ),
};
const embeddingTables = {
  room: table(['variant', '`min-height`', 'for'], readRooms()),
  parts: table(
    ['part', 'what it is'],
    cssParts.map(part => [code(part.name), say(part)]),
  ),
};

await writeTables('README.md', readmeTables);
await writeTables('docs/embedding.md', embeddingTables);

/** @param {Attribute} attribute */
function valuesOf(attribute) {
  if (attribute.values) return attribute.values;
  return isSwitch(attribute)
    ? 'absent; present without a value'
    : choicesOf(attribute).map(code).join(', ');
}

/** @param {CssProperty} property */
function usualOf(property) {
  return property.default ? code(property.default) : '';
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * A description as a table cell, without the final full stop.
 * @param {{description?: string}} described
 */
function say({description = ''}) {
  return description
    .replace(/\.$/, '')
    .replace(/^[A-Z](?![A-Z])/, first => first.toLowerCase())
    .replaceAll('|', '\\|');
}

/** The height to reserve for each variant, with its comment. */
function readRooms() {
  const file = ts.createSourceFile(
    CHOICES,
    readFileSync(CHOICES, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  /** @type {string[][]} */
  const rows = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
      const [comment] = ts.getJSDocCommentsAndTags(node);
      const description = ts.getTextOfJSDocComment(comment?.comment) ?? '';
      rows.push([code(node.name.getText()), code(node.initializer.text), say({description})]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return rows;
}
