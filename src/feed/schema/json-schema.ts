import {feedShape} from './feed.js';
import type {Fields, Shape, Structure} from './shape.js';

export type JsonSchema = {readonly [keyword: string]: unknown};

/** The feed's shape as JSON Schema 2020-12, which `npm run generate` writes to feed.schema.json. */
export function feedJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Threat-level feed, version 1',
    ...schemaOf(feedShape),
    description: `Unknown fields are ignored. A text marked with a $comment is narrowed further by the reader. ${describeRule(feedShape)}`,
  };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        ...(shape.pattern && {pattern: shape.pattern.source, description: shape.expected}),
        ...(shape.also && {$comment: `${shape.expected}, one that exists`}),
      };
    case 'one-of':
      return {enum: shape.values};
    case 'list':
      return {type: 'array', items: schemaOf(shape.item)};
    case 'dictionary':
      return {
        type: 'object',
        propertyNames: schemaOf(shape.key),
        additionalProperties: schemaOf(shape.value),
      };
    case 'structure':
      return {
        type: 'object',
        ...(shape.rule && {description: describeRule(shape)}),
        required: Object.keys(shape.required),
        properties: Object.fromEntries(
          Object.entries({...shape.required, ...shape.optional}).map(([name, field]) => [
            name,
            schemaOf(field),
          ]),
        ),
      };
  }
}

/** Describes a rule that JSON Schema has no keyword for. */
function describeRule({rule}: Structure<Fields, Fields>): string {
  return rule ? `${rule.field} is ${rule.expected}.` : '';
}
