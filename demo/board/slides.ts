/** What takes turns on a board, beside the languages: the calm sentence, and the operator's words. Pure. */
import type {FullView} from '../../src/banner/view/details.js';
import type {Author, OperatorContent} from '../../src/banner/view/operator.js';
import type {LocalText} from '../../src/feed/i18n/language-map.js';

export type Slide =
  | {readonly kind: 'calm'; readonly text: string}
  | {
      readonly kind: OperatorContent['part'];
      readonly title: LocalText | undefined;
      readonly text: LocalText;
      readonly from: Author | undefined;
    };

/** What six metres away can be read at once, in characters. */
const LONGEST = 240;

/**
 * The slides of a view in one of the board's languages, an incident first. An operator's text in another language of
 * the board waits for that one's turn, so that no slide has two; one in a language that the board does not have shows
 * in every turn, because otherwise it would show in none.
 */
export function slidesOf(
  view: FullView,
  language: string,
  languages: readonly string[],
): readonly Slide[] {
  const isDue = (text: LocalText): boolean =>
    text.language === language || !languages.includes(text.language);
  const words = view.operatorContent.flatMap(content =>
    content.text && isDue(content.text) ? split(content, content.text) : [],
  );
  const isIncident = ({kind}: Slide): boolean => kind === 'incident';
  return [
    ...words.filter(isIncident),
    {kind: 'calm', text: view.calm.sentence},
    ...words.filter(slide => !isIncident(slide)),
  ];
}

function split({part, title, from}: OperatorContent, {text, language}: LocalText): Slide[] {
  return splitSentences(text).map(piece => ({
    kind: part,
    title,
    text: {text: piece, language},
    from,
  }));
}

/** Pieces of whole sentences, each as long as can be read at once; a longer sentence stays whole. */
export function splitSentences(text: string, longest = LONGEST): readonly string[] {
  const sentences = text.trim().split(/(?<=[.!?؟۔।。])\s+|\n+/);
  return sentences.reduce<string[]>((pieces, sentence) => {
    const last = pieces.at(-1);
    const joined = last === undefined ? sentence : `${last} ${sentence}`;
    return last !== undefined && joined.length <= longest
      ? [...pieces.slice(0, -1), joined]
      : [...pieces, sentence];
  }, []);
}

const STEPS = [0, 1, 2, 3, 2, 1, 0, -1, -2, -3, -2, -1];
/** No common divisor with the number of steps, so that the board is in each place in turn. */
const ROW = 5;

/** Where the board is in that turn, in steps from the middle: no pixel shows the same edge for weeks. */
export function shiftAt(turn: number): readonly [x: number, y: number] {
  const at = (index: number): number => STEPS[index % STEPS.length] ?? 0;
  return [at(turn), at(Math.floor(turn / ROW))];
}
