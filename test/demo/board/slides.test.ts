import {describe, expect, it} from 'vitest';
import {shiftAt, slidesOf, splitSentences} from '../../../demo/board/slides.js';
import type {FullView} from '../../../src/banner/view/details.js';
import type {OperatorContent} from '../../../src/banner/view/operator.js';

function words(part: OperatorContent['part'], text: string, language: string): OperatorContent {
  const title = part === 'incident' ? {text: 'Incident', language} : undefined;
  const about = {from: undefined, linksTitle: undefined, links: []};
  return {part, id: text, title, text: {text, language}, ...about};
}

function shown(
  operatorContent: readonly OperatorContent[],
  language: string,
  languages: readonly string[],
): readonly string[] {
  const view = {operatorContent, calm: {sentence: 'Calm.'}} as unknown as FullView;
  return slidesOf(view, language, languages).map(({text}) =>
    typeof text === 'string' ? text : text.text,
  );
}

describe('the slides', () => {
  it('an incident is first, then the calm sentence, then the other words', () => {
    const content = [words('statement', 'Said.', 'en'), words('incident', 'Attack.', 'en')];
    expect(shown(content, 'en', ['en'])).toEqual(['Attack.', 'Calm.', 'Said.']);
  });

  it('words in another language of the board wait for its turn', () => {
    const content = [words('statement', 'Said.', 'en')];
    expect(shown(content, 'cy', ['en', 'cy'])).toEqual(['Calm.']);
    expect(shown(content, 'en', ['en', 'cy'])).toEqual(['Calm.', 'Said.']);
  });

  it('words in a language that the board does not have show in every turn', () => {
    const content = [words('statement', 'Said.', 'en')];
    expect(shown(content, 'cy', ['cy', 'ur'])).toEqual(['Calm.', 'Said.']);
  });

  it('long words are slides of whole sentences', () => {
    expect(splitSentences('One is here. Two! Is three? Four.', 16)).toEqual([
      'One is here.',
      'Two! Is three?',
      'Four.',
    ]);
    expect(splitSentences('یہ ایک ہے۔ یہ دو ہے۔', 12)).toEqual(['یہ ایک ہے۔', 'یہ دو ہے۔']);
    expect(splitSentences('A sentence of its own that is long. B.', 10)).toEqual([
      'A sentence of its own that is long.',
      'B.',
    ]);
    expect(splitSentences('one line\nanother', 10)).toEqual(['one line', 'another']);
  });

  it('the board moves by one step a turn, to many places, and never far', () => {
    const places = Array.from({length: 720}, (_, turn) => shiftAt(turn));
    expect(new Set(places.map(String)).size).toBeGreaterThan(40);
    for (const [index, [x, y]] of places.entries()) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(3);
      const [nextX, nextY] = shiftAt(index + 1);
      expect(Math.abs(nextX - x)).toBeLessThanOrEqual(1);
      expect(Math.abs(nextY - y)).toBeLessThanOrEqual(1);
    }
  });
});
