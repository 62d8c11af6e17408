import {parse, parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {HtmlNode} from '../../feed/govuk/html-blocks.js';

/** A page that holds this HTML in its body. As in a browser's `DOMParser`, no script is run. */
export function parsePage(html: string): Tree.ChildNode {
  const page = parse(`<!doctype html><body>${html}`, {scriptingEnabled: false});
  const [root] = page.childNodes.filter(node => 'tagName' in node);
  if (!root) throw new Error('An HTML document has a root, whatever it is made of.');
  return root;
}

/** A fragment of HTML, and whether it was written without an error that a parser has to guess about. */
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

/** What the walker asks of a node. A fragment is the body of a page that has nothing else. */
export function openNode(node: Tree.Node): HtmlNode<Tree.Node> {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const {attrs = [], tagName = 'body'} = node as Partial<Tree.Element>;
  const attributes = new Map(attrs.map(({name, value}) => [name, value]));
  return {name: tagName, attributes, children: node.childNodes};
}
