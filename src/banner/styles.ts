import {css} from 'lit';

/**
 * Lengths are in `em` of the visitor's own text size (`font-size: medium`), so that neither
 * `html { font-size: 62.5% }` shrinks us nor a visitor who asks for larger text is ignored.
 */
export const styles = css`
  :host {
    display: block;
    min-inline-size: min(100%, 240px);
    --_radius: var(--threat-level-radius, 0.625em);
    --_space: var(--threat-level-space, 1.125em);
  }
  :host([hidden]) {
    display: none;
  }

  /* Nothing that a page sets on its own text comes in, but for the typeface. */
  .banner {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    display: block;
    container-type: inline-size;
    /* Where the width comes from the content (a table's cell, a float), a container has none. */
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
  /* The ring stands on its own light and dark edges, so it shows on any page. */
  :focus-visible {
    outline: 3px solid var(--_ink);
    outline-offset: 2px;
    border-radius: 0.25em;
    box-shadow: 0 0 0 2px var(--_surface);
  }

  .not-real {
    padding: 0.5em var(--_space);
    background: var(--_ink);
    color: var(--_surface);
    font-weight: 700;
  }

  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em var(--_space);
    align-items: center;
    min-block-size: 6.375em;
    padding: 0.875em var(--_space);
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
  /* Drawn from the low end, which is where a line of text begins. */
  [dir='rtl'] .scale {
    transform: scaleX(-1);
  }
  .statement {
    flex: 1 1 11em;
    min-inline-size: 0;
  }
  .title,
  .detail {
    display: block;
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .headline {
    display: block;
    font-size: 1.25em;
    line-height: 1.35;
  }
  .headline strong {
    font-weight: 700;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    flex: 0 1 auto;
    min-block-size: 2.75em;
    padding: 0.375em 0.875em;
    border: 1px solid var(--_control);
    border-radius: 0.5em;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_ink);
    background: var(--_wash);
  }
  button::after {
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

  .calm {
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
    background: var(--_wash);
    text-wrap: pretty;
  }
  /* A target of 24 px at the least, though the words are small. */
  .note a,
  .foot a,
  .detail a {
    display: inline-block;
    padding-block: 0.25em;
  }
  /* Heard, not seen. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .title [aria-hidden] {
    white-space: nowrap;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
    padding: 0.75em var(--_space);
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
  }
  .foot > * {
    font-size: 0.875em;
  }
  [hidden] {
    display: none;
  }

  @container (inline-size < 24em) {
    .summary {
      column-gap: 0.75em;
    }
    .scale {
      inline-size: 2.25em;
      block-size: 1.75em;
      align-self: flex-start;
    }
    /* Room for a line of detail, which comes with the level. */
    .statement {
      min-block-size: 7.375em;
    }
    button {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    /* An outline for a step not taken: a palette may have any two colours look alike. */
    .scale {
      fill: Canvas;
      stroke: CanvasText;
    }
    .scale .on {
      fill: CanvasText;
    }
    .not-real,
    .contact.first {
      border: 2px solid CanvasText;
    }
  }
`;
