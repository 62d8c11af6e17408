/** The properties of the element, as Lit wants them declared, from the table of attributes. */
import type {PropertyDeclaration, PropertyDeclarations} from 'lit';
import {attributeEntries, type Attribute} from '../attributes.js';
import {parseMinutes} from '../feed-client/refresh-interval.js';

/** Enumerated attributes are written in any case, as in HTML. */
const parseChoice = (value: string | null): string | null => value?.trim().toLowerCase() ?? null;

const READING: Readonly<Partial<Record<Attribute['format'], PropertyDeclaration>>> = {
  choice: {converter: parseChoice},
  minutes: {converter: parseMinutes},
  flag: {type: Boolean},
  'heading-level': {type: Number},
};

/** `lang` is a property of every element: Lit declares none for it. */
const ours = attributeEntries.filter(([, attribute]) => attribute.default !== undefined);

export const properties: PropertyDeclarations = Object.fromEntries(
  ours.map(([name, attribute]) => [attribute.property, declarationOf(name, attribute)]),
);

export const propertyDefaults: Readonly<Record<string, unknown>> = Object.fromEntries(
  ours.map(([, attribute]) => [attribute.property, attribute.default]),
);

function declarationOf(name: string, {format, reflects = false}: Attribute): PropertyDeclaration {
  return {attribute: name, reflect: reflects, ...READING[format]};
}
