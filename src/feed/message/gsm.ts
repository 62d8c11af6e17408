/** The letters of the GSM 7-bit alphabet and of its extension, without the Greek capitals: 3GPP TS 23.038, 6.2.1. */
const GSM = /^[\n -_a-~£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€]*$/;

/**
 * The text with straight quotes and hyphens, if it is then within the GSM alphabet: one character outside it makes a
 * text message cost twice. If others are outside it too, nothing would be saved, and the text is unchanged.
 */
export function inGsmAlphabet(text: string): string {
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return GSM.test(plain) ? plain : text;
}
