/** The calm words beside the level, and the button that opens the rest. */
import {msg, str} from '../msg.js';

export const calmSentence = (hotline: string, emergency: string): string =>
  msg(
    str`Please be alert, not alarmed. If something seems suspicious, tell the police: ${hotline}. In an emergency call ${emergency}.`,
    {
      id: 'calm',
      desc: 'Always shown, so it is calm. The first number is the Anti-Terrorist Hotline, the second is 999. Not: “danger”, “careful”, to inform on people.',
    },
  );

export const alertNotAlarmed = (): string =>
  msg('Alert, not alarmed', {
    id: 'alert-short',
    desc: 'The same in one line: notice what is around you, without fear. Not: the word on a warning sign.',
  });

export const whatToDo = (): string =>
  msg('What to do, who to call', {id: 'what-to-do', desc: 'The button that opens the details.'});

export const whoToCall = (): string =>
  msg('Who to call', {
    id: 'who-to-call',
    desc: 'The heading of the phone numbers, and the button that opens them.',
  });

export const more = (): string =>
  msg('More', {id: 'more', desc: 'A short button. It opens what does not fit into one line.'});
