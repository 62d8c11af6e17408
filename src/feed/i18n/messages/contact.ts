/** Whom to call, when, and how without hearing or speech. */
import {msg} from '../msg.js';

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
