import {css} from 'lit';

/**
 * Lengths are in `em` of the visitor's own text size (`font-size: medium`), so that `html { font-size: 62.5%
 * }` does not shrink the banner, and a larger text size that the visitor has set applies.
 */
export const styles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb;
    min-inline-size: min(100%, 240px);
    --_radius: var(--threat-level-radius, 0.625em);
    --_space: var(--threat-level-space, 1.125em);
  }
  :host([hidden]) {
    display: none;
  }
  /* A collapsed banner does not need the height that the page reserved for the whole one. */
  :host([folded]) {
    min-block-size: 0 !important;
  }

  /* Inherits no text style of the page except the typeface. */
  .banner {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    /* The banner fills the height that the page reserved; unused height is above the footer. */
    display: flex;
    flex-direction: column;
    min-block-size: inherit;
    container-type: inline-size;
    /* Where the width depends on the content (a table's cell, a float), a container has none of its own. */
    contain-intrinsic-inline-size: 20em;
    box-sizing: border-box;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-family: inherit;
    font-size: var(--threat-level-font-size, medium);
    line-height: 1.5;
    overflow-wrap: break-word;
    /* Keeps the visitor's pinch zoom, and disables the text size guess of phones, which would break lines. */
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  a[href^='tel:'] {
    white-space: nowrap;
    font-weight: 700;
  }
  /* A space for screen readers: it makes each digit a word, and separates texts that Chromium would join. It is neither
     copied nor found in the page, and takes nothing from the space between groups of digits, which would collapse into
     it. */
  .digit:not(:last-child)::after,
  .test-label::after,
  .note + .note::before,
  .from bdi:first-of-type::before,
  [aria-live] bdi::after {
    content: ' ';
    font-size: 0;
    white-space: pre;
  }
  /* The outline has a dark and a light edge, so it is visible on any page. */
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    border-radius: 0.25em;
    box-shadow: 0 0 0 2px var(--_surface);
  }

  button,
  select {
    min-block-size: 2.75em;
    padding: 0.375em 0.875em;
    border: 1px solid var(--_control);
    border-radius: 0.5em;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  /* As wide as the selected option: otherwise the browser measures every language's name in its own
     script. */
  select {
    field-sizing: content;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    font-weight: 700;
  }
  button:hover,
  select:hover {
    border-color: var(--_ink);
    background: var(--_wash);
  }
  /* The browser's own list of options does not inherit these colours. */
  option {
    background: var(--_surface);
    color: var(--_ink);
  }
  button[aria-expanded]::after {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.6em;
    border: solid currentcolor;
    border-width: 0 0.15em 0.15em 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  button[aria-expanded='true']::after {
    transform: translateY(0.1em) rotate(225deg);
  }

  /* For screen readers only. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none;
  }

  @media (prefers-contrast: more) {
    .banner {
      --_quiet: var(--_ink);
      --_line: var(--_control);
      --_control: var(--_ink);
      --_off: var(--_control);
    }
  }
`;
