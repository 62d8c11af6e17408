import {fullStop} from './messages/joining.js';

/** The text with the full stop of the active locale, unless it ends in one: a date or a time can, as `02:41 val.` does. */
export function sentence(text: string): string {
  return text.endsWith(fullStop()) ? text : text + fullStop();
}
