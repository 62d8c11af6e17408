/** The level, what it means, and how far it can be vouched for. */
import {msg, str} from '../msg.js';
import {needsOfficialWord} from '../language.js';
import {LEVELS, type Level} from '../../schema/level.js';
import {activeLocale} from '../active-locale.js';

const choose = <T extends string>(key: T, sentences: Record<T, string>): string => sentences[key];

export const levelName = (level: Level): string =>
  choose(level, {
    low: msg('Low', {id: 'level-low'}),
    moderate: msg('Moderate', {id: 'level-moderate'}),
    substantial: msg('Substantial', {id: 'level-substantial'}),
    severe: msg('Severe', {id: 'level-severe'}),
    critical: msg('Critical', {id: 'level-critical'}),
  });

/** The official English word, beside a translation that is nobody's but ours; else nothing. */
export const officialName = (level: Level): string | undefined =>
  needsOfficialWord(activeLocale()) ? level.replace(/^./, first => first.toUpperCase()) : undefined;

export const levelMeaning = (level: Level): string =>
  choose(level, {
    low: msg('an attack is highly unlikely', {
      id: 'means-low',
      desc: 'The official definition. Stands after the level and a dash.',
    }),
    moderate: msg('an attack is possible, but not likely', {id: 'means-moderate'}),
    substantial: msg('an attack is likely', {id: 'means-substantial'}),
    severe: msg('an attack is highly likely', {id: 'means-severe'}),
    critical: msg('an attack is highly likely in the near future', {id: 'means-critical'}),
  });

export const beforeThat = (level: Level): string =>
  choose(level, {
    low: msg('Before that it was Low.', {id: 'before-low'}),
    moderate: msg('Before that it was Moderate.', {id: 'before-moderate'}),
    substantial: msg('Before that it was Substantial.', {id: 'before-substantial'}),
    severe: msg('Before that it was Severe.', {id: 'before-severe'}),
    critical: msg('Before that it was Critical.', {id: 'before-critical'}),
  });

export const lastConfirmed = (level: Level, date: string): string =>
  choose(level, {
    low: msg(str`Last confirmed as Low on ${date}.`, {id: 'last-low'}),
    moderate: msg(str`Last confirmed as Moderate on ${date}.`, {id: 'last-moderate'}),
    substantial: msg(str`Last confirmed as Substantial on ${date}.`, {id: 'last-substantial'}),
    severe: msg(str`Last confirmed as Severe on ${date}.`, {id: 'last-severe'}),
    critical: msg(str`Last confirmed as Critical on ${date}.`, {id: 'last-critical'}),
  });

export const threatLevelTitle = (): string => msg('UK terrorism threat level', {id: 'title'});

export const threatLevelShortTitle = (): string =>
  msg('UK threat level', {id: 'title-short', desc: 'Where there is room for one line only.'});

export const northernIrelandTitle = (): string =>
  msg('Northern Ireland-related threat level', {
    id: 'title-ni',
    desc: 'The level of Northern Ireland-related terrorism in Northern Ireland.',
  });

export const northernIrelandShortTitle = (): string =>
  msg('Northern Ireland-related', {
    id: 'title-ni-short',
    desc: 'The same, where there is room for one line only: before the level, or “UK threat level” above it.',
  });

export const scaleStep = (rank: number): string =>
  msg(str`${rank} of ${LEVELS.length}`, {
    id: 'step',
    desc: 'Where the level stands on the scale, and how many steps that has.',
  });

export const sinceDate = (date: string): string => msg(str`Since ${date}.`, {id: 'since'});

export const checkingLevel = (): string =>
  msg('Checking the latest level', {id: 'checking', desc: 'Shown for a moment while it loads.'});

export const checkingShort = (): string =>
  msg('Checking', {id: 'checking-short', desc: 'After “UK threat level”, for a moment.'});

export const cannotConfirm = (): string =>
  msg('We can’t confirm the level right now', {id: 'cannot-confirm'});

export const cannotConfirmShort = (): string =>
  msg('We can’t confirm it now', {
    id: 'cannot-confirm-short',
    desc: 'After “UK threat level”, where there is room for one line only.',
  });

export const checkOfficially = (): string =>
  msg('Check the level on GOV.UK', {id: 'check-officially', desc: 'A link.'});

export const sampleLabel = (): string =>
  msg('Sample. This is not the real threat level.', {id: 'sample'});

export const sampleShortLabel = (): string =>
  msg('Sample, not the real level', {id: 'sample-short'});

export const exerciseLabel = (): string =>
  msg('Exercise. This is not the real threat level.', {id: 'exercise'});

export const exerciseShortLabel = (): string =>
  msg('Exercise, not the real level', {id: 'exercise-short'});
