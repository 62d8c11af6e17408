import {css} from 'lit';

/** The parts of the details: the contacts, and later the operator's content and the reassurance. */
export const partStyles = css`
  .words,
  .part {
    padding: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .words > * + *,
  .part > * + * {
    margin-block-start: 0.5em;
  }
  .words :is(h1, h2, h3, h4, h5, h6),
  .part :is(h1, h2, h3, h4, h5, h6) {
    font-weight: 700;
  }
  /* The longest line that is easy to read. */
  .words p,
  .reassurance li {
    max-inline-size: 42em;
    text-wrap: pretty;
  }
`;
