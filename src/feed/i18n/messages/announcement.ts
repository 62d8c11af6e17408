/** What only screen readers are told. */
import {msg} from '../msg.js';

export const changed = (): string =>
  msg('The threat level has changed.', {
    id: 'changed',
    desc: 'Read aloud before the new level, its meaning and the sentence “Before that it was …”.',
  });
