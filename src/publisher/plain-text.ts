import {Parser} from 'htmlparser2';

/** Elements that end a word where they begin and end. */
const BLOCKS = ['p', 'div', 'br'];
/** All that may stand in a sentence we believe: others may strike it out, hide it, or change it. */
const ELEMENTS = [...BLOCKS, 'b', 'strong', 'em', 'i', 'span'];
const ATTRIBUTES = ['class', 'dir', 'id', 'lang'];
/** Read after the fragment: markup that was left open swallows it. */
const END = 'end-of-fragment';

/**
 * The words of an HTML fragment as a person would see them: tags stripped, references decoded, white
 * space collapsed. Nothing, if the fragment holds anything that could show them otherwise: an unknown
 * element or attribute, a comment, a declaration, or markup left open.
 */
export function plainText(html: string): string | undefined {
  const pieces: string[] = [];
  const doubts: string[] = [];
  const refuse = (doubt: string): void => {
    doubts.push(doubt);
  };
  const addBreak = (name: string): void => {
    if (BLOCKS.includes(name)) pieces.push(' ');
  };
  const elements: string[] = [];
  const parser = new Parser({
    ontext: piece => pieces.push(piece),
    onopentag: (name, attributes) => {
      elements.push(name);
      addBreak(name);
      if (name !== END && !isHarmless(name, attributes)) refuse(name);
    },
    onclosetag: addBreak,
    oncomment: refuse,
    onprocessinginstruction: refuse,
    oncdatastart: () => {
      refuse('CDATA');
    },
  });
  parser.end(`${html}<${END}>`);
  const isWhole = elements.at(-1) === END && !doubts.length;
  return isWhole ? pieces.join('').replaceAll(/\s+/g, ' ').trim() : undefined;
}

function isHarmless(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return ELEMENTS.includes(name) && Object.keys(attributes).every(key => ATTRIBUTES.includes(key));
}
