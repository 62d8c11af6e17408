import {css} from 'lit';

/**
 * The strip: one line, as high at every width as the 4rem that a page keeps free for it. With text
 * enlarged beyond that room it grows: a label that is cut can turn into its opposite.
 */
export const stripStyles = css`
  :host([variant='strip']) .summary {
    flex-wrap: nowrap;
    gap: 0.625em;
    min-block-size: calc(4em - 2px);
    padding: 0.25em 0.75em;
    line-height: 1.2;
  }
  :host([variant='strip']) .scale {
    inline-size: 2.25em;
    block-size: 1.75em;
    align-self: center;
  }
  /* Letters reach beyond their tight lines; the room is theirs when the row has to grow. */
  :host([variant='strip']) .statement {
    min-block-size: 0;
    padding-block: 0.1875em;
  }
  :host([variant='strip']) .title {
    display: inline;
  }
  :host([variant='strip']) .not-real {
    display: block;
    inline-size: fit-content;
    margin-block-end: 0.125em;
    padding: 0.0625em 0.5em;
    border-radius: 0.25em;
    font-size: 0.8125em;
  }
  .short {
    flex: none;
    color: var(--_quiet);
  }
  .more {
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .more > * + * {
    margin-block-start: 0.5em;
  }
  @container (inline-size < 40em) {
    .short {
      display: none;
    }
  }
  @container (inline-size < 24em) {
    :host([variant='strip']) .scale {
      inline-size: 1.375em;
    }
    :host([variant='strip']) .summary {
      gap: 0.5em;
      padding: 0 0.625em;
      font-size: 0.875em;
      min-block-size: calc(4em / 0.875 - 2px);
    }
    :host([variant='strip']) button {
      flex: none;
      padding-inline: 0.5em;
    }
  }

  @container (inline-size < 18em) {
    :host([variant='strip']) .summary {
      font-size: 0.8125em;
      min-block-size: calc(4em / 0.8125 - 2px);
      line-height: 1.1;
    }
    :host([variant='strip']) .not-real {
      margin: 0;
      padding-block: 0;
    }
  }

  /* Text so large that no line holds it: the button goes below. */
  @container (inline-size < 13em) {
    :host([variant='strip']) .summary {
      flex-wrap: wrap;
    }
    :host([variant='strip']) .statement {
      flex-basis: 7em;
    }
  }
`;
