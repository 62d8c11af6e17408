import {css} from 'lit';

/**
 * Styles for scripts other than Latin. The typeface is the page's, or the device's own for a script that the
 * page's lacks. Urdu has its own, because its readers expect Nastaliq: the names are those on Android and iOS
 * (Noto Nastaliq Urdu), on Windows (Urdu Typesetting) and on Linux.
 */
export const scriptStyles = css`
  /* Arabic letters of the same font size look smaller. */
  .banner:is(:lang(ar), :lang(fa)):not(.strip, .pill) > * {
    font-size: 1.0625em;
  }
  /* Space for marks above and below the line. */
  .banner:is(:lang(bn), :lang(gu), :lang(pa)) {
    line-height: 1.65;
  }
  .banner:is(:lang(bn), :lang(gu), :lang(pa)) .headline {
    line-height: 1.55;
  }
  /* In Nastaliq each word slopes from right to left over the height of two lines. */
  .banner:lang(ur) {
    font-family: 'Noto Nastaliq Urdu', 'Urdu Typesetting', 'Jameel Noori Nastaleeq', serif;
    line-height: 2.1;
  }
  .banner:lang(ur) :is(.headline, .test-label),
  .pill:lang(ur) button {
    line-height: 2;
  }
  .banner.strip:lang(ur) :is(.statement, .short) {
    font-size: 0.875em;
    line-height: 1.6;
  }
  .banner.strip:lang(ur) .test-label {
    line-height: 1.7;
  }
  /* English words and digits in Urdu text. */
  .banner:lang(ur) [lang='en'],
  .banner:lang(ur) bdi {
    font-family: 'Noto Sans', system-ui, sans-serif;
  }
  .official {
    font-weight: 400;
  }
`;
