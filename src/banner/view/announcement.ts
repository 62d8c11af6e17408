import type {Level} from '../../feed/schema/level.js';
import {sentence} from '../../feed/i18n/sentence.js';
import * as messages from '../../feed/i18n/messages/index.js';
import type {LocalText} from '../../feed/i18n/language-map.js';
import type {LevelsByRegion, LevelView} from './level.js';
import type {OperatorContent} from './operator.js';
import type {View} from './summary.js';

/** Something that has changed, as a screen reader is told it. */
export interface News {
  /** The same in each banner of a page, whatever its language and variant. */
  readonly key: string;
  readonly texts: readonly LocalText[];
}

/**
 * What a view says in that language that replaces one with these levels. Of two regions, the one whose level is the
 * same is left out, unless both are. A level that was not known before is only named, and so is that of an exercise.
 */
export function levelNews(view: View, before: LevelsByRegion, language: string): readonly News[] {
  const news = view.levels.map(level => {
    const previous = view.testLabel ? undefined : before[level.region];
    const now = view.shownLevels[level.region];
    const text = changeSentence(level, previous, now);
    const key = [level.region, previous, now].join(' ');
    return {key, texts: [{text, language}], isChange: previous !== now};
  });
  const changes = news.filter(({isChange}) => isChange);
  return changes.length ? changes : news;
}

/** What an incident says, and whose words they are. */
export function incidentNews({id, title, text, from}: OperatorContent, language: string): News {
  const label = from?.label ? [{text: from.label, language}] : [];
  const texts = [title && ended(title), text].flatMap(each => each ?? []);
  return {key: id, texts: [...texts, ...label, ...(from?.names ?? [])]};
}

/** With a full stop, for a pause before the next text, unless it ends in a mark of its own. */
function ended({text, language}: LocalText): LocalText {
  return {text: /\p{P}$/u.test(text) ? text : `${text}.`, language};
}

/** The texts of the news in their order, after the label of a view that is not real. */
export function announcementOf(
  news: readonly News[],
  {testLabel}: View,
  language: string,
): readonly LocalText[] {
  const texts = news.flatMap(each => each.texts);
  return texts.length && testLabel ? [{text: testLabel, language}, ...texts] : texts;
}

function changeSentence(
  level: LevelView,
  before: Level | undefined,
  now: Level | undefined,
): string {
  const isChange = before !== undefined && now !== undefined && before !== now;
  return isChange
    ? messages.joinSentences(messages.changed(), levelSentence(level), messages.beforeThat(before))
    : levelSentence(level);
}

function levelSentence({title, headline, official, meaning}: LevelView): string {
  const name = official ? messages.withOfficialWord(headline, official) : headline;
  return sentence(messages.label(title, meaning ? messages.withMeaning(name, meaning) : name));
}
