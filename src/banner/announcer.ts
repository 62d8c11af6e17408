import type {View} from './view.js';

/**
 * Decides what a screen reader is told by itself: the levels, once, when they have come in the place of
 * others that were shown before; never the first ones, and never a mere refresh.
 */
export class Announcer {
  /** What to say; empty most of the time. */
  text = '';
  #heard: string | undefined;

  hear({freshness, told, notReal, operatorWords, announcement}: View): void {
    if (freshness === 'loading') return;
    const incident = operatorWords.find(({part}) => part === 'incident')?.title;
    // Not the words: another language is no news.
    const news = JSON.stringify([freshness, told, Boolean(notReal), Boolean(incident)]);
    if (this.#heard !== undefined && this.#heard !== news) {
      this.text = [announcement, incident?.text].filter(Boolean).join(' ');
    }
    this.#heard = news;
  }

  /** So that nobody who reads through the page later meets it again. */
  silence(): void {
    this.text = '';
  }
}
