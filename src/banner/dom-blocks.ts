import {BLOCK_ELEMENTS, isHarmlessElement, type Block} from '../feed/govuk.js';

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
 * The blocks of an HTML fragment, by the browser's own parser, in a document that is never shown, loads
 * nothing and runs nothing. The same as the publisher's `htmlBlocks`, which has no such parser.
 */
export function domBlocks(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let current = {text: '', isPlain: true};
  const endBlock = (isPlain: boolean): void => {
    const text = current.text.replaceAll(/\s+/g, ' ').trim();
    if (text) blocks.push({text, isPlain: current.isPlain});
    current = {text: '', isPlain};
  };
  const visit = (node: Node, isPlain: boolean): void => {
    if (node instanceof Element) {
      const isBlock = BLOCK_ELEMENTS.includes(node.localName);
      const isStillPlain = isPlain && isHarmlessElement(node.localName, node.getAttributeNames());
      if (isBlock) endBlock(isStillPlain);
      current.isPlain &&= isStillPlain;
      node.childNodes.forEach(child => {
        visit(child, isStillPlain);
      });
      if (isBlock) endBlock(isPlain);
    } else if (node.nodeType === Node.TEXT_NODE) current.text += node.nodeValue ?? '';
    else current.isPlain = false;
  };
  const {body, documentElement} = parse(html);
  // What a fragment says of the page it stands in, a parser puts there.
  const isPlain = !body.hasAttributes() && !documentElement.hasAttributes();
  current.isPlain = isPlain;
  body.childNodes.forEach(node => {
    visit(node, isPlain);
  });
  endBlock(true);
  return blocks;
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
