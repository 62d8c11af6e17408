import {css} from 'lit';

/**
 * The strip: one line, as high at every width as the 4rem that a page keeps free for it. With text
 * enlarged beyond that room it grows: a label that is cut can turn into its opposite.
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
  /* Letters reach beyond their tight lines; the room is theirs when the row has to grow. */
  .strip .statement {
    padding-block: 0.1875em;
  }
  .strip .title {
    display: inline;
  }
  .strip .not-real {
    display: block;
    inline-size: fit-content;
    margin-block-end: 0.125em;
    padding: 0.0625em 0.5em;
    border-radius: 0.25em;
    font-size: 0.8125em;
    line-height: inherit;
  }
  /* Two levels share the height of one. */
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
    /* Two levels, or one and the room of a hand. */
    .strip .level:not(:only-child) {
      font-size: 0.875em;
      line-height: 1.1;
    }
    .strip .level:not(:only-child) .scale {
      display: none;
    }
    /* A label and the level take all the room; what it is the level of is still heard. */
    .strip .not-real ~ .title {
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
    .strip .not-real {
      margin: 0;
      padding-block: 0;
    }
  }

  /* Text so large that no line holds it: the button goes below. */
  @container (inline-size < 13em) {
    .strip .summary {
      flex-wrap: wrap;
    }
    .strip .levels {
      flex-basis: 7em;
    }
  }
`;
