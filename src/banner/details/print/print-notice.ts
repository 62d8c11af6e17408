import {render, type TemplateResult} from 'lit';

export interface PrintNotice {
  readonly markup: TemplateResult;
  readonly title: string;
  readonly styles: string;
}

export type Printer = (notice: PrintNotice) => Promise<void>;

const LONGEST_START_MS = 5000;

/**
 * Prints a notice alone on a page, for a notice board. It is in an iframe that is in `root` while it is printed, so
 * that nothing of the host page is changed or printed. `onFrameChange` is called when the iframe is added and removed,
 * so that the banner does not take it for a change by another script.
 */
export async function printNotice(
  {markup, title, styles}: PrintNotice,
  root: ShadowRoot,
  onFrameChange: () => void,
): Promise<void> {
  const frame = root.ownerDocument.createElement('iframe');
  frame.title = title;
  frame.className = 'spoken';
  // Not reachable by keyboard.
  frame.inert = true;
  root.append(frame);
  onFrameChange();
  const end = (): void => {
    takeAway(frame);
    onFrameChange();
  };
  try {
    await printIn(frame, markup, {title, styles, end});
  } catch (error) {
    end();
    throw error;
  }
}

async function printIn(
  frame: HTMLIFrameElement,
  markup: TemplateResult,
  {title, styles, end}: Pick<PrintNotice, 'title' | 'styles'> & {readonly end: () => void},
): Promise<void> {
  // Firefox replaces the document of a new iframe one task later.
  await new Promise(resolve => setTimeout(resolve));
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) throw new Error('The browser gives no frame to print.');
  let isPrinting = false;
  page.addEventListener('beforeprint', () => {
    isPrinting = true;
  });
  page.addEventListener('afterprint', end);
  page.document.title = title;
  drawInto(page, markup, styles);
  page.print();
  // In a sandbox that forbids printing, nothing happens and no error is thrown.
  setTimeout(() => {
    if (!isPrinting) end();
  }, LONGEST_START_MS);
}

/** Can be called more than once. Through the parent: the `remove` of Prototype.js throws if there is none. */
function takeAway(frame: HTMLIFrameElement): void {
  frame.parentNode?.removeChild(frame);
}

function drawInto(page: Window & typeof globalThis, markup: TemplateResult, styles: string): void {
  const host = page.document.createElement('div');
  page.document.body.append(host);
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(styles);
  const inside = host.attachShadow({mode: 'open'});
  inside.adoptedStyleSheets = [sheet];
  render(markup, inside);
}
