import {css} from 'lit';

/**
 * What scripts other than Latin need. The typeface is the page's, and where that has no letters of a
 * script the device's own; but for Urdu, which its readers expect in Nastaliq: as Android and iOS
 * (Noto Nastaliq Urdu), Windows (Urdu Typesetting) and Linux have it.
 */
export const scriptStyles = css`
  /* Letters of the same size look smaller. */
  .banner:is(:lang(ar), :lang(fa)):not(.strip, .chip) > * {
    font-size: 1.0625em;
  }
  /* Marks above and below the line. */
  .banner:is(:lang(bn), :lang(gu), :lang(pa)) {
    line-height: 1.65;
  }
  .banner:is(:lang(bn), :lang(gu), :lang(pa)) .headline {
    line-height: 1.55;
  }
  /* Each word falls from right to left across two lines' height. */
  .banner:lang(ur) {
    font-family: 'Noto Nastaliq Urdu', 'Urdu Typesetting', 'Jameel Noori Nastaleeq', serif;
    line-height: 2.1;
  }
  .banner:lang(ur) .headline {
    line-height: 2;
  }
  .banner.strip:lang(ur) :is(.statement, .short) {
    font-size: 0.875em;
    line-height: 1.6;
  }
  .banner.strip:lang(ur) .not-real {
    line-height: 1.7;
  }
  /* English words and digits among them. */
  .banner:lang(ur) [lang='en'],
  .banner:lang(ur) bdi {
    font-family: 'Noto Sans', system-ui, sans-serif;
  }
  .official {
    font-weight: 400;
  }
`;
