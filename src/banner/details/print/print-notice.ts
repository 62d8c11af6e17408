import {render, type TemplateResult} from 'lit';

export interface PrintNotice {
  readonly markup: TemplateResult;
  readonly title: string;
  readonly styles: string;
}

export type Printer = (notice: PrintNotice) => Promise<void>;

const LONGEST_START_MS = 5000;

/**
 * Prints a notice alone on a page of its own, for a board: in a frame that stands in `root` for as long
 * as it takes, so that nothing of the host page is touched or printed. `onFrameChange` hears of its coming and
 * going, which is no change of somebody else's.
 */
export async function printNotice(
  {markup, title, styles}: PrintNotice,
  root: ShadowRoot,
  onFrameChange: () => void,
): Promise<void> {
  const frame = root.ownerDocument.createElement('iframe');
  frame.title = title;
  frame.className = 'spoken';
  // Nobody is to come into it by keyboard while it stands.
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
  // Firefox puts its own empty page into a new frame, one task later.
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
  // Where the page may not print, nothing happens, and nothing says so.
  setTimeout(() => {
    if (!isPrinting) end();
  }, LONGEST_START_MS);
}

/** Once or more, by the parent: Prototype.js has a `remove` that throws where there is none. */
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
