import type {FullView} from '../view/details.js';

/** Time for a screen reader to read it. Then it is removed, so that nobody who reads on meets it again. */
const SHOWN_FOR_MS = 30_000;

/**
 * Decides what a live region announces: levels that replace others that were shown, and a new incident; each once,
 * never the first ones, and nothing for a refresh that changes nothing.
 */
export class Announcer {
  #levels: string | undefined;
  #incident: string | undefined;
  #text = '';
  #language = '';
  #saidAt: Date | undefined;

  /** Compares what is shown now with what was shown before. */
  observe(view: FullView, language: string): void {
    if (view.freshness === 'loading') return;
    const {freshness, shownLevels, testLabel, operatorContent} = view;
    const incident = operatorContent.find(({part}) => part === 'incident');
    // Not the text: another language is not a change.
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

  /** What to announce at `now`; usually empty. In a hidden tab it is kept until the tab is visible. */
  say(now: Date, language: string): string {
    if (document.visibilityState !== 'visible') return '';
    this.#saidAt ??= now;
    const isOver = now.getTime() - this.#saidAt.getTime() >= SHOWN_FOR_MS;
    return isOver || language !== this.#language ? '' : this.#text;
  }
}
