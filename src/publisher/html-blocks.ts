import {Parser} from 'htmlparser2';
import {BLOCK_ELEMENTS, isHarmlessElement, type Block} from '../feed/govuk.js';

const VOID = ['br', 'hr'];

/**
 * The blocks of an HTML fragment. What stands in or under an element or attribute that we do not
 * know to be harmless is not plain, and neither is a block with a comment in it, nor any in a
 * fragment whose markup is left open.
 */
export function htmlBlocks(html: string): readonly Block[] {
  const blocks: {text: string; isPlain: boolean}[] = [];
  const openHarm: string[] = [];
  let current = {text: '', isPlain: true};
  const open: string[] = [];
  const endBlock = (): void => {
    const text = current.text.replaceAll(/\s+/g, ' ').trim();
    if (text) blocks.push({text, isPlain: current.isPlain});
    current = {text: '', isPlain: openHarm.length === 0};
  };
  const doubt = (): void => {
    current.isPlain = false;
  };
  const parser = new Parser({
    ontext: piece => {
      current.text += piece;
    },
    onopentag: (name, attributes) => {
      if (BLOCK_ELEMENTS.includes(name)) endBlock();
      if (isHarmlessElement(name, Object.keys(attributes))) return;
      openHarm.push(name);
      doubt();
    },
    onclosetag: (name, isImplied) => {
      if (isImplied && !VOID.includes(name)) open.push(name);
      if (openHarm.at(-1) === name) openHarm.pop();
      if (BLOCK_ELEMENTS.includes(name)) endBlock();
    },
    oncomment: doubt,
    onprocessinginstruction: doubt,
    oncdatastart: doubt,
  });
  parser.end(html);
  endBlock();
  return open.length ? blocks.map(({text}) => ({text, isPlain: false})) : blocks;
}
