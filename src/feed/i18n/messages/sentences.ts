/** Joins that the summary needs: what is between two sentences, nothing in Chinese, and between a label and its text. */
import {msg, str} from '../msg.js';

/** Plain-text placeholders, because a template could not be translated without the space between them. */
export const joinSentences = (...all: readonly string[]): string =>
  all.join(
    msg('{first} {second}', {
      id: 'join-sentences',
      desc: 'Two sentences, one after the other. Keep {first} and {second} in this order, with what your language has between them: a space, or nothing.',
    }).split(/\{\w+\}/)[1],
  );

export const label = (name: string, text: string): string =>
  msg(str`${name}: ${text}`, {
    id: 'join-label',
    desc: 'As in “UK threat level: Severe”, “Crimestoppers: 0800 555 111” and, for screen readers, “Share: UK threat level”.',
  });
