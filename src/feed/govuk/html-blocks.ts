/**
 * The sentences of an HTML document as a person would read them, over whatever tree a parser gives:
 * the browser's own DOM in a banner, parse5's in the publisher. Both build the tree that the HTML
 * standard prescribes, so both ends read the same: docs/decisions/025-read-html-with-one-walker.md.
 */

/** A sentence. A paragraph, heading, list item or cell holds one or more, and none goes on into the next. */
export interface Block {
  readonly text: string;
  /** Whether nothing in or around it could show its words otherwise: struck out, hidden, quoted. */
  readonly isPlain: boolean;
}

/** What the walker asks of a node: its text, or what it is and holds. A comment is an empty text. */
export type HtmlNode<N> = string | HtmlElement<N>;

export interface HtmlElement<N> {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Iterable<N>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** They begin and end a block of text. */
const BLOCKS = words(
  'html body p div li ul ol h1 h2 h3 h4 h5 h6 hr section article aside main header footer nav figure figcaption address pre table caption colgroup col thead tbody tfoot tr td th dl dt dd details summary',
);
const INLINE = words(
  'a abbr b bdi cite code data dfn em i ins kbd mark small span strong sub sup time u var wbr',
);
/** What stands in them is not shown as text: it says nothing to a reader, and spoils nothing around it. */
const WITHOUT_TEXT = words(
  'br head title meta link base script style template noscript img picture source svg math iframe object embed video audio canvas map textarea select input datalist noembed noframes',
);
const HARMLESS_STYLE =
  /^\s*(?:(?:text-align|vertical-align|font-weight|font-style)\s*:[^:;(]*(?:;\s*|$))*$/i;
const TELLING_CLASS =
  /hidden|display-none|sr-only|invisible|print-only|line-through|strike|struck|quote/i;
/** Firefox flattens what is nested more deeply than about 200, so this is where both ends give up. */
const DEEPEST_NESTING = 100;
/** Private use: put after each word that may be shown otherwise. */
const DOUBT = '\uE000';
const SENTENCE = /.+?(?:[.!?]\*?\uE000?(?= |$)|$)/g;
const MARKS = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
] as const;

/** The sentences in and under an element, and whether each may be believed. */
export function readBlocks<N>(root: N, open: (node: N) => HtmlNode<N>): readonly Block[] {
  const walk = {blocks: [] as Block[], text: '', isCut: false};
  const endBlock = (): void => {
    walk.blocks.push(...sentencesOf(walk.text));
    walk.text = '';
  };
  const visit = (node: HtmlNode<N>, isShown: boolean, depth: number): void => {
    if (typeof node === 'string') walk.text += isShown ? node : doubt(node);
    else if (WITHOUT_TEXT.has(node.name)) walk.text += ' ';
    else if (depth > DEEPEST_NESTING) walk.isCut = true;
    else enter(node, isShown, depth);
  };
  const enter = (node: HtmlElement<N>, isShown: boolean, depth: number): void => {
    const isPlain = isShown && isBelieved(node);
    if (BLOCKS.has(node.name)) endBlock();
    for (const child of node.children) {
      const opened = open(child);
      visit(opened, isPlain && !isFoldedAway(opened, node), depth + 1);
    }
    if (BLOCKS.has(node.name)) endBlock();
  };
  visit(open(root), true, 0);
  endBlock();
  return walk.isCut ? walk.blocks.map(block => ({...block, isPlain: false})) : walk.blocks;
}

function isBelieved({name, attributes}: HtmlElement<unknown>): boolean {
  return (
    (BLOCKS.has(name) || INLINE.has(name)) &&
    !attributes.has('hidden') &&
    !attributes.has('popover') &&
    attributes.get('aria-hidden') !== 'true' &&
    HARMLESS_STYLE.test(attributes.get('style') ?? '') &&
    !TELLING_CLASS.test(attributes.get('class') ?? '')
  );
}

/** Closed details show their summary only. */
function isFoldedAway(node: HtmlNode<unknown>, parent: HtmlElement<unknown>): boolean {
  const isClosed = parent.name === 'details' && !parent.attributes.has('open');
  return isClosed && !(typeof node === 'object' && node.name === 'summary');
}

function doubt(text: string): string {
  return text.replace(/\S+/g, word => word + DOUBT);
}

/** A sentence that stands inside quotation marks or brackets opened before it is not told as true. */
function sentencesOf(block: string): readonly Block[] {
  const open = new Map<string, boolean>();
  const pieces = block.replace(/\s+/g, ' ').trim().match(SENTENCE) ?? [];
  return pieces.map(piece => {
    const isPlain = !piece.includes(DOUBT) && ![...open.values()].some(Boolean);
    follow(piece, open);
    return {text: piece.split(DOUBT).join('').trim(), isPlain};
  });
}

/** Keeps account of which marks are open after a piece of text. */
function follow(piece: string, open: Map<string, boolean>): void {
  for (const [opening, closing] of MARKS) {
    const [lastOpened, lastClosed] = [piece.lastIndexOf(opening), piece.lastIndexOf(closing)];
    if (lastOpened !== lastClosed) open.set(opening, lastOpened > lastClosed);
  }
  const isOdd = piece.split('"').length % 2 === 0;
  if (isOdd) open.set('"', !open.get('"'));
}
