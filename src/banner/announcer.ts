import type {View} from './view.js';

/** As long as a screen reader may take to come to it. After that, nobody who reads on meets it again. */
const STANDS_FOR_MS = 30_000;

/**
 * Decides what a screen reader is told by itself: the levels, once, when they have come in the place of
 * others that were shown before; never the first ones, and never a mere refresh.
 */
export class Announcer {
  #heard: string | undefined;
  #text = '';
  #language = '';
  #saidAt: Date | undefined;

  /** Takes note of what is shown now. */
  hear({freshness, told, notReal, operatorWords, announcement}: View, language: string): void {
    if (freshness === 'loading') return;
    const incident = operatorWords.find(({part}) => part === 'incident');
    // Not the words: another language is no news.
    const news = JSON.stringify([freshness, told, Boolean(notReal), incident?.id]);
    if (this.#heard !== undefined && this.#heard !== news) {
      this.#text = [announcement, incident?.title?.text].filter(Boolean).join(' ');
      this.#language = language;
      this.#saidAt = undefined;
    }
    this.#heard = news;
  }

  /** What to say at `now`; empty most of the time, and kept for later while nobody is there. */
  say(now: Date, language: string): string {
    if (document.visibilityState !== 'visible') return '';
    this.#saidAt ??= now;
    const isOver = now.getTime() - this.#saidAt.getTime() >= STANDS_FOR_MS;
    return isOver || language !== this.#language ? '' : this.#text;
  }
}
