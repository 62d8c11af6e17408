/** A page with many banners, each with a feed of its own. */
import type {EnginePage} from '../browsers/engine-page.js';
import {strangersPage, tag, type HostileHost} from '../../hostile-hosts/hostile-host.js';
import {lookAround} from './page-probe.js';

/** The state of a banner: its level, or what it shows instead, and the codes of its problems. */
export interface BannerSeen {
  readonly level: string | null;
  readonly freshness: string | null;
  readonly codes: readonly string[];
  readonly words: string;
}

/**
 * Runs first in the page: records each banner's problems, and lets the test control the time limit of its requests.
 */
const LISTEN = `<script>
  window.codes = {};
  window.limits = [];
  document.addEventListener('threat-level-error', ({target, problems}) => {
    (codes[target.id] ??= []).push(...problems.map(({code}) => code));
  });
  AbortSignal.timeout = ms => {
    const controller = new AbortController();
    limits.push({ms, end: () => controller.abort(new DOMException('too late', 'TimeoutError'))});
    return controller.signal;
  };
</script>`;

/** The page: a banner for each, with those attributes and its index as its id. */
export function manyBanners(host: HostileHost, attributes: readonly string[], body = ''): string {
  const banners = attributes.map(
    (each, index) =>
      `<threat-level-banner id="banner-${String(index)}" no-storage ${each}>Own words</threat-level-banner>`,
  );
  return strangersPage(banners.join('') + body + tag(host), {first: LISTEN});
}

/** The current state of each of the page's banners. */
export function seeBanner(page: EnginePage, index: number): Promise<BannerSeen> {
  return page.evaluate(which => {
    const banner = document.getElementById(`banner-${String(which)}`)!;
    const {codes} = window as unknown as {codes: Record<string, string[]>};
    return {
      level: banner.getAttribute('level'),
      freshness: banner.getAttribute('freshness'),
      codes: codes[banner.id] ?? [],
      words: banner.shadowRoot?.querySelector<HTMLElement>('.banner')?.innerText ?? '',
    };
  }, index);
}

/** The banner once it has a response, and later if more is expected. */
export async function answered(
  page: EnginePage,
  index: number,
  isAwaited: (seen: BannerSeen) => boolean = ({freshness}) => freshness !== null,
): Promise<BannerSeen> {
  const end = Date.now() + 25_000;
  let seen = await seeBanner(page, index);
  while (!isAwaited(seen) && Date.now() < end) seen = await seeBanner(page, index);
  return seen;
}

/** Ends the time limit of every request so far. Returns the length of each. */
export function endTimeLimits(page: EnginePage): Promise<number[]> {
  return page.evaluate(() =>
    (window as unknown as {limits: {ms: number; end: () => void}[]}).limits.map(({ms, end}) => {
      end();
      return ms;
    }),
  );
}

/** Errors and rejections that reached the page. */
export async function troubleOf(page: EnginePage): Promise<readonly string[]> {
  return (await lookAround(page)).trouble;
}
