import {describe, expect, it} from 'vitest';
import {plainText} from '../../src/publisher/plain-text.js';

describe('the words of an HTML fragment', () => {
  it.each([
    ['plain words', 'plain words'],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['One.<br>Two.', 'One. Two.'],
    ['is <strong>SEVERE</strong>.', 'is SEVERE.'],
    ['One. &nbsp;Two.', 'One. Two.'],
    [' One.\n\t Two. ', 'One. Two.'],
    ['&lt;p&gt;', '<p>'],
    ['&#83;EVERE', 'SEVERE'],
    ['<!-- SEVERE -->LOW', 'LOW'],
    ['<p title="SEVERE">LOW', 'LOW'],
    ['', ''],
  ])('of %j are %j', (html, words) => {
    expect(plainText(html)).toBe(words);
  });
});
