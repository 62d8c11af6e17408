/** The level, what it means, and how far it can be vouched for. */
import {msg, str} from '../msg.js';
import {needsOfficialWord} from '../language.js';
import {LEVELS, type Level} from '../../schema/level.js';
import {activeLocale} from '../active-locale.js';

const choose = <T extends string>(key: T, sentences: Record<T, string>): string => sentences[key];

export const levelName = (level: Level): string =>
  choose(level, {
    low: msg('Low', {
      id: 'level-low',
      desc: 'The lowest of the five levels: 1 of 5. The five words are different from each other and agree with “level”. Not: “no threat”, “reduced”.',
    }),
    moderate: msg('Moderate', {
      id: 'level-moderate',
      desc: 'The second lowest level: 2 of 5. It agrees with “level”.',
    }),
    substantial: msg('Substantial', {
      id: 'level-substantial',
      desc: 'The middle level: 3 of 5, weaker than Severe. It agrees with “level”. Not: the word that newspapers in your language use for Severe.',
    }),
    severe: msg('Severe', {
      id: 'level-severe',
      desc: 'The second highest level: 4 of 5, clearly stronger than Substantial. It agrees with “level”. Not: a word for bad weather or a punishment.',
    }),
    critical: msg('Critical', {
      id: 'level-critical',
      desc: 'The highest level: 5 of 5. It agrees with “level”. Not: the word for an emergency or one with its root, “imminent”, “desperate”.',
    }),
  });

/** The official English word, beside a translation that is nobody's but ours; else nothing. */
export const officialName = (level: Level): string | undefined =>
  needsOfficialWord(activeLocale()) ? level.replace(/^./, first => first.toUpperCase()) : undefined;

export const levelMeaning = (level: Level): string =>
  choose(level, {
    low: msg('an attack is highly unlikely', {
      id: 'means-low',
      desc: 'The official definition, after the level and a dash. The five definitions use one word for “likely”. Not: “likely”, “impossible”.',
    }),
    moderate: msg('an attack is possible, but not likely', {
      id: 'means-moderate',
      desc: 'The same for Moderate. Not: “likely”, “unlikely” alone.',
    }),
    substantial: msg('an attack is likely', {
      id: 'means-substantial',
      desc: 'The same for Substantial. Not: “very likely”, “possible”, “it seems that”, nor the words that newspapers in your language use for Severe.',
    }),
    severe: msg('an attack is highly likely', {
      id: 'means-severe',
      desc: 'The same for Severe: one step stronger than “likely”. Not: “certain”, “soon”.',
    }),
    critical: msg('an attack is highly likely in the near future', {
      id: 'means-critical',
      desc: 'The same for Critical: the definition of Severe, and a time. Not: “imminent”, “at any moment”.',
    }),
  });

export const beforeThat = (level: Level): string =>
  choose(level, {
    low: msg('Before that it was Low.', {
      id: 'before-low',
      desc: 'After “Since 30 April 2026.” “It” is the level. The word has the form that this sentence needs.',
    }),
    moderate: msg('Before that it was Moderate.', {
      id: 'before-moderate',
      desc: 'After “Since 30 April 2026.” “It” is the level. The word has the form that this sentence needs.',
    }),
    substantial: msg('Before that it was Substantial.', {
      id: 'before-substantial',
      desc: 'After “Since 30 April 2026.” “It” is the level. The word has the form that this sentence needs.',
    }),
    severe: msg('Before that it was Severe.', {
      id: 'before-severe',
      desc: 'After “Since 30 April 2026.” “It” is the level. The word has the form that this sentence needs.',
    }),
    critical: msg('Before that it was Critical.', {
      id: 'before-critical',
      desc: 'After “Since 30 April 2026.” “It” is the level. The word has the form that this sentence needs.',
    }),
  });

export const lastConfirmed = (level: Level, date: string): string =>
  choose(level, {
    low: msg(str`Last confirmed as Low on ${date}.`, {
      id: 'last-low',
      desc: 'What is confirmed is the level. The date is as in “date” and can end in a full stop. The sentence ends in a full stop, before which the official English word is put in brackets. Not: that the level holds now.',
    }),
    moderate: msg(str`Last confirmed as Moderate on ${date}.`, {
      id: 'last-moderate',
      desc: 'What is confirmed is the level. The date is as in “date” and can end in a full stop. The sentence ends in a full stop, before which the official English word is put in brackets. Not: that the level holds now.',
    }),
    substantial: msg(str`Last confirmed as Substantial on ${date}.`, {
      id: 'last-substantial',
      desc: 'What is confirmed is the level. The date is as in “date” and can end in a full stop. The sentence ends in a full stop, before which the official English word is put in brackets. Not: that the level holds now.',
    }),
    severe: msg(str`Last confirmed as Severe on ${date}.`, {
      id: 'last-severe',
      desc: 'What is confirmed is the level. The date is as in “date” and can end in a full stop. The sentence ends in a full stop, before which the official English word is put in brackets. Not: that the level holds now.',
    }),
    critical: msg(str`Last confirmed as Critical on ${date}.`, {
      id: 'last-critical',
      desc: 'What is confirmed is the level. The date is as in “date” and can end in a full stop. The sentence ends in a full stop, before which the official English word is put in brackets. Not: that the level holds now.',
    }),
  });

export const threatLevelTitle = (): string =>
  msg('UK terrorism threat level', {
    id: 'title',
    desc: 'A heading. The level of the whole UK, Northern Ireland included.',
  });

export const threatLevelShortTitle = (): string =>
  msg('UK threat level', {id: 'title-short', desc: 'Where there is room for one line only.'});

export const northernIrelandTitle = (): string =>
  msg('Threat level in Northern Ireland (Northern Ireland-related terrorism)', {
    id: 'title-ni',
    desc: 'A heading. It is about terrorism that has to do with Northern Ireland, and only about Northern Ireland.',
  });

export const northernIrelandShortTitle = (): string =>
  msg('Northern Ireland threat level', {
    id: 'title-ni-short',
    desc: 'The same, where there is room for one line only, as “UK threat level”.',
  });

export const scaleStep = (rank: number, highest = LEVELS.length): string =>
  msg(str`${rank} of ${highest}`, {
    id: 'step',
    desc: 'As in “4 of 5”: where the level is on the scale. 1 is the lowest, 5 the highest. Not: words by which 4 could be the second lowest.',
  });

export const sinceDate = (date: string): string =>
  msg(str`Since ${date}.`, {
    id: 'since',
    desc: 'Since when the level holds. The date is as in “date” and can end in a full stop: the sentence ends in one only.',
  });

export const checkingLevel = (): string =>
  msg('Checking the latest level', {id: 'checking', desc: 'Shown for a moment while it loads.'});

export const checkingShort = (): string =>
  msg('Checking', {id: 'checking-short', desc: 'After “UK threat level”, for a moment.'});

export const cannotConfirm = (): string =>
  msg('We can’t confirm the level right now', {
    id: 'cannot-confirm',
    desc: 'Where the level would be. Not: “error”, “no threat”.',
  });

export const cannotConfirmShort = (): string =>
  msg('We can’t confirm it now', {
    id: 'cannot-confirm-short',
    desc: 'After “UK threat level”, where there is room for one line only.',
  });

export const checkOfficially = (): string =>
  msg('Check the level on GOV.UK', {
    id: 'check-officially',
    desc: 'A link to the official page. GOV.UK is a name.',
  });

export const sampleLabel = (): string =>
  msg('Sample. This is not the real threat level.', {
    id: 'sample',
    desc: 'The banner shows made-up data, as a demonstration.',
  });

export const sampleShortLabel = (): string =>
  msg('Sample, not the real level', {
    id: 'sample-short',
    desc: 'The same, where there is room for one line only.',
  });

export const exerciseLabel = (): string =>
  msg('Exercise. This is not the real threat level.', {
    id: 'exercise',
    desc: 'The authorities practise. Not: sport, homework, training of staff, “training” alone.',
  });

export const exerciseShortLabel = (): string =>
  msg('Exercise, not the real level', {
    id: 'exercise-short',
    desc: 'The same, where there is room for one line only.',
  });
