/** The calm words beside the level, and the button that opens the rest. */
import {msg, str} from '../msg.js';

export const calmSentence = (hotline: string, emergency: string): string =>
  msg(
    str`Please be alert, not alarmed. If something doesn’t feel right, tell the police: ${hotline}. In an emergency call ${emergency}.`,
    {id: 'calm', desc: 'The first number is the Anti-Terrorist Hotline, the second is 999.'},
  );

export const alertNotAlarmed = (): string => msg('Alert, not alarmed', {id: 'alert-short'});

export const whatToDo = (): string =>
  msg('What to do, who to call', {id: 'what-to-do', desc: 'The button that opens the details.'});

export const whoToCall = (): string => msg('Who to call', {id: 'who-to-call'});

export const more = (): string => msg('More', {id: 'more', desc: 'A short button.'});
