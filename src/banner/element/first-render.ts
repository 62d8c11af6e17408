/**
 * Decides when a banner is rendered for the first time: not in a hidden tab, not while the page has more urgent work
 * than a banner out of sight, and once for the feed and its language instead of again for each. Until then the
 * element's own content is shown.
 */

/** After this time the banner says that it is checking. */
const LONGEST_WAIT_MS = 500;

/** How far outside the window a banner is rendered at once. */
const NEAR = '50%';

/**
 * Resolves in a task of its own, once the tab is visible: one opened in the background is not, at first. Some web views
 * call a page hidden that they paint, so an animation frame counts too: a hidden tab has none.
 */
export async function whenVisible(): Promise<void> {
  await nextTask();
  if (document.visibilityState !== 'hidden') return;
  await new Promise<unknown>(resolve => {
    requestAnimationFrame(resolve);
    document.addEventListener('visibilitychange', resolve, {once: true});
  });
}

/** Lets the browser do what is more urgent. */
function nextTask(): Promise<unknown> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  return scheduler?.yield?.() ?? new Promise(resolve => setTimeout(resolve));
}

/** Resolves once the element is worth rendering, with what is known then. */
export async function whenWorthRendering(
  element: Element,
  whenKnown: Promise<unknown>,
): Promise<void> {
  const longest = new Promise(resolve => setTimeout(resolve, LONGEST_WAIT_MS));
  await Promise.all([Promise.race([longest, whenKnown]), whenNear(element)]);
}

/**
 * Resolves once the element comes near the window, or the browser is idle: screen readers and page scripts meet banners
 * that nobody has scrolled to.
 */
function whenNear(element: Element): Promise<void> {
  return new Promise(resolve => {
    // A page can have removed one of them, and Safari has no idle callbacks.
    if (!('IntersectionObserver' in globalThis && 'requestIdleCallback' in globalThis)) {
      resolve();
      return;
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        observer.disconnect();
        if (entry?.isIntersecting) resolve();
        else requestIdleCallback(() => resolve());
      },
      {rootMargin: NEAR},
    );
    observer.observe(element);
  });
}
