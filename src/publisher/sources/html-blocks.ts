import {readBlocks, type Block} from '../../feed/govuk/html-blocks.js';
import {openNode, parsePage} from './parse-html.js';

/** The text blocks of a page with this HTML in its body. */
export function htmlBlocks(html: string): readonly Block[] {
  return readBlocks(parsePage(html), openNode);
}
