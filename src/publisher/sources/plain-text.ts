import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {readBlocks} from '../../feed/govuk/html-blocks.js';
import {openNode, parseSnippet} from './parse-html.js';

/** All that may stand in a sentence of MI5's we believe: others may strike it out, hide it, or change it. */
const ELEMENTS = ['p', 'div', 'br', 'b', 'strong', 'em', 'i', 'span'];
const ATTRIBUTES = ['class', 'dir', 'id', 'lang'];

/** A bulletin has a paragraph or two; whoever walks the tree need not fear for the stack. */
const DEEPEST_NESTING = 32;

/**
 * The sentences of an HTML fragment as a person would see them: tags stripped, references decoded,
 * white space collapsed. Nothing, if the fragment holds anything that could show them otherwise: an
 * unknown element or attribute, a comment, a declaration, or markup left open.
 */
export function plainSentences(html: string): readonly string[] | undefined {
  const {root, isWellFormed} = parseSnippet(html);
  if (!isWellFormed || !root.childNodes.every(node => isHarmless(node))) return undefined;
  const blocks = readBlocks<Tree.Node>(root, openNode);
  return blocks.every(({isPlain}) => isPlain) ? blocks.map(({text}) => text) : undefined;
}

/** The same as one text. */
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
