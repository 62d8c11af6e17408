import {css} from 'lit';

/**
 * The strip: one line, at every width as high as the 4rem that a page reserves for it; an incident adds a line. With
 * larger text it grows, because a truncated label could say the opposite.
 */
export const stripStyles = css`
  .strip .summary {
    flex-wrap: nowrap;
    gap: 0.625em;
    min-block-size: calc(4em - 2px);
    padding: 0.25em 0.75em;
    line-height: 1.2;
  }
  .strip .scale {
    inline-size: 2.25em;
    block-size: 1.75em;
    align-self: center;
  }
  .strip .levels {
    flex: 1;
  }
  .strip .level {
    gap: 0.625em;
    align-items: center;
    min-block-size: 0;
  }
  .strip .level + .level {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .strip #toggle {
    flex: none;
  }
  /* Letters extend beyond the small line height; this padding matters once the row grows. */
  .strip .statement {
    padding-block: 0.1875em;
  }
  .strip .title {
    display: inline;
  }
  .strip .test-label {
    display: block;
    inline-size: fit-content;
    margin-block-end: 0.125em;
    padding: 0.0625em 0.5em;
    border-radius: 0.25em;
    font-size: 0.8125em;
    line-height: inherit;
  }
  /* Two levels fit into the height of one. */
  .strip .level:not(:only-child) .statement {
    padding-block: 0;
  }
  .short {
    flex: none;
    color: var(--_quiet);
  }
  @container (inline-size < 40em) {
    .short {
      display: none;
    }
  }
  @container (inline-size < 24em) {
    .strip .scale {
      inline-size: 1.375em;
    }
    .strip .summary {
      gap: 0.5em;
      padding: 0 0.625em;
      font-size: 0.875em;
      min-block-size: calc(4em / 0.875 - 2px);
    }
    .strip #toggle {
      padding-inline: 0.5em;
    }
    /* Two levels have smaller text and no scale. */
    .strip .level:not(:only-child) {
      font-size: 0.875em;
      line-height: 1.1;
    }
    .strip .level:not(:only-child) .scale {
      display: none;
    }
    /* The label and the level need the whole width; the title stays available to screen readers. */
    .strip .test-label ~ .title {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container (inline-size < 18em) {
    .strip .scale {
      display: none;
    }
    .strip .summary {
      font-size: 0.8125em;
      min-block-size: calc(4em / 0.8125 - 2px);
      line-height: 1.1;
    }
    .strip .test-label {
      margin: 0;
      padding-block: 0;
    }
  }

  /* With text this large the button wraps below. */
  @container (inline-size < 13em) {
    .strip .summary {
      flex-wrap: wrap;
    }
    .strip .levels {
      flex-basis: 7em;
    }
  }
`;
