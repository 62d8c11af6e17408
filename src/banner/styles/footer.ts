import {css} from 'lit';

/** When and where the level was read, and the controls beside it. */
export const footerStyles = css`
  .footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-start: auto;
    padding: 0.375em var(--_space);
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
  }
  .footer > * {
    font-size: 0.875em;
  }
  .provenance {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 19em;
    align-items: center;
    gap: 0 1.25em;
    min-block-size: 3.25em;
  }
  .provenance a {
    display: inline-block;
    padding-block: 0.84em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.375em;
    color: var(--_ink);
  }
  .controls > * {
    min-block-size: 3.15em;
  }
  .shared {
    flex-basis: 100%;
  }
  .shared:empty {
    display: none;
  }
  .shared a {
    display: inline-block;
    padding: 0.84em 0.5em;
    font-weight: 700;
  }
  .qr {
    display: none;
  }

  @container (inline-size < 36em) {
    .provenance {
      flex-basis: 100%;
    }
  }
`;
