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
}

/** Whether the page shows all of the banner: its own rules may refuse the height, or hide the frame. */
function isWhole(frame: HTMLIFrameElement, height: number): boolean {
  const {opacity, visibility} = getComputedStyle(frame);
  return frame.clientHeight >= Math.floor(height) && opacity !== '0' && visibility === 'visible';
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
