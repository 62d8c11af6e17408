import {css} from 'lit';

/**
 * The contacts: one card each. The number is the largest text on it, and the card of 999 has the strongest
 * colours.
 */
export const contactStyles = css`
  .contacts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 0.625em;
  }
  .contact {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    padding: 0.75em 0.875em;
    border: 1px solid var(--_line);
    border-radius: 0.5em;
  }
  .contact.first {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_surface);
  }
  .contact.first :focus-visible {
    outline-color: var(--_surface);
    box-shadow: 0 0 0 2px var(--_ink);
  }
  .name,
  .note {
    display: block;
    font-size: 0.875em;
  }
  .contact:not(.first) :is(.name, .note) {
    color: var(--_quiet);
  }
  /* The link's target covers the card's width and is high enough for a thumb. */
  .way {
    display: block;
    padding-block: 0.35em;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.5;
    text-decoration: none;
  }
  .way:hover {
    text-decoration: underline;
  }
  .note a {
    display: block;
    padding-block: 0.84em;
    margin-block: -0.25em;
  }
`;
