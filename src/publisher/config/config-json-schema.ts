import {configSchemaOf, type JsonSchema} from '../../feed/schema/json-schema.js';
import {configShape} from './config.js';

/** Shown by editors. The documents say more. */
const DESCRIPTIONS: Readonly<Record<keyof typeof configShape.optional, string>> = {
  publisher: 'Who publishes this feed.',
  contacts: 'Your own contacts. 999, the hotlines and others are in every banner already.',
  statements: 'Statements to the public, each with the name of the person who makes it.',
  incident: 'After an attack: where people who are affected can find support.',
  areas: 'One block for each area that a banner can select with its attribute area.',
  validity: 'How long a reading of the sources is valid, from 1h to 7d.',
  key: 'The file of the private key, relative to this file, outside the served folder.',
  notify: 'Whom to notify of changes and of trouble, once each.',
  ping: 'An address to request after each successful run.',
};

/** The config as JSON Schema, which `npm run generate` writes to config.schema.json. */
export function configJsonSchema(): JsonSchema {
  const schema = configSchemaOf(configShape);
  const properties = Object.entries(schema['properties'] as Record<string, JsonSchema>);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'threat-level-feed.yaml',
    description:
      'The config of threat-level-feed. `threat-level-feed check FILE` checks more than this schema.',
    ...schema,
    properties: Object.fromEntries(
      properties.map(([name, field]) => [
        name,
        {...field, description: DESCRIPTIONS[name as keyof typeof DESCRIPTIONS]},
      ]),
    ),
  };
}
