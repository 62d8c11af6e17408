import {readBlocks, type Block, type HtmlNode} from '../../feed/govuk/html-blocks.js';

/** A page with `require-trusted-types-for` must allow this policy, for GOV.UK's document only. */
const POLICY_NAME = 'threat-level-banner-govuk';

interface Policy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** A policy of one name can be created once. */
let policy: Policy | undefined;

/**
 * The sentences of a page with this HTML in its body. Parsed by the browser into a document that is never shown, loads
 * nothing and runs nothing.
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
    // A page can list allowed policies without requiring trusted types.
  }
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
