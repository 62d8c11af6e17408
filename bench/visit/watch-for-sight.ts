import type {Sight} from '../baselines.js';

/** The mark that stands in the frame in which the sight is painted first. */
export const SIGHT_MARK = 'sight-frame';

/**
 * Runs in the page, before all else. Marks the frame in which what is waited for is painted first,
 * without asking again and again: it hears of every change in the document and in each shadow root.
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
