import {sentence} from '../../feed/i18n/sentence.js';
import * as messages from '../../feed/i18n/messages/index.js';
import type {LevelsByRegion, LevelView} from './level.js';
import type {View} from './summary.js';

/** One sentence or more that a screen reader is given. */
export interface News {
  /** The same in each banner of a page, whatever its language and variant. */
  readonly key: string;
  readonly text: string;
}

/** What a view says that replaces one with these levels. A level that was not known before is only named. */
export function levelNews(view: View, before: LevelsByRegion): readonly News[] {
  const label = view.testLabel;
  return [
    ...(label ? [{key: view.freshness, text: label}] : []),
    ...view.levels.map(level => newsOf(level, view, label ? undefined : before[level.region])),
  ];
}

function newsOf(
  level: LevelView,
  {shownLevels}: View,
  before: LevelsByRegion[keyof LevelsByRegion],
): News {
  const now = shownLevels[level.region];
  const key = [level.region, before, now].join(' ');
  const isChange = before !== undefined && now !== undefined && before !== now;
  const text = isChange
    ? messages.joinSentences(messages.changed(), levelSentence(level), messages.beforeThat(before))
    : levelSentence(level);
  return {key, text};
}

function levelSentence({title, headline, official, meaning}: LevelView): string {
  const name = official ? messages.withOfficialWord(headline, official) : headline;
  return sentence(messages.label(title, meaning ? messages.withMeaning(name, meaning) : name));
}
