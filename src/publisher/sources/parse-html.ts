import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {HtmlNode} from '../../feed/govuk/html-blocks.js';

/** Parses HTML as the body of a page. As in a browser's `DOMParser`, scripting is off. */
export function parsePage(html: string): Tree.ChildNode {
  const page = parse(`<!doctype html><body>${html}`, {scriptingEnabled: false});
  const [root] = page.childNodes.filter(node => 'tagName' in node);
  if (!root) throw new Error('parse5 returned a document without a root element.');
  return root;
}

/** Parses a fragment of HTML, and reports whether it is free of parse errors. */
export function parseSnippet(html: string): {root: Tree.DocumentFragment; isWellFormed: boolean} {
  let isWellFormed = true;
  const root = parseFragment(html, {
    scriptingEnabled: false,
    onParseError: () => {
      isWellFormed = false;
    },
  });
  return {root, isWellFormed};
}

/** Adapts a parse5 node for `readBlocks`. A fragment is treated as the body of a page. */
export function openNode(node: Tree.Node): HtmlNode<Tree.Node> {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const {attrs = [], tagName = 'body'} = node as Partial<Tree.Element>;
  const attributes = new Map(attrs.map(({name, value}) => [name, value]));
  return {name: tagName, attributes, children: node.childNodes};
}
