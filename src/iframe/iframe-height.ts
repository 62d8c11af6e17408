/**
 * For a page with a frame of ours: gives each as much height as it needs, and hides the words beside it
 * once it has shown itself. The page works without it: then the frame scrolls, and the words stand.
 */
import type {HeightMessage, HeightRequest} from './messages.js';

const TYPE: HeightMessage['type'] = 'threat-level-banner-height';
const REQUEST: HeightRequest = 'threat-level-banner-height-wanted';
const HIGHEST = 20_000;
const WORDS = '.threat-level-words';
const {origin} = new URL(import.meta.url);

addEventListener('message', ({data, source}: MessageEvent<unknown>) => {
  const frame = ourFrames().find(({contentWindow}) => contentWindow === source);
  const height = heightIn(data);
  if (!frame || height === undefined) return;
  fit(frame, height);
  // A page may give paragraphs a display of its own.
  wordsOf(frame)?.style.setProperty('display', 'none', 'important');
});
for (const {contentWindow} of ourFrames()) contentWindow?.postMessage(REQUEST, '*');

/** A sandboxed frame has no origin to know it by, so they are known by the address they were given. */
function ourFrames(): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    ({src}) => src.startsWith(`${origin}/`) && /\/frame\.html([?#]|$)/.test(src),
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

/** The words that follow the frame before any other frame of ours does. */
function wordsOf(frame: HTMLIFrameElement): HTMLElement | undefined {
  const frames = ourFrames();
  const next = frames[frames.indexOf(frame) + 1];
  return [...document.querySelectorAll<HTMLElement>(WORDS)].find(
    words => follows(words, frame) && !(next && follows(words, next)),
  );
}

function follows(later: Node, earlier: Node): boolean {
  return Boolean(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);
}
