// Writes the types of what markup may say of the element, for the frameworks that check markup.
import {writeFileSync} from 'node:fs';
import {isSwitch} from '../manifest/editor-data.js';
import {elementOf, readManifest} from '../manifest/read-manifest.js';

const FILE = 'src/generated/markup.ts';

/** @typedef {import('../manifest/manifest.js').Attribute} Attribute */

const {attributes} = elementOf(await readManifest());
const renamed = attributes.filter(({name, fieldName}) => name !== fieldName);
writeFileSync(
  FILE,
  `// Written by \`npm run generate\` from the comments in src/banner/element/attributes.ts.
/** The attributes, by their own names. */
export interface MarkupAttributes {
${attributes.map(each => member(each, `'${each.name}'`, attributeType(each))).join('\n')}
}

/** The properties that have another name than their attribute. */
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
function member({description = '', values}, name, type) {
  const comment = values ? `${description} Default first: ${values}.` : description;
  return `  /** ${comment} */\n  ${name}?: ${type} | undefined;`;
}

/**
 * What is given by the name of an attribute becomes text, so that `false` would be there; but where
 * there is a property of that name, frameworks set the property.
 * @param {Attribute} attribute
 */
function attributeType(attribute) {
  const type = attribute.type?.text ?? '';
  if (type === 'number') return 'number | `${number}`';
  return isSwitch(attribute) && attribute.name !== attribute.fieldName ? "true | ''" : type;
}
