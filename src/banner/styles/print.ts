import {css} from 'lit';

/** The printed notice for a noticeboard: black on white, large numbers, addresses spelled out, no controls. */
export const printStyles = css`
  @media print {
    .banner {
      --_surface: #fff;
      --_ink: #000;
      --_quiet: #000;
      --_line: #000;
      --_accent: #000;
      --_off: #fff;
      --_wash: #fff;
      border: 2px solid #000;
      overflow: visible;
      print-color-adjust: exact;
    }
    .controls,
    .shared,
    #toggle {
      display: none;
    }
    .scale {
      stroke: #000;
    }
    .headline {
      font-size: 1.75em;
    }
    .test-label {
      border: 2px solid #000;
      font-size: 1.25em;
    }
    .contacts {
      grid-template-columns: 1fr 1fr;
    }
    .contact,
    .words,
    .reassurance li {
      break-inside: avoid;
    }
    .way {
      padding: 0;
      font-size: 1.625em;
      line-height: 1.3;
    }
    .note a {
      margin: 0;
      padding: 0;
    }
    .detail a::after,
    .words a::after,
    .provenance a::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      overflow-wrap: anywhere;
    }
    .qr {
      display: flex;
      gap: 1em;
      align-items: center;
      flex-basis: 100%;
      font-weight: 700;
    }
    .qr svg {
      inline-size: 9em;
      block-size: 9em;
      flex: none;
      fill: #000;
    }
  }
`;
