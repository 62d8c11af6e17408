import {describe, expect, it} from 'vitest';
import {inGsmAlphabet} from '../../../src/feed/message/gsm.js';

describe('a text for a text message', () => {
  it.each([
    ['We can’t – “now”', 'We can\'t - "now"'],
    ['‘è é à ù ì ò ñ £ €’', "'è é à ù ì ò ñ £ €'"],
    // A letter outside the alphabet makes it cost twice anyway.
    ['L’été – ça', 'L’été – ça'],
    ['Ŵ ‘n’', 'Ŵ ‘n’'],
    ['ਪੱਧਰ ‘ਗੰਭੀਰ’', 'ਪੱਧਰ ‘ਗੰਭੀਰ’'],
    // The grave accent is not in the alphabet, and neither is a no-break space.
    ['a` – b', 'a` – b'],
    ['a\u00a0– b', 'a\u00a0– b'],
  ])('%s becomes %s', (text, plain) => {
    expect(inGsmAlphabet(text)).toBe(plain);
  });
});
