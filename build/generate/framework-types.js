// Writes the types of the element's attributes, as properties and as markup for frameworks that type-check it.
import {writeFileSync} from 'node:fs';
import {isSwitch} from '../manifest/editor-data.js';
import {elementOf, readManifest} from '../manifest/read-manifest.js';

const FILE = 'src/generated/attributes.ts';

/** @typedef {import('../manifest/manifest.js').Attribute} Attribute */

const {attributes, members} = elementOf(await readManifest());
const renamed = attributes.filter(({name, fieldName}) => name !== fieldName);
writeFileSync(
  FILE,
  `// Written by \`npm run generate\` from src/banner/attributes.ts.
/** The element's properties that have an attribute. */
export interface ElementProperties {
${members
  .filter(({attribute}) => attribute)
  .map(each => `${comment(each)}\n  ${each.name}: ${each.type?.text ?? ''};`)
  .join('\n')}
}

/** The attributes, by their own names. */
export interface MarkupAttributes {
${attributes.map(each => member(each, `'${each.name}'`, attributeType(each))).join('\n')}
}

/** The properties whose name differs from their attribute's. */
export interface MarkupProperties {
${renamed.map(each => member(each, each.fieldName ?? '', each.type?.text ?? '')).join('\n')}
}
`,
);

/**
 * @param {Attribute} attribute
 * @param {string} name
 * @param {string} type
 */
function member(attribute, name, type) {
  return `${comment(attribute)}\n  ${name}?: ${type} | undefined;`;
}

/** @param {{description?: string, values?: string}} described */
function comment({description = '', values}) {
  return `  /** ${values ? `${description} Default first: ${values}.` : description} */`;
}

/**
 * A value set by attribute name becomes text, so `false` would set the attribute. But if there is a property of that
 * name, frameworks set the property.
 * @param {Attribute} attribute
 */
function attributeType(attribute) {
  const type = attribute.type?.text ?? '';
  if (type === 'number') return 'number | `${number}`';
  return isSwitch(attribute) && attribute.name !== attribute.fieldName ? "true | ''" : type;
}
