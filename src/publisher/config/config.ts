/**
 * The operator's config: one YAML file. Every value is read as text, so YAML's implicit types (numbers, dates,
 * booleans) do not apply. It is checked like the feed, except that an unknown key is a problem.
 */
import {FAILSAFE_SCHEMA, load, YAMLException} from 'js-yaml';
import {link} from '../../feed/schema/detail-fields.js';
import {LONGEST_VALIDITY_MS} from '../../feed/schema/feed-levels.js';
import {operatorShapes} from '../../feed/schema/feed.js';
import {failure, quote, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {checkShape, structure, text, type TypeOf} from '../../feed/schema/shape.js';
import {HOUR_MS, readDuration} from './duration.js';
import {findUnknownKeys} from './find-unknown-keys.js';
import {incidentsIn, languageMaps} from './language-maps.js';

const SHORTEST_VALIDITY_MS = HOUR_MS;

const USUAL_VALIDITY_MS = 24 * HOUR_MS;

const validity = text(
  'validity-invalid',
  'a duration from 1h to 7d, such as 24h',
  /^[1-9][0-9]*[mhd]$/,
  isValidity,
);

const channelShapes = {notify: structure({}, {command: text(), webhook: link}), ping: link};
export const configShape = structure(
  {},
  {...operatorShapes, ...channelShapes, validity, key: text()},
);

/** The parts of a feed that the operator writes: publisher, contacts, statements, incident and areas. */
export type OperatorContent = Omit<
  TypeOf<typeof configShape>,
  'validity' | 'key' | 'notify' | 'ping'
>;

export const CHANNELS = ['command', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where to send notifications, and an address to request after each successful run. Each is optional. */
export interface Channels {
  readonly notify?: Readonly<Partial<Record<Channel, string>>>;
  readonly ping?: string;
}

export interface Config {
  readonly content: OperatorContent;
  /** How long a reading of the sources is valid, in milliseconds. */
  readonly validityMs: number;
  /** The path of the private key's file, relative to the config. */
  readonly key: string | undefined;
  readonly channels: Channels;
}

export const EMPTY_CONFIG: Config = {
  content: {},
  validityMs: USUAL_VALIDITY_MS,
  key: undefined,
  channels: {},
};

/** Parses a config from YAML. On failure, returns every problem, each with the JSON Pointer of the value. */
export function parseConfig(document: string): Result<Config> {
  const input = isUtf8(document) ? readYaml(document) : failure(notUtf8(document));
  if (!input.ok) return input;
  const problems: Problem[] = [];
  const {
    validity: duration,
    key,
    notify,
    ping,
    ...content
  } = checkShape(configShape, input.value, problems);
  problems.push(...findUnknownKeys(configShape, input.value));
  if (!problems.length) problems.push(...findOversights(content));
  if (problems.length) return failure(...problems);
  const channels = {...(notify && {notify}), ...(ping && {ping})};
  const validityMs = readDuration(duration ?? '') ?? USUAL_VALIDITY_MS;
  return success({content, key, validityMs, channels});
}

/**
 * The settings of a config that was rejected: the key, the validity, and the notification channels. Each is parsed
 * from its own lines, so a mistake elsewhere in the config does not affect it. The content is empty.
 */
export function salvageConfig(document: string): Config {
  const lines = document.match(/^(?:key|validity|notify|ping):.*(?:\n[ \t]+.*)*$/gm) ?? [];
  const parts = lines.flatMap(line => {
    const parsed = parseConfig(line);
    return parsed.ok ? [parsed.value] : [];
  });
  const validityMs = parts.find(part => part.validityMs !== USUAL_VALIDITY_MS)?.validityMs;
  return {
    content: {},
    key: parts.find(part => part.key)?.key,
    validityMs: validityMs ?? USUAL_VALIDITY_MS,
    channels: Object.assign({}, ...parts.map(part => part.channels)) as Channels,
  };
}

/** The decoder puts this character in place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

function isUtf8(document: string): boolean {
  return !document.includes(REPLACEMENT);
}

function notUtf8(document: string): Problem {
  const [before = ''] = document.split(REPLACEMENT, 1);
  const lines = before.split('\n');
  const path = `line ${String(lines.length)}, column ${String((lines.at(-1) ?? '').length + 1)}`;
  const received = `bytes that are not UTF-8, after ${quote(lines.at(-1) ?? '')}`;
  return {code: 'config-not-utf8', path, expected: 'UTF-8', received};
}

function readYaml(document: string): Result<unknown> {
  if (isEmpty(document)) return success({});
  try {
    return success(load(document, {schema: FAILSAFE_SCHEMA, maxAliases: 0}));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return failure(malformed(error));
  }
}

function malformed({reason, mark}: YAMLException): Problem {
  const path = mark ? `line ${String(mark.line + 1)}, column ${String(mark.column + 1)}` : '';
  return {code: 'config-malformed', path, expected: expectedYaml(reason), received: reason};
}

/** Aliases and deep nesting are valid YAML, but are not accepted because they are costly to read. */
function expectedYaml(reason: string): string {
  if (reason.includes('maxAliases')) return 'YAML without aliases (*name)';
  return reason.includes('maxDepth') ? 'YAML no more than 100 levels deep' : 'YAML';
}

/** Whether the document holds only comments and blank lines, which js-yaml reports as an error. */
function isEmpty(document: string): boolean {
  return document.split('\n').every(line => /^\s*(?:#.*)?$/.test(line));
}

/** Rules that a shape cannot express: every text has English, every contact has a phone or URL, every id is unique. */
function findOversights(content: OperatorContent): readonly Problem[] {
  const contacts = [
    ...(content.contacts ?? []).map((contact, index) => ({
      contact,
      path: `/contacts/${String(index)}`,
    })),
    ...Object.entries(content.areas ?? {}).flatMap(([id, {contacts: own = []}]) =>
      own.map((contact, index) => ({contact, path: `/areas/${id}/contacts/${String(index)}`})),
    ),
  ];
  return [
    ...languageMaps(content).flatMap(({map, path}) =>
      map['en']?.trim()
        ? []
        : [oversight('english-missing', path, 'the text in English (en) as well', map)],
    ),
    ...contacts.flatMap(({contact, path}) =>
      (contact.phone ?? contact.url)
        ? []
        : [oversight('contact-unreachable', path, 'a phone or a url', contact.id)],
    ),
    ...incidentsIn(content).flatMap(({incident: {support = []}, path}) =>
      support.flatMap(({phone, url, label}, index) =>
        (phone ?? url)
          ? []
          : [
              oversight(
                'contact-unreachable',
                `${path}/support/${String(index)}`,
                'a phone or a url',
                label['en'],
              ),
            ],
      ),
    ),
    ...repeated('/contacts', content.contacts),
    ...repeated('/statements', content.statements),
  ];
}

function repeated(path: string, items: readonly {id: string}[] = []): readonly Problem[] {
  const ids = items.map(({id}) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map(id => oversight('id-repeated', path, 'each id only once', id));
}

function oversight(code: string, path: string, expected: string, received: unknown): Problem {
  return {code, path, expected, received: quote(received)};
}

function isValidity(written: string): boolean {
  const durationMs = readDuration(written) ?? 0;
  return durationMs >= SHORTEST_VALIDITY_MS && durationMs <= LONGEST_VALIDITY_MS;
}
