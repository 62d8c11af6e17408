import type {LocalText} from '../../feed/i18n/language-map.js';
import {announcementOf, incidentNews, levelNews, type News} from '../view/announcement.js';
import type {FullView} from '../view/details.js';
import type {LevelsByRegion} from '../view/level.js';
import {isIncident} from '../view/operator.js';

/** Time for a screen reader to read it. Then it is removed, so that nobody who reads on meets it again. */
const SHOWN_FOR_MS = 30_000;

const NOTHING: readonly LocalText[] = [];

/** Which banner of the page announced each piece of news, and when: another does not repeat it. */
const announced = new Map<string, {readonly by: Announcer; readonly atMs: number}>();

/**
 * Decides what a live region announces: levels that replace others that were shown, and a new incident; each once a
 * page, never the first ones, and nothing for a refresh that changes nothing.
 */
export class Announcer {
  /** A banner that is not displayed announces nothing, and must not silence another. */
  readonly #isDisplayed: () => boolean;
  #shown: string | undefined;
  /** The last levels that were shown as real ones. */
  #levels: LevelsByRegion = {};
  #incidents: readonly string[] = [];
  #texts = NOTHING;
  #language = '';
  #saidAt: Date | undefined;

  constructor(isDisplayed: () => boolean) {
    this.#isDisplayed = isDisplayed;
  }

  /** Compares what is shown now with what was shown before. */
  observe(view: FullView, language: string, now: Date): void {
    if (view.freshness === 'loading') return;
    const isFirst = this.#shown === undefined;
    const news = this.#newsIn(view, language);
    if (view.freshness === 'current') this.#levels = {...this.#levels, ...view.shownLevels};
    if (isFirst || !news.length || !this.#isDisplayed()) return;
    this.#texts = announcementOf(this.#claim(news, now), view, language);
    this.#language = language;
    this.#saidAt = undefined;
  }

  #newsIn(view: FullView, language: string): readonly News[] {
    const {freshness, shownLevels, testLabel, operatorContent} = view;
    const incidents = operatorContent.filter(isIncident);
    // Not the text: another language is not a change.
    const shown = JSON.stringify([freshness, shownLevels, testLabel !== undefined]);
    const news = [
      ...(shown === this.#shown ? [] : levelNews(view, this.#levels, language)),
      ...incidents
        .filter(({id}) => !this.#incidents.includes(id))
        .map(incident => incidentNews(incident, language)),
    ];
    this.#shown = shown;
    this.#incidents = incidents.map(({id}) => id);
    return news;
  }

  /** The news that no other banner has just announced: this one does. */
  #claim(news: readonly News[], now: Date): readonly News[] {
    const own = news.filter(({key}) => !this.#isAnnounced(key, now));
    for (const {key} of own) announced.set(key, {by: this, atMs: now.getTime()});
    return own;
  }

  /** Whether another banner has just announced it. */
  #isAnnounced(key: string, now: Date): boolean {
    const {by = this, atMs = -Infinity} = announced.get(key) ?? {};
    return by !== this && now.getTime() - atMs < SHOWN_FOR_MS;
  }

  /** To be called when the banner is disconnected: others may announce the same again. */
  release(): void {
    for (const [key, {by}] of announced) if (by === this) announced.delete(key);
  }

  /**
   * What to announce at `now`: the same array until it changes, usually an empty one. In a hidden tab it is kept until
   * the tab is visible.
   */
  say(now: Date, language: string): readonly LocalText[] {
    if (document.visibilityState !== 'visible') return NOTHING;
    this.#saidAt ??= now;
    const isOver = now.getTime() - this.#saidAt.getTime() >= SHOWN_FOR_MS;
    return isOver || language !== this.#language ? NOTHING : this.#texts;
  }
}
