/** The properties of the element, as Lit wants them declared, from the table of attributes. */
import type {PropertyDeclaration, PropertyDeclarations} from 'lit';
import {attributeEntries, defaultOf, type Attribute} from '../attributes.js';
import {parseMinutes} from '../feed-client/refresh-interval.js';

/** Enumerated attributes are written in any case, as in HTML. */
const parseChoice = (value: string | null): string | null => value?.trim().toLowerCase() ?? null;

/** `lang` is a property of every element: Lit declares none for it. */
const declared = attributeEntries.filter(([, attribute]) => defaultOf(attribute) !== undefined);

export const properties: PropertyDeclarations = Object.fromEntries(
  declared.map(([name, attribute]) => [
    attribute.property ?? name,
    {attribute: name, reflect: attribute.reflects ?? false, ...readingOf(name, attribute)},
  ]),
);

export const propertyDefaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  declared.map(([name, attribute]) => [attribute.property ?? name, defaultOf(attribute)]),
);

/** How the text of an attribute becomes the value of the property. */
function readingOf(name: string, attribute: Attribute): PropertyDeclaration {
  if (name === 'refresh') return {converter: parseMinutes};
  if (attribute.choices) return {converter: parseChoice};
  return attribute.default === false ? {type: Boolean} : attribute.range ? {type: Number} : {};
}
