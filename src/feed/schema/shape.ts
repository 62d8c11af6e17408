/**
 * A shape describes a JSON document once. Its TypeScript type (`TypeOf`), its run-time check (`checkShape`)
 * and its JSON Schema (`json-schema.ts`) are derived from it. Why this is not a library:
 * docs/decisions/004-check-the-feed-with-our-own-shapes.md.
 */
import {quote, type Problem} from './problem.js';

/** A string of a certain form. `also` checks what a pattern cannot. */
export interface Text {
  readonly kind: 'text';
  readonly code: string;
  readonly expected: string;
  readonly pattern?: RegExp;
  readonly also?: (text: string) => boolean;
}

export interface OneOf<T extends string | number> {
  readonly kind: 'one-of';
  readonly code: string;
  readonly values: readonly T[];
}

export interface List<S> {
  readonly kind: 'list';
  readonly item: S;
}

export interface Dictionary<S> {
  readonly kind: 'dictionary';
  readonly key: Text;
  readonly value: S;
}

export interface Structure<R, O> {
  readonly kind: 'structure';
  readonly required: R;
  readonly optional: O;
  readonly rule: Rule | undefined;
}

/** A condition between the fields of one object. Checked only if each field by itself is valid. */
export interface Rule {
  readonly code: string;
  /** The field that is named in the problem. */
  readonly field: string;
  readonly expected: string;
  readonly holds: (value: never) => boolean;
}

export type Shape =
  Text | OneOf<string | number> | List<Shape> | Dictionary<Shape> | Structure<Fields, Fields>;

export type Fields = {readonly [name: string]: Shape};
export type NoFields = Readonly<Record<string, never>>;

export type TypeOf<S> =
  S extends Structure<infer R, infer O>
    ? {readonly [K in keyof R]: TypeOf<R[K]>} & {
        readonly [K in keyof O as string extends K ? never : K]?: TypeOf<O[K]>;
      }
    : S extends OneOf<infer T>
      ? T
      : S extends List<infer I>
        ? readonly TypeOf<I>[]
        : S extends Dictionary<infer V>
          ? {readonly [key: string]: TypeOf<V>}
          : S extends Text
            ? string
            : never;

export const text = (
  code = 'text-invalid',
  expected = 'text',
  pattern?: RegExp,
  also?: (text: string) => boolean,
): Text => ({kind: 'text', code, expected, ...(pattern && {pattern}), ...(also && {also})});

export const oneOf = <const T extends string | number>(
  code: string,
  values: readonly T[],
): OneOf<T> => ({kind: 'one-of', code, values});

export const list = <const S extends Shape>(item: S): List<S> => ({kind: 'list', item});

export const dictionary = <const S extends Shape>(key: Text, value: S): Dictionary<S> => ({
  kind: 'dictionary',
  key,
  value,
});

export const structure = <const R extends Fields, const O extends Fields = NoFields>(
  required: R,
  optional: O = {} as O,
  rule?: Rule,
): Structure<R, O> => ({kind: 'structure', required, optional, rule});

/**
 * Copies the known fields of the input and adds a problem to `problems` for each invalid one. Unknown fields
 * are ignored. Every object in the copy has a null prototype, so that a name that a page has put on
 * `Object.prototype` is not mistaken for a field. If any problem was added, the copy must not be used.
 */
export function checkShape<S extends Shape>(
  shape: S,
  input: unknown,
  problems: Problem[],
  path = '',
): TypeOf<S> {
  return check(shape, input, problems, path) as TypeOf<S>;
}

function check(shape: Shape, input: unknown, problems: Problem[], path: string): unknown {
  const refuse = (code: string, expected: string): unknown =>
    problems.push({code, path, expected, received: quote(input)});
  switch (shape.kind) {
    case 'text':
      return isText(shape, input) ? input : refuse(shape.code, shape.expected);
    case 'one-of':
      return shape.values.includes(input as string | number)
        ? input
        : refuse(shape.code, `one of ${shape.values.join(', ')}`);
    case 'list':
      return Array.isArray(input)
        ? input.map((item, index) => check(shape.item, item, problems, `${path}/${String(index)}`))
        : refuse('type-wrong', 'a list');
    default:
      return isObject(input)
        ? checkFields(shape, input, problems, path)
        : refuse('type-wrong', 'an object');
  }
}

function checkFields(
  shape: Dictionary<Shape> | Structure<Fields, Fields>,
  input: object,
  problems: Problem[],
  path: string,
): object {
  const copy = Object.create(null) as Record<string, unknown>;
  const before = problems.length;
  const take = (key: string, field: Shape): void => {
    const value = Object.hasOwn(input, key) ? (input as Fields)[key] : undefined;
    copy[key] = check(field, value, problems, `${path}/${escapePointer(key)}`);
  };
  if (shape.kind === 'dictionary') {
    for (const key of Object.keys(input)) {
      check(shape.key, key, problems, `${path}/${escapePointer(key)}`);
      take(key, shape.value);
    }
    return copy;
  }
  for (const [key, field] of Object.entries(shape.required)) take(key, field);
  for (const [key, field] of Object.entries(shape.optional)) {
    if (Object.hasOwn(input, key)) take(key, field);
  }
  const {rule} = shape;
  if (rule && problems.length === before && !rule.holds(copy as never)) {
    const {code, field, expected} = rule;
    problems.push({code, path: `${path}/${field}`, expected, received: quote(copy[field])});
  }
  return copy;
}

function isText({pattern, also}: Text, input: unknown): input is string {
  return typeof input === 'string' && (pattern?.test(input) ?? true) && (also ? also(input) : true);
}

function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** RFC 6901, section 3. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
