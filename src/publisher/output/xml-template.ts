/** Markup that can be inserted into other markup without escaping. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | readonly Markup[] | undefined;

/**
 * A template tag for XML. Text is escaped for an element or a quoted attribute, and characters that XML 1.0 forbids
 * are removed. `Markup` is inserted unchanged, and `undefined` inserts nothing.
 */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const pieces = strings.map((string, index) => string + writeValue(values[index]));
  return new Markup(pieces.join(''));
}

/** The same for HTML, whose text and quoted attributes are escaped in the same way. */
export const markup = xml;

function writeValue(value: Value): string {
  if (value === undefined) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(({text}) => text).join('') : escape(String(value));
}

/** https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escape(text: string): string {
  return text
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
