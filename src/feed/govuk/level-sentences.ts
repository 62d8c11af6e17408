/**
 * The official sentences that state a level, in the forms that MI5 and GOV.UK have used or may use. Both
 * pages also list all five level words, so searching for a word is not enough: a level is read only from a
 * sentence that matches from its first word to its last.
 */
import {LEVELS, readLevel, type Level, type Region} from '../schema/level.js';

export interface LevelSentence {
  readonly region: Region;
  /** One level; more if the sentence gives the meaning of another. */
  readonly levels: ReadonlySet<Level>;
}

/** The definitions in use since 2019, as patterns: https://www.gov.uk/terrorism-national-emergency. */
const MEANINGS: Readonly<Record<Level, string>> = {
  low: 'highly unlikely',
  moderate: 'possible,? but not likely',
  substantial: 'likely',
  severe: 'highly likely',
  critical: 'highly likely in the near future',
};
const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'];
const NATION = `(?:${NATIONS.join('|')})`;
const OF_NATIONS = `(?:,? (?:\\(|- )?(?<nations>${NATION}, ${NATION}, ${NATION},? and ${NATION})\\)?,?(?: -)?)?`;
const IS = `(?:is|remains)(?: currently| now| still)?:? (?<level>${LEVELS.join('|')})\\*?`;
const MEANING = `(?:(?:,| -)? \\(?(?:(?:meaning|which means) (?:that )?)?an attack is (?<meaning>${LEVELS.map(level => MEANINGS[level]).join('|')})\\)?)?`;

const NATIONAL = [
  sentence(
    `The (?:current )?threat (?:level )?to the (?:UK|United Kingdom)${OF_NATIONS} from (?:all forms of )?terrorism`,
  ),
  sentence('The (?:current )?(?:UK |national )+threat level'),
];
const NORTHERN_IRELAND = [
  sentence(
    'The (?:current )?threat (?:level )?(?:to|in) Northern Ireland from Northern Ireland[- ]related terrorism',
  ),
];

/**
 * The levels that a sentence states, in any case and with any kind of hyphen; undefined for any other
 * sentence.
 */
export function readLevelSentence(sentence: string): LevelSentence | undefined {
  const words = sentence.replace(/[\u2010-\u2015\u2212]/g, '-');
  return match('uk', NATIONAL, words) ?? match('ni', NORTHERN_IRELAND, words);
}

function match(
  region: Region,
  patterns: readonly RegExp[],
  words: string,
): LevelSentence | undefined {
  for (const pattern of patterns) {
    // The groups of a match have no prototype. An empty object would inherit names that a page put on
    // `Object.prototype`.
    const groups = pattern.exec(words)?.groups;
    if (!groups) continue;
    const {level = '', meaning, nations} = groups;
    const stated = readLevel(level);
    if (stated && isWholeUk(nations)) {
      return {region, levels: new Set([stated, ...(meaning ? levelsMeaning(meaning) : [])])};
    }
  }
  return undefined;
}

function levelsMeaning(meaning: string): readonly Level[] {
  return LEVELS.filter(level => whole(MEANINGS[level]).test(meaning));
}

function isWholeUk(nations: string | undefined): boolean {
  return !nations || NATIONS.every(nation => whole(`.*\\b${nation}\\b.*`).test(nations));
}

/** Matches the whole sentence, with or without an asterisk for a footnote. */
function sentence(subject: string): RegExp {
  return whole(`${subject} ${IS}${MEANING}\\.?\\*?`);
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}
