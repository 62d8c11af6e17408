import {describe, expect, it} from 'vitest';
import {shareLinks} from '../../../src/banner/details/share/share.js';

describe('the links for sharing', () => {
  it('share links hold the whole text', () => {
    const {email, whatsapp} = shareLinks('A & B', 'Ring 999.\nيرجى');
    expect(new URL(whatsapp).searchParams.get('text')).toBe('Ring 999.\nيرجى');
    expect(email).toBe('mailto:?subject=A%20%26%20B&body=Ring%20999.%0A%D9%8A%D8%B1%D8%AC%D9%89');
  });

  it('share links leave out half a surrogate pair, which no URL can hold', () => {
    const {email, whatsapp} = shareLinks('\ud83d', 'Ring \ude00999 😀');
    expect(new URL(whatsapp).searchParams.get('text')).toBe('Ring \ufffd999 😀');
    expect(email).toContain('subject=%EF%BF%BD&');
  });
});
