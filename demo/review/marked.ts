/**
 * A sentence is found in the banner by two private-use characters around it: the banner is rendered with messages in
 * which they are, and afterwards they are replaced by a mark.
 */
import type {LocaleModule} from '@lit/localize';
import type {Unit} from './unit.js';

const OPEN = '\ue000';
const CLOSE = '\ue001';
const EITHER = /[\ue000\ue001]/g;

type Templates = LocaleModule['templates'];
type Template = Templates[string];

/** The messages of a language, with the sentence of that id as given, and marked. */
export function markedTemplates(units: readonly Unit[], id: string, text: string): Templates {
  const entries = units.map((unit): readonly [string, Template] => [
    unit.id,
    toTemplate(unit.id === id ? mark(id, text) : unit.target, unit.holes),
  ]);
  return Object.fromEntries<Template>(entries);
}

export const isMarked = (text: string): boolean => text.includes(OPEN);

export const unmarked = (text: string): string => text.replace(EITHER, '');

/** Marks what the code makes of a message that it takes apart: each month, and what is between two sentences. */
function mark(id: string, text: string): string {
  if (id === 'months') {
    return text
      .split(',')
      .map(month => OPEN + month + CLOSE)
      .join(',');
  }
  if (id === 'join-sentences') {
    return text.replace(/\}(.*)\{/, (_, between: string) => `}${OPEN}${between}${CLOSE}{`);
  }
  return OPEN + text + CLOSE;
}

/** As @lit/localize writes a translation: a text, or its pieces with the index of each value in the source. */
function toTemplate(text: string, holes: readonly string[]): Template {
  if (!holes.length) return text;
  const pieces = text.split(/\{([\w.]+)\}/);
  const strings = pieces.filter((_, index) => index % 2 === 0);
  const values = pieces.filter((_, index) => index % 2 === 1).map(name => holes.indexOf(name));
  return {strTag: true, strings, values} as unknown as Template;
}

/** Puts a `mark` element around what is between the two characters, and removes them. The first one, if there is any. */
export function showMarks(root: ShadowRoot): HTMLElement | undefined {
  let isWithin = false;
  const show = (piece: string): readonly (Node | string)[] => {
    if (piece === OPEN || piece === CLOSE) isWithin = piece === OPEN;
    else if (piece) return [isWithin ? markOf(piece) : piece];
    return [];
  };
  for (const node of textNodesIn(root)) {
    node.replaceWith(...node.data.split(/([\ue000\ue001])/).flatMap(show));
  }
  root.querySelectorAll('*').forEach(markAttributes);
  return root.querySelector<HTMLElement>('mark, .marked') ?? undefined;
}

function textNodesIn(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** White space between tags is no text, and stays as it is. */
function markOf(piece: string): Node {
  if (!piece.trim() && piece.includes('\n')) return document.createTextNode(piece);
  const element = document.createElement('mark');
  element.append(piece);
  return element;
}

/** What only screen readers say is in an attribute: its element is marked. */
function markAttributes(element: Element): void {
  const marked = [...element.attributes].filter(({value}) => isMarked(decoded(value)));
  for (const {name, value} of marked) element.setAttribute(name, unmarked(decoded(value)));
  if (marked.some(({name}) => name.startsWith('aria-'))) element.classList.add('marked');
}

/** The links to WhatsApp and e-mail have the message in their address. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
