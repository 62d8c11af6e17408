/** Writes HTML as text. Pure. */

export type Attributes = readonly Attribute[];
export type Attribute = readonly [name: string, value: string];

const LINE_LENGTH = 80;

/** A start tag: on one line if it is short, else with each attribute on its own. */
export function opening(name: string, attributes: Attributes): string {
  const all = attributes.map(([key, value]) => (value ? `${key}="${escape(value)}"` : key));
  const line = `<${[name, ...all].join(' ')}>`;
  return line.length <= LINE_LENGTH ? line : `<${name}\n  ${all.join('\n  ')}\n>`;
}

/** Escapes a text for a double-quoted attribute: https://html.spec.whatwg.org/multipage/parsing.html. */
function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
