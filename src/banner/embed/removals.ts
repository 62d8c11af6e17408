/** Records what removed a banner, for `data-debug`. */

const stacks = new WeakMap<Element, string>();

/** Call it while the banner is being removed: the call stack then names the script that removes it. */
export function noteRemoval(banner: Element): void {
  if (banner.hasAttribute('data-debug')) stacks.set(banner, new Error().stack ?? '');
}

/** A sentence that names the place in the script that removed the banner last, if it is known. */
export function lastRemovalOf(banner: Element): string {
  const folder = new URL('.', banner.getAttribute('data-script') ?? location.href).href;
  const place = (stacks.get(banner) ?? '')
    .split('\n')
    .find(line => /:\d+:\d+/.test(line) && !line.includes(folder));
  return place ? `It was last removed by: ${place.trim()}` : 'It is not known what removed it.';
}
