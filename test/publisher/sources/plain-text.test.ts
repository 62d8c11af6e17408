import {describe, expect, it} from 'vitest';
import {plainText} from '../../../src/publisher/sources/plain-text.js';

describe('the text of an HTML fragment', () => {
  it.each([
    ['plain words', 'plain words'],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['One.<br>Two.', 'One. Two.'],
    ['is <strong>SEVERE</strong>.', 'is SEVERE.'],
    ['One. &nbsp;Two.', 'One. Two.'],
    [' One.\n\t Two. ', 'One. Two.'],
    ['&lt;p&gt;', '<p>'],
    ['<p class="x" lang="en">One.</p>', 'One.'],
    ['&#83;EVERE', 'SEVERE'],
    ['<p>One.', 'One.'],
    ['', ''],
  ])('of %j are %j', (html, words) => {
    expect(plainText(html)).toBe(words);
  });

  it.each([
    'SEVERE<p but since today CRITICAL',
    'SEVERE<p class="but since today CRITICAL',
    'SEVERE<!-- but since today CRITICAL',
    'SEVERE</ but since today CRITICAL>',
    'SEVERE<?since today CRITICAL>',
    'SEVERE<![CDATA[CRITICAL]]>',
    'is <!-- no longer -->SEVERE',
    '<del>SEVERE</del>',
    '<s>CRITICAL</s>SEVERE',
    '<script>SEVERE</script>',
    '<style>SEVERE</style>',
    '<template>SEVERE</template>',
    '<textarea>SEVERE',
    '<p hidden>SEVERE</p>',
    '<p style="display:none">SEVERE</p>',
    '<p title="no longer">SEVERE</p>',
  ])('is refused from %j, which a browser could show differently', html => {
    expect(plainText(html)).toBeUndefined();
  });
});
