/** What is between two sentences: nothing in Chinese. */
import {msg} from '../msg.js';

/** Plain-text placeholders, because a template could not be translated without the space between them. */
export const joinSentences = (...all: readonly string[]): string =>
  all.join(
    msg('{first} {second}', {
      id: 'join-sentences',
      desc: 'Two sentences, one after the other. Keep {first} and {second} in this order, with what your language has between them: a space, or nothing.',
    }).split(/\{\w+\}/)[1],
  );
