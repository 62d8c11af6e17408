import type {FullView} from '../view/details.js';

/** As long as a screen reader may take to come to it. After that, nobody who reads on meets it again. */
const SHOWN_FOR_MS = 30_000;

/**
 * Decides what a screen reader is told by itself: the levels, once, when they have come in the place of
 * others that were shown before; never the first ones, and never a mere refresh.
 */
export class Announcer {
  #levels: string | undefined;
  #incident: string | undefined;
  #text = '';
  #language = '';
  #saidAt: Date | undefined;

  /** Takes note of what is shown now. */
  observe(view: FullView, language: string): void {
    if (view.freshness === 'loading') return;
    const {freshness, shownLevels, testLabel, operatorContent} = view;
    const incident = operatorContent.find(({part}) => part === 'incident');
    // Not the words: another language is no news.
    const levels = JSON.stringify([freshness, shownLevels, testLabel !== undefined]);
    const isFirst = this.#levels === undefined;
    const news = [
      levels === this.#levels ? '' : view.announcement,
      incident?.id === this.#incident ? '' : incident?.title?.text,
    ].filter(Boolean);
    this.#levels = levels;
    this.#incident = incident?.id;
    if (!isFirst && news.length) this.#announce(news.join(' '), language);
  }

  #announce(text: string, language: string): void {
    this.#text = text;
    this.#language = language;
    this.#saidAt = undefined;
  }

  /** What to say at `now`; empty most of the time, and kept for later while nobody is there. */
  say(now: Date, language: string): string {
    if (document.visibilityState !== 'visible') return '';
    this.#saidAt ??= now;
    const isOver = now.getTime() - this.#saidAt.getTime() >= SHOWN_FOR_MS;
    return isOver || language !== this.#language ? '' : this.#text;
  }
}
