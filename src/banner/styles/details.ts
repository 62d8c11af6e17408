import {css} from 'lit';

/** The operator's content, each part with its author, and the reassurance. */
export const detailsStyles = css`
  .incident {
    border-inline-start: 0.375em solid var(--_accent);
    background: var(--_wash);
  }
  /* The line that leads to it while the details are closed. */
  .banner > .incident {
    padding: 0;
  }
  .incident button {
    inline-size: 100%;
    justify-content: space-between;
    padding: 0.625em var(--_space);
    border-color: transparent;
    border-radius: 0;
    text-align: start;
  }
  button .from {
    display: block;
    font-weight: 400;
  }
  .from {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .words a {
    display: inline-block;
    min-block-size: 2.75em;
    padding-block: 0.625em;
    font-weight: 700;
  }
  .reassurance {
    columns: 20em;
    column-gap: 2em;
  }
  .reassurance li {
    padding-inline-start: 0.875em;
    border-inline-start: 0.1875em solid var(--_line);
    break-inside: avoid;
    margin-block-end: 0.625em;
  }
`;
