import {readBlocks, type Block, type HtmlNode} from '../../feed/govuk/html-blocks.js';

/** One that a policy with `require-trusted-types-for` must allow, for GOV.UK's document only. */
const POLICY_NAME = 'threat-level-banner-govuk';

interface Policy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** A page that asks for trusted types lets a policy be made once. */
let policy: Policy | undefined;

/**
 * The sentences of a page with this HTML in its body, by the browser's own parser, in a document that
 * is never shown, loads nothing and runs nothing.
 */
export function readBlocksWithDom(html: string): readonly Block[] {
  return readBlocks<Node>(parse(`<!doctype html><body>${html}`).documentElement, openNode);
}

function openNode(node: Node): HtmlNode<Node> {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element)) return '';
  const attributes = new Map([...node.attributes].map(({name, value}) => [name, value]));
  return {name: node.localName, attributes, children: node.childNodes};
}

function parse(html: string): Document {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  try {
    policy ??= trustedTypes?.createPolicy(POLICY_NAME, {createHTML: text => text});
  } catch {
    // A page may name which policies there may be without asking for any.
  }
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
