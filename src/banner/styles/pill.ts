import {css} from 'lit';

/** A collapsed banner: one short line with the level and a button that expands it. */
export const pillStyles = css`
  .pill {
    border-color: transparent;
    background: transparent;
  }
  .pill button {
    gap: 0.625em;
    padding: 0.25em 0.75em;
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 400;
    line-height: 1.3;
    text-align: start;
  }
  .pill button:hover {
    background: var(--_wash);
  }
  .pill strong {
    font-weight: 700;
  }
  .pill .title {
    display: inline;
  }
  .pill .scale {
    inline-size: 1.75em;
    block-size: 1.3125em;
  }
  .pill .test-label {
    display: block;
    inline-size: fit-content;
    padding: 0.0625em 0.5em;
    border-radius: 0.25em;
    font-size: 0.8125em;
  }
`;
