import type {Sight} from '../baselines.js';

/** The performance mark for the frame that first paints the expected content. */
export const SIGHT_MARK = 'sight-frame';

/**
 * Runs in the page before anything else. Sets a mark in the frame that first paints the expected content. Observes
 * changes in the document and in each shadow root instead of polling.
 */
export function watchForSight({outer, inner, words}: Sight, mark: string): void {
  let isSeen = false;
  const look = (): void => {
    if (isSeen) return;
    const host = document.querySelector(outer);
    const found = (host?.shadowRoot ?? host)?.querySelector(inner);
    if (!found?.isConnected) return;
    if (words && !found.textContent.toLowerCase().includes(words)) return;
    isSeen = true;
    requestAnimationFrame(() => {
      performance.mark(mark);
    });
  };
  const observer = new MutationObserver(look);
  const all = {subtree: true, childList: true, characterData: true};
  observer.observe(document, all);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with its element below.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    observer.observe(root, all);
    return root;
  };
}
