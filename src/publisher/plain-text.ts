import {Parser} from 'htmlparser2';

/** Elements that end a word where they begin and end; the others stand inside one. */
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The words of an HTML fragment: tags stripped, references decoded, white space collapsed. */
export function plainText(html: string): string {
  const pieces: string[] = [];
  const breakAt = (name: string): void => {
    if (BLOCKS.has(name)) pieces.push(' ');
  };
  const parser = new Parser({
    ontext: piece => pieces.push(piece),
    onopentagname: breakAt,
    onclosetag: breakAt,
  });
  parser.end(html);
  return pieces.join('').replaceAll(/\s+/g, ' ').trim();
}
