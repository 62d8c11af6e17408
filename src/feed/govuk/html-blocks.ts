/**
 * Reads the sentences of an HTML document as a person would, from the tree of any parser: the browser's DOM
 * in a banner, parse5's in the publisher. Both build the tree that the HTML standard prescribes, so both read
 * the same: docs/decisions/025-read-html-with-one-walker.md.
 */

/** A sentence. A paragraph, heading, list item or cell holds one or more; no sentence continues in the next. */
export interface Block {
  readonly text: string;
  /** False if the sentence, or an element around it, may be struck out, hidden or quoted. */
  readonly isPlain: boolean;
}

/**
 * What the walker reads of a node: its text, or its name, attributes and children. A comment is an empty
 * text.
 */
export type HtmlNode<N> = string | HtmlElement<N>;

export interface HtmlElement<N> {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Iterable<N>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a block of text. */
const BLOCKS = words(
  'html body p div li ul ol h1 h2 h3 h4 h5 h6 hr section article aside main header footer nav figure figcaption address pre table caption colgroup col thead tbody tfoot tr td th dl dt dd details summary',
);
const INLINE = words(
  'a abbr b bdi cite code data dfn em i ins kbd mark small span strong sub sup time u var wbr',
);
/** Elements whose content is not shown as text. They do not make the text around them doubtful. */
const WITHOUT_TEXT = words(
  'br head title meta link base script style template noscript img picture source svg math iframe object embed video audio canvas map textarea select input datalist noembed noframes',
);
const HARMLESS_STYLE =
  /^\s*(?:(?:text-align|vertical-align|font-weight|font-style)\s*:[^:;(]*(?:;\s*|$))*$/i;
const HIDING_CLASS =
  /hidden|display-none|sr-only|invisible|print-only|line-through|strike|struck|quote/i;
/** Firefox flattens what is nested more deeply than about 200 levels, so browser and publisher both stop here. */
const DEEPEST_NESTING = 100;
/** A private-use character, added to each word that may be hidden, struck out or quoted. */
const DOUBT = '\uE000';
const SENTENCE = /.+?(?:[.!?]\*?\uE000?(?= |$)|$)/g;
const MARKS = [
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
] as const;

/** The sentences in an element, and whether each is plain. */
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
    const isPlain = isShown && isPlainElement(node);
    if (BLOCKS.has(node.name)) endBlock();
    for (const child of node.children) {
      const opened = open(child);
      visit(opened, isPlain && !isInClosedDetails(opened, node), depth + 1);
    }
    if (BLOCKS.has(node.name)) endBlock();
  };
  visit(open(root), true, 0);
  endBlock();
  return walk.isCut ? walk.blocks.map(block => ({...block, isPlain: false})) : walk.blocks;
}

function isPlainElement({name, attributes}: HtmlElement<unknown>): boolean {
  return (
    (BLOCKS.has(name) || INLINE.has(name)) &&
    !attributes.has('hidden') &&
    !attributes.has('popover') &&
    attributes.get('aria-hidden') !== 'true' &&
    HARMLESS_STYLE.test(attributes.get('style') ?? '') &&
    !HIDING_CLASS.test(attributes.get('class') ?? '')
  );
}

/** Only the summary of closed details is visible. */
function isInClosedDetails(node: HtmlNode<unknown>, parent: HtmlElement<unknown>): boolean {
  const isClosed = parent.name === 'details' && !parent.attributes.has('open');
  return isClosed && !(typeof node === 'object' && node.name === 'summary');
}

function doubt(text: string): string {
  return text.replace(/\S+/g, word => word + DOUBT);
}

/** A sentence inside quotation marks or brackets that an earlier sentence opened is not plain. */
function sentencesOf(block: string): readonly Block[] {
  const open = new Map<string, boolean>();
  const pieces = block.replace(/\s+/g, ' ').trim().match(SENTENCE) ?? [];
  return pieces.map(piece => {
    const isPlain = !piece.includes(DOUBT) && ![...open.values()].some(Boolean);
    trackMarks(piece, open);
    return {text: piece.split(DOUBT).join('').trim(), isPlain};
  });
}

/** Records which quotation marks and brackets are open after a piece of text. */
function trackMarks(piece: string, open: Map<string, boolean>): void {
  for (const [opening, closing] of MARKS) {
    const [lastOpened, lastClosed] = [piece.lastIndexOf(opening), piece.lastIndexOf(closing)];
    if (lastOpened !== lastClosed) open.set(opening, lastOpened > lastClosed);
  }
  const isOdd = piece.split('"').length % 2 === 0;
  if (isOdd) open.set('"', !open.get('"'));
}
