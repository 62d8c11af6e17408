import {feedShape} from './feed.js';
import type {Fields, Shape, Structure} from './shape.js';

export type JsonSchema = {readonly [keyword: string]: unknown};

/** The feed's shape as JSON Schema 2020-12, which `npm run generate` writes to feed.schema.json. */
export function feedJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Threat-level feed, version 1',
    ...schemaOf(feedShape, FEED),
    description: `Unknown fields are ignored. A text marked with a $comment is narrowed further by the reader. ${describeRule(feedShape)}`,
  };
}

interface Dialect {
  /** The JSON types of a text. */
  readonly text: string | readonly string[];
  /** Whether an object may have keys that its shape does not define. */
  readonly isOpen: boolean;
}

const FEED: Dialect = {text: 'string', isOpen: true};
/** A config is YAML whose values are all read as text. Editors take `101` and `true` for other types. */
const CONFIG: Dialect = {text: ['string', 'number', 'boolean'], isOpen: false};

/** A shape of the config as JSON Schema, for editors of YAML. */
export function configSchemaOf(shape: Shape): JsonSchema {
  return schemaOf(shape, CONFIG);
}

function schemaOf(shape: Shape, dialect: Dialect): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {
        type: dialect.text,
        ...(shape.pattern && {pattern: shape.pattern.source, description: shape.expected}),
        ...(shape.also && {$comment: `${shape.expected}, one that exists`}),
      };
    case 'one-of':
      return {enum: shape.values};
    case 'list':
      return {type: 'array', items: schemaOf(shape.item, dialect)};
    case 'dictionary':
      return {
        type: 'object',
        propertyNames: schemaOf(shape.key, dialect),
        additionalProperties: schemaOf(shape.value, dialect),
      };
    case 'structure':
      return {
        type: 'object',
        ...(shape.rule && {description: describeRule(shape)}),
        required: Object.keys(shape.required),
        properties: Object.fromEntries(
          Object.entries({...shape.required, ...shape.optional}).map(([name, field]) => [
            name,
            schemaOf(field, dialect),
          ]),
        ),
        ...(!dialect.isOpen && {additionalProperties: false}),
      };
  }
}

/** Describes a rule that JSON Schema has no keyword for. */
function describeRule({rule}: Structure<Fields, Fields>): string {
  return rule ? `${rule.field} is ${rule.expected}.` : '';
}
