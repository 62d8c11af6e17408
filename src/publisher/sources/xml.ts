import {SaxesParser} from 'saxes';
import {failure, quote, success, type Result} from '../../feed/schema/problem.js';
import {A_WEB_PAGE, isWebPage} from './web-page.js';

/** An element with its child elements and the text directly inside it. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** A bulletin has four levels of elements. The limit protects recursive functions from stack overflow. */
const DEEPEST_NESTING = 32;

interface OpenElement {
  name: string;
  children: OpenElement[];
  text: string;
}

/**
 * Parses a well-formed XML document and returns its root. A DOCTYPE is refused, so nothing outside the document is
 * fetched and no entity can be defined: docs/decisions/005-read-xml-with-saxes.md.
 */
export function readXml(document: string): Result<XmlElement> {
  try {
    return success(parse(document));
  } catch (error) {
    return failure({
      code: 'xml-malformed',
      path: '',
      expected: 'the feed, which is XML without a DOCTYPE',
      received: `${isWebPage(document) ? `${A_WEB_PAGE}, ` : ''}${quote(document)}; ${describeError(error)}`,
    });
  }
}

/** saxes counts lines from 1 but gives the number of characters read in the line, which can be 0. */
function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(\d+):(\d+): /, (_, line: string, read: string) => {
    return `line ${line}, column ${String(Math.max(1, Number(read)))}: `;
  });
}

/** The child with that name, or `undefined` if there is none or more than one. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  const [child, ...others] = parent.children.filter(candidate => candidate.name === name);
  return others.length ? undefined : child;
}

function parse(document: string): XmlElement {
  const parent: OpenElement = {name: '', children: [], text: ''};
  const open = [parent];
  const addText = (text: string): void => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  };
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('it has a DOCTYPE');
  });
  parser.on('opentag', ({name}) => {
    if (open.length > DEEPEST_NESTING) throw new Error('it is nested too deeply');
    const element = {name, children: [], text: ''};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(document).close();
  const [root] = parent.children;
  if (!root) throw new Error('it has no root element');
  return root;
}
