/** Finds mistakes in the attributes that a page wrote, as sentences. Pure. */
import type {Attribute} from '../attributes.js';

export interface Written {
  /** The names of the element's attributes. */
  readonly known: readonly string[];
  /** The attributes of the element, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of the script tag's attributes, if there is a tag. */
  readonly tagNames: readonly string[] | undefined;
  /** The languages that are shipped. */
  readonly languages: readonly string[];
  /** The definitions of the attributes, by name. */
  readonly table: Readonly<Record<string, Attribute>>;
}

/** Allowed on the tag only, and on any element. */
const TAG_ONLY = ['data-target', 'data-debug', 'data-script'];
const ANY_ELEMENT =
  /^(id|class|style|slot|title|dir|hidden|part|role|tabindex|inert|level|freshness|folded|is|nonce|translate|draggable|accesskey|contenteditable|spellcheck|popover|exportparts|item.*|on.*|aria-.*|data-.*)$/;

/** A sentence for each attribute that has no effect or an invalid value. */
export function troublesIn(written: Written): readonly string[] {
  const {attributes, tagNames} = written;
  return [
    ...Object.keys(attributes)
      .filter(name => !ANY_ELEMENT.test(name))
      .flatMap(name => unknownName(name, written, '')),
    ...(tagNames ?? []).flatMap(name => nameOnTag(name, written)),
    ...(tagNames ? [] : dataNames(written)),
    ...Object.entries(attributes).flatMap(([name, value]) => badValue(name, value, written)),
  ];
}

function nameOnTag(name: string, written: Written): readonly string[] {
  if (TAG_ONLY.includes(name)) return [];
  if (name.startsWith('data-')) return unknownName(name.slice('data-'.length), written, 'data-');
  const isOurs = written.known.includes(name) && name !== 'lang';
  return isOurs ? [`On a script tag, write data-${name}: ${name} has no effect there.`] : [];
}

/** Attributes of the element that are written as on a tag. */
function dataNames({attributes, known}: Written): readonly string[] {
  return Object.keys(attributes)
    .filter(name => name.startsWith('data-') && known.includes(name.slice('data-'.length)))
    .map(
      name => `On the element, write ${name.slice('data-'.length)}: ${name} has no effect there.`,
    );
}

/** Other `data-` attributes are left alone, unless one looks like a misspelt attribute of the banner. */
function unknownName(name: string, {known}: Written, prefix: string): readonly string[] {
  if (known.includes(name)) return [];
  const names = prefix ? [...known, 'target', 'debug'] : known;
  // In a short name, two letters are most of the name.
  const most = name.length > 4 ? 2 : 1;
  const meant = names.find(other => distance(name, other) <= most);
  if (!meant && prefix) return [];
  const all = known.filter(other => !other.startsWith('data-')).join(', ');
  const advice = meant ? `Did you mean ${prefix}${meant}?` : `The attributes are: ${all}.`;
  return [`There is no attribute ${prefix}${name}, so it has no effect. ${advice}`];
}

function badValue(name: string, value: string, written: Written): readonly string[] {
  const {choices, range, default: usual = choices?.[0]} = attributeNamed(name, written);
  if (choices && !choices.includes(value.trim().toLowerCase())) {
    return [
      `${name} must be one of ${choices.join(', ')}, but is “${value}”, so the default, ${String(usual ?? 'none')}, applies.`,
    ];
  }
  if (range && !(name === 'refresh' && value === '0')) return badNumber(name, value, range);
  return name === 'languages' ? badLanguages(value, written) : [];
}

/** `table` is an object: names that a page has put on `Object.prototype` are not attributes. */
function attributeNamed(name: string, {table}: Written): Partial<Attribute> {
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? {};
}

function badNumber(
  name: string,
  value: string,
  [least, most]: readonly [number, number],
): readonly string[] {
  const number = value.trim() ? Number(value) : NaN;
  if (number >= least && number <= most) return [];
  return [`${name} must be a number from ${String(least)} to ${String(most)}, but is “${value}”.`];
}

function badLanguages(value: string, {languages}: Written): readonly string[] {
  const unknown = value
    .split(/[\s,]+/)
    .filter(code => code && !languages.some(known => isNear(code, known)));
  if (!unknown.length) return [];
  return [
    `languages names ${unknown.join(', ')}, which is not shipped. The shipped languages are: ${languages.join(', ')}.`,
  ];
}

function isNear(code: string, known: string): boolean {
  const [first] = code.toLowerCase().split(/[-_]/);
  return first === known.toLowerCase().split('-')[0];
}

/** The number of letters to insert, delete or replace: the Levenshtein distance, row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, index) => index);
  for (let index = 0; index < one.length; index += 1)
    row = nextRow(row, index, one.charAt(index), other);
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], index: number, letter: string, other: string): number[] {
  const next = [index + 1];
  for (let column = 0; column < other.length; column += 1) {
    const change = (row[column] ?? 0) + (letter === other.charAt(column) ? 0 : 1);
    next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
  }
  return next;
}
