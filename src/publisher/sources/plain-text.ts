import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {readBlocks} from '../../feed/govuk/html-blocks.js';
import {openNode, parseSnippet} from './parse-html.js';

/** The only elements and attributes accepted in a sentence of MI5's. Others could strike it out, hide it or change it. */
const ELEMENTS = ['p', 'div', 'br', 'b', 'strong', 'em', 'i', 'span'];
const ATTRIBUTES = ['class', 'dir', 'id', 'lang'];

/** A bulletin has one or two paragraphs. The limit protects recursive functions from stack overflow. */
const DEEPEST_NESTING = 32;

/**
 * The sentences of an HTML fragment as a browser would show them: without tags, with character references decoded
 * and white space collapsed. Returns `undefined` if the fragment contains anything that could change how they are
 * shown: an unknown element or attribute, a comment, a declaration, or unclosed markup.
 */
export function plainSentences(html: string): readonly string[] | undefined {
  const {root, isWellFormed} = parseSnippet(html);
  if (!isWellFormed || !root.childNodes.every(node => isHarmless(node))) return undefined;
  const blocks = readBlocks<Tree.Node>(root, openNode);
  return blocks.every(({isPlain}) => isPlain) ? blocks.map(({text}) => text) : undefined;
}

/** The same, joined into one text. */
export function plainText(html: string): string | undefined {
  return plainSentences(html)?.join(' ');
}

function isHarmless(node: Tree.ChildNode, depth = 0): boolean {
  if (node.nodeName === '#text') return true;
  if (!('tagName' in node) || depth > DEEPEST_NESTING) return false;
  return (
    ELEMENTS.includes(node.tagName) &&
    node.attrs.every(({name}) => ATTRIBUTES.includes(name)) &&
    node.childNodes.every(child => isHarmless(child, depth + 1))
  );
}
