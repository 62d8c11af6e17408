/** Whom to call, when, and how without hearing or speech. */
import {msg} from '../msg.js';

export const emergency = (): string =>
  msg('Emergency', {
    id: 'emergency',
    desc: 'The name of the number 999: police, fire and ambulance. Not: “accident”, “first aid”, “A&E”.',
  });

export const textEmergency = (): string =>
  msg('Text 999: first text “register” to 999', {
    id: 'text-999',
    desc: 'The word register stays English: it is what has to be typed.',
  });

export const signLanguageEmergency = (): string =>
  msg('British Sign Language: 999bsl.co.uk', {
    id: 'bsl-999',
    desc: 'A website for a call to 999 in sign language. Use the name that deaf people use for British Sign Language.',
  });

export const relayEmergency = (): string =>
  msg('Relay UK: 18000', {
    id: 'relay-999',
    desc: 'Relay UK is a name: a service that speaks for people who type. Below 999.',
  });

export const antiTerroristHotline = (): string =>
  msg('Anti-Terrorist Hotline', {
    id: 'hotline',
    desc: 'The name of a telephone number of the police.',
  });

export const anyTimeInConfidence = (): string =>
  msg('Any time, in confidence', {
    id: 'hotline-limits',
    desc: 'You can call at any time, and the police keep it confidential. Not: “secretly”, “anonymously”.',
  });

export const reportOnline = (): string =>
  msg('Report online', {
    id: 'report-online',
    desc: 'The name of a website for telling the police about something. Not: to inform on somebody, to report as a journalist.',
  });

export const reportWhatDoesNotFeelRight = (): string =>
  msg('Report what seems suspicious', {
    id: 'report-online-limits',
    desc: 'Things and events. Not: to inform on people.',
  });

export const policeNotEmergency = (): string =>
  msg('Police, not an emergency', {id: 'police-101', desc: 'The name of the number 101.'});

export const relayPolice = (): string =>
  msg('Relay UK: 18001 101', {id: 'relay-101', desc: 'Relay UK is a name. Below 101.'});

export const hateCrime = (): string =>
  msg('Hate crime', {
    id: 'hate-crime',
    desc: 'A crime against somebody because of who they are. The name of a website for reporting it.',
  });

export const trueVisionNations = (): string =>
  msg('True Vision, for England, Wales and Northern Ireland. In Scotland call 101.', {
    id: 'hate-crime-limits',
    desc: 'True Vision is the name of the website.',
  });

export const crimestoppers = (): string =>
  msg('Crimestoppers', {id: 'crimestoppers', desc: 'The name of a charity.'});

export const anonymousCharity = (): string =>
  msg('Any time, anonymous. A charity, not the police.', {
    id: 'crimestoppers-limits',
    desc: 'You can call at any time and need not say who you are. For “charity” use the word that people in the UK know.',
  });

export const worriedAboutSomeone = (): string =>
  msg('Worried about someone? ACT Early', {
    id: 'act-early',
    desc: 'Worried that somebody could be drawn into terrorism. ACT Early is a name.',
  });

export const everyDayNineToFive = (): string =>
  msg('9am to 5pm, every day', {id: 'act-early-hours', desc: 'When the telephone is answered.'});
