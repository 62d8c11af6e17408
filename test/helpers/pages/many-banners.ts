/** A page with many banners, each with a feed of its own. */
import type {EnginePage} from '../browsers/engine-page.js';
import {strangersPage, tag, type HostileHost} from '../../hostile-hosts/hostile-host.js';
import {lookAround} from './page-probe.js';

/** How a banner has ended: its level, or what it shows instead and the codes that it told of. */
export interface BannerSeen {
  readonly level: string | null;
  readonly freshness: string | null;
  readonly codes: readonly string[];
  readonly words: string;
}

/**
 * Before all else in the page: hears what each banner tells of, and puts the time limit of its requests
 * into the hand of the test.
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

/** The page: a banner for each, with those attributes and its index for an id. */
export function manyBanners(host: HostileHost, attributes: readonly string[], body = ''): string {
  const banners = attributes.map(
    (each, index) =>
      `<threat-level-banner id="banner-${String(index)}" no-storage ${each}>Own words</threat-level-banner>`,
  );
  return strangersPage(banners.join('') + body + tag(host), {first: LISTEN});
}

/** Each of the page's banners as it is now. */
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

/** The banner once it has an answer, and longer if more is awaited. */
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

/** Lets the time limit of every request that has been made be over. Gives how long each was. */
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
