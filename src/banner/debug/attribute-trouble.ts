/** What is amiss with the attributes that a page wrote, in plain words. Pure. */
import type {Attribute} from '../attributes.js';

export interface Written {
  /** The names that the element knows. */
  readonly known: readonly string[];
  /** What stands on the element, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The names on the script tag, if there is one. */
  readonly tagNames: readonly string[] | undefined;
  /** The languages that are shipped. */
  readonly languages: readonly string[];
  /** The table of attributes, by name. */
  readonly table: Readonly<Record<string, Attribute>>;
}

/** On the tag alone, or on any element. */
const TAG_ONLY = ['data-target', 'data-debug', 'data-script'];
const ANY_ELEMENT =
  /^(id|class|style|slot|title|dir|hidden|part|role|tabindex|inert|level|freshness|folded|is|nonce|translate|draggable|accesskey|contenteditable|spellcheck|popover|exportparts|item.*|on.*|aria-.*|data-.*)$/;

/** A sentence for each attribute that does not do what somebody meant it to. */
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
  return isOurs ? [`On a script tag it is data-${name}: ${name} alone does nothing there.`] : [];
}

/** What belongs on a tag, on an element. */
function dataNames({attributes, known}: Written): readonly string[] {
  return Object.keys(attributes)
    .filter(name => name.startsWith('data-') && known.includes(name.slice('data-'.length)))
    .map(name => `On the element it is ${name.slice('data-'.length)}: ${name} does nothing there.`);
}

/** Other people's `data-` attributes are their own affair, unless one looks like a slip of ours. */
function unknownName(name: string, {known}: Written, prefix: string): readonly string[] {
  if (known.includes(name)) return [];
  const names = prefix ? [...known, 'target', 'debug'] : known;
  // Two letters of a short name are most of it.
  const most = name.length > 4 ? 2 : 1;
  const meant = names.find(other => distance(name, other) <= most);
  if (!meant && prefix) return [];
  const all = known.filter(other => !other.startsWith('data-')).join(', ');
  const advice = meant ? `Did you mean ${prefix}${meant}?` : `There are: ${all}.`;
  return [`There is no attribute ${prefix}${name}, so it does nothing. ${advice}`];
}

function badValue(name: string, value: string, written: Written): readonly string[] {
  const {choices, range} = attributeNamed(name, written);
  if (choices && !choices.includes(value.trim().toLowerCase())) {
    return [
      `${name} is one of ${choices.join(', ')}, and here it is “${value}”, so it is as if it were ${String(choices[0])}.`,
    ];
  }
  if (range && !(name === 'refresh' && value === '0')) return badNumber(name, value, range);
  return name === 'languages' ? badLanguages(value, written) : [];
}

/** `table` is an object: what a page has put on `Object.prototype` is no attribute. */
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
  return [
    `${name} is a number from ${String(least)} to ${String(most)}, and here it is “${value}”.`,
  ];
}

function badLanguages(value: string, {languages}: Written): readonly string[] {
  const unknown = value
    .split(/[\s,]+/)
    .filter(code => code && !languages.some(known => isNear(code, known)));
  if (!unknown.length) return [];
  return [
    `languages names ${unknown.join(', ')}, which is not shipped. There are: ${languages.join(', ')}.`,
  ];
}

function isNear(code: string, known: string): boolean {
  const [first] = code.toLowerCase().split(/[-_]/);
  return first === known.toLowerCase().split('-')[0];
}

/** How many letters have to be put in, taken out or changed: Levenshtein's, row by row. */
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
