import {css} from 'lit';

/**
 * The row that is always shown. This row and the calm sentence have the same height in every state, so that
 * the page does not move when the feed arrives: it is that of the longest text at each width.
 */
export const summaryStyles = css`
  .test-label {
    display: block;
    inline-size: fit-content;
    margin-block-end: 0.25em;
    padding: 0.125em 0.625em;
    border-radius: 0.25em;
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
    line-height: 1.4;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    gap: 0.75em var(--_space);
    align-items: center;
    padding: 0.875em var(--_space);
  }
  .levels {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .level {
    display: flex;
    gap: 0.875em;
    align-items: center;
    min-block-size: calc(5em + var(--_more, 0em));
  }
  .level + .level {
    margin-block-start: 0.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .scale {
    flex: none;
    inline-size: 3em;
    block-size: 2.25em;
    fill: var(--_off);
  }
  .scale .on {
    fill: var(--_accent);
  }
  /* Starts at the lowest step, on the side where a line of text begins. */
  [dir='rtl'] .scale {
    transform: scaleX(-1);
  }
  .statement {
    flex: 1;
    min-inline-size: 0;
  }
  .title,
  .detail {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .step {
    white-space: nowrap;
  }
  .headline {
    display: block;
    font-size: 1.25em;
    line-height: 1.35;
    text-wrap: balance;
  }
  .headline strong {
    font-weight: 700;
  }
  .detail a {
    display: inline-block;
    padding-block: 0.25em;
  }
  #toggle {
    flex: 0 1 auto;
  }
  .calm {
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
    background: var(--_wash);
    text-wrap: pretty;
  }

  /* Reserves the footer's space until it is rendered, so that the page below does not move. */
  .footer:empty {
    min-block-size: 4.475em;
  }
  @container (inline-size < 36em) {
    .footer:empty {
      min-block-size: 7.57em;
    }
  }

  /* Languages whose text is longer or higher. */
  .level:is(:lang(ga), :lang(gd), :lang(pl), :lang(so), :lang(uk), :lang(ur)) {
    --_more: 1.65em;
  }
  @container (inline-size < 48em) {
    #toggle {
      flex: 1 1 100%;
    }
  }
  @container (inline-size < 40em) {
    .level:is(:lang(cy), :lang(ro), :lang(fr), :lang(es), :lang(it), :lang(pt)),
    .level:is(:lang(tr), :lang(lt), :lang(ar), :lang(fa), :lang(bn), :lang(pa)) {
      --_more: 1.7em;
    }
    .level:is(:lang(ga), :lang(gd), :lang(pl), :lang(so), :lang(uk), :lang(ur)) {
      --_more: 3.25em;
    }
    .level {
      min-block-size: calc(6.625em + var(--_more, 0em));
    }
  }
  @container (inline-size < 28em) {
    .level {
      align-items: flex-start;
      min-block-size: calc(8em + var(--_more, 0em));
    }
  }
  @container (inline-size < 24em) {
    .level {
      min-block-size: calc(9.125em + var(--_more, 0em));
    }
    .scale {
      inline-size: 2.25em;
      block-size: 1.75em;
      margin-block-start: 0.25em;
    }
  }
  @container (inline-size < 21em) {
    .level {
      min-block-size: calc(9.75em + var(--_more, 0em));
    }
  }
  /* The text states the level as well, and needs the width of the scale. */
  @container (inline-size < 18em) {
    .banner:not(.strip) .scale {
      display: none;
    }
    .level {
      min-block-size: calc(11em + var(--_more, 0em));
    }
  }
`;
