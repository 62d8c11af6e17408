/**
 * Every sentence we say, in English, each a whole one with an id that translators see.
 * The banner and the shared message both take their words from here.
 *
 * They are functions because the language is chosen after this module has loaded. The `desc` notes
 * are for translators; the build removes them from what a visitor downloads.
 */
import {msg, str} from '@lit/localize';
import type {Level} from './level.js';

const choose = <T extends string>(key: T, sentences: Record<T, string>): string => sentences[key];

export const levelName = (level: Level): string =>
  choose(level, {
    low: msg('Low', {id: 'level-low'}),
    moderate: msg('Moderate', {id: 'level-moderate'}),
    substantial: msg('Substantial', {id: 'level-substantial'}),
    severe: msg('Severe', {id: 'level-severe'}),
    critical: msg('Critical', {id: 'level-critical'}),
  });

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

export const stepOfFive = (rank: number): string =>
  msg(str`${rank} of 5`, {id: 'step', desc: 'Where the level stands on the scale of five steps.'});

export const sinceDate = (date: string): string => msg(str`Since ${date}.`, {id: 'since'});

export const checkingLevel = (): string =>
  msg('Checking the latest level', {id: 'checking', desc: 'Shown for a moment while it loads.'});

export const cannotConfirm = (): string =>
  msg('We can’t confirm the level right now', {id: 'cannot-confirm'});

export const cannotConfirmShort = (): string =>
  msg('We can’t confirm it now', {
    id: 'cannot-confirm-short',
    desc: 'After “UK threat level”, where there is room for one line only.',
  });

export const checkingShort = (): string =>
  msg('Checking', {id: 'checking-short', desc: 'After “UK threat level”, for a moment.'});

export const checkOfficially = (): string =>
  msg('Check the level on GOV.UK', {id: 'check-officially', desc: 'A link.'});

export const sampleLabel = (): string =>
  msg('Sample. This is not the real threat level.', {id: 'sample'});

export const sampleShortLabel = (): string =>
  msg('Sample, not the real level', {id: 'sample-short'});

export const exerciseShortLabel = (): string =>
  msg('Exercise, not the real level', {id: 'exercise-short'});

export const exerciseLabel = (): string =>
  msg('Exercise. This is not the real threat level.', {id: 'exercise'});

export const calmSentence = (hotline: string, emergency: string): string =>
  msg(
    str`Please be alert, not alarmed. If something doesn’t feel right, tell the police: ${hotline}. In an emergency call ${emergency}.`,
    {id: 'calm', desc: 'The first number is the Anti-Terrorist Hotline, the second is 999.'},
  );

/** What we say to everyone, whatever the level: in the shared message and in the banner. */
export const reassurance = (): readonly string[] => [
  msg('The police stand with every community.', {id: 'reassure-police'}),
  msg('Communities defeat terrorism. Please report what does not feel right.', {
    id: 'reassure-communities',
  }),
  msg('Terrorists want to divide us. Their acts represent no community.', {
    id: 'reassure-nobody',
  }),
  msg('There is no excuse for hate crime. It is taken seriously: please report it.', {
    id: 'reassure-hate',
  }),
  msg(
    'You may see more police officers, some of them armed, or soldiers. They are there to protect you. It does not mean that there is a threat near you.',
    {id: 'reassure-patrols'},
  ),
];

export const pleaseShare = (): string => msg('Please share this message.', {id: 'please-share'});

export const followThePolice = (): string =>
  msg('Follow your local police:', {id: 'follow', desc: 'Before a list of accounts.'});

export const alertNotAlarmed = (): string => msg('Alert, not alarmed', {id: 'alert-short'});

export const whatToDo = (): string =>
  msg('What to do, who to call', {id: 'what-to-do', desc: 'The button that opens the details.'});

export const whoToCall = (): string => msg('Who to call', {id: 'who-to-call'});

export const more = (): string => msg('More', {id: 'more', desc: 'A short button.'});

export const emergency = (): string => msg('Emergency', {id: 'emergency'});

export const textEmergency = (): string =>
  msg('Text 999: first text “register” to 999', {
    id: 'text-999',
    desc: 'The word register stays English: it is what has to be typed.',
  });

export const signLanguageEmergency = (): string =>
  msg('British Sign Language: 999bsl.co.uk', {id: 'bsl-999'});

export const relayEmergency = (): string => msg('Relay UK: 18000', {id: 'relay-999'});

export const antiTerroristHotline = (): string => msg('Anti-Terrorist Hotline', {id: 'hotline'});

export const anyTimeInConfidence = (): string =>
  msg('Any time, in confidence', {id: 'hotline-limits'});

export const reportOnline = (): string => msg('Report online', {id: 'report-online'});

export const reportWhatDoesNotFeelRight = (): string =>
  msg('Report what doesn’t feel right', {id: 'report-online-limits'});

export const policeNotEmergency = (): string => msg('Police, not an emergency', {id: 'police-101'});

export const relayPolice = (): string => msg('Relay UK: 18001 101', {id: 'relay-101'});

export const hateCrime = (): string => msg('Hate crime', {id: 'hate-crime'});

export const trueVisionNations = (): string =>
  msg('True Vision, for England, Wales and Northern Ireland. In Scotland call 101.', {
    id: 'hate-crime-limits',
  });

export const crimestoppers = (): string =>
  msg('Crimestoppers', {id: 'crimestoppers', desc: 'The name of a charity.'});

export const anonymousCharity = (): string =>
  msg('Any time, anonymous. A charity, not the police.', {id: 'crimestoppers-limits'});

export const worriedAboutSomeone = (): string =>
  msg('Worried about someone? ACT Early', {id: 'act-early', desc: 'ACT Early is a name.'});

export const everyDayNineToFive = (): string =>
  msg('9am to 5pm, every day', {id: 'act-early-hours'});

export const checkedAgo = (when: string): string =>
  msg(str`Checked ${when}`, {id: 'checked-ago', desc: 'As in: Checked 12 minutes ago.'});

export const checkedOn = (date: string, time: string): string =>
  msg(str`Checked on ${date} at ${time}`, {id: 'checked-on'});

export const sourceMi5 = (): string => msg('Source: MI5', {id: 'source-mi5'});

export const independent = (): string =>
  msg('Independent, not an official service', {id: 'independent'});

export const monthNames = (): readonly string[] =>
  msg('January,February,March,April,May,June,July,August,September,October,November,December', {
    id: 'months',
    desc: 'Twelve names as they stand in a date, in order, with a comma and no space between.',
  }).split(',');
