/**
 * The helper script for a page that embeds the iframe form. It gives each frame the height of its banner, and hides
 * the fallback beside it once the banner is shown. Without it the frame scrolls and the fallback stays.
 */
import type {HeightMessage, HeightRequest} from './messages.js';

const TYPE: HeightMessage['type'] = 'threat-level-banner-height';
const REQUEST: HeightRequest = 'threat-level-banner-height-wanted';
const HIGHEST = 20_000;
const FALLBACK = '.threat-level-words';
const {origin} = new URL(import.meta.url);

addEventListener('message', ({data, source}: MessageEvent<unknown>) => {
  const frame = ownFrames().find(({contentWindow}) => contentWindow === source);
  const height = heightIn(data);
  if (!frame || height === undefined) return;
  fit(frame, height);
  const {style} = fallbackOf(frame) ?? {};
  // A page may give paragraphs a display of its own.
  if (isWhole(frame, height)) style?.setProperty('display', 'none', 'important');
  else style?.removeProperty('display');
});
for (const {contentWindow} of ownFrames()) contentWindow?.postMessage(REQUEST, '*');

/** The page's frames of this host, found by their `src`: a sandboxed frame has an opaque origin. */
function ownFrames(): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    ({src}) =>
      src.startsWith(`${origin}/`) && /\/(?:frame(?:\.[\w-]+)?|history)\.html([?#]|$)/.test(src),
  );
}

function heightIn(data: unknown): number | undefined {
  const {type, height} = (data ?? {}) as Partial<Record<keyof HeightMessage, unknown>>;
  const isHeight = type === TYPE && typeof height === 'number';
  return isHeight && height > 0 && height <= HIGHEST ? height : undefined;
}

function fit(frame: HTMLIFrameElement, height: number): void {
  const {boxSizing, paddingTop, paddingBottom} = getComputedStyle(frame);
  const border = frame.offsetHeight - frame.clientHeight;
  const around = border + parseFloat(paddingTop) + parseFloat(paddingBottom);
  frame.style.height = `${String(height + (boxSizing === 'border-box' ? around : 0))}px`;
  fitBox(frame, `${String(height + around)}px`);
}

/**
 * Themes and editors put each frame into a box with the shape of a video, which would cut it or leave space below it.
 * Such a box gets the frame's height, if it has nothing else in it.
 */
function fitBox(frame: HTMLIFrameElement, height: string): void {
  const isOver = getComputedStyle(frame).position === 'absolute';
  const box = isOver ? (frame.offsetParent as HTMLElement | null) : frame.parentElement;
  if (!box || box === document.body || !hasOnly(box, frame)) return;
  if (!isOver && !boxes.has(box) && bottomOf(frame) <= bottomOf(box)) return;
  boxes.add(box);
  for (const [name, value] of Object.entries({height, ...UNSHAPED})) {
    box.style.setProperty(name, value, 'important');
  }
  frame.style.setProperty('height', frame.style.height, 'important');
}

const UNSHAPED = {
  'max-height': 'none',
  padding: '0',
  'box-sizing': 'content-box',
  'aspect-ratio': 'auto',
};
const boxes = new WeakSet<Element>();

function hasOnly(box: Element, frame: Element): boolean {
  return [...box.querySelectorAll('*')].every(
    each => each.contains(frame) || each.closest(`${FALLBACK}, script, style, br, p:empty`),
  );
}

const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;

/** Whether the page shows all of the banner: its own rules may refuse the height, hide the frame, or cut it off. */
function isWhole(frame: HTMLIFrameElement, height: number): boolean {
  const {opacity, visibility} = getComputedStyle(frame);
  const isHigh = frame.clientHeight >= Math.floor(height);
  return isHigh && opacity !== '0' && visibility === 'visible' && !isCut(frame);
}

function isCut(frame: Element): boolean {
  for (let box = frame.parentElement; box && box !== document.body; box = box.parentElement) {
    const isClipping = /hidden|clip/.test(getComputedStyle(box).overflowY);
    if (isClipping && bottomOf(box) < bottomOf(frame) - 1) return true;
  }
  return false;
}

/** The fallback after the frame, if no other frame of this host comes before it. */
function fallbackOf(frame: HTMLIFrameElement): HTMLElement | undefined {
  const frames = ownFrames();
  const next = frames[frames.indexOf(frame) + 1];
  return [...document.querySelectorAll<HTMLElement>(FALLBACK)].find(
    element => follows(element, frame) && !(next && follows(element, next)),
  );
}

function follows(later: Node, earlier: Node): boolean {
  return Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
}
