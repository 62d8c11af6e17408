// Writes tables into a document, each between its own markers.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';

/**
 * @param {string} page
 * @param {Record<string, string>} tables by the name in their markers
 */
export async function writeTables(page, tables) {
  let text = readFileSync(page, 'utf8');
  for (const [name, rows] of Object.entries(tables)) text = putInto(text, name, rows, page);
  const options = (await resolveConfig(page)) ?? {};
  writeFileSync(page, await format(text, {...options, filepath: page}));
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} rows
 * @param {string} page
 */
function putInto(text, name, rows, page) {
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) throw new Error(`${page} has no place for a table: ${begin}`);
  return `${text.slice(0, start)}${begin}\n\n${rows}\n\n${text.slice(stop)}`;
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
