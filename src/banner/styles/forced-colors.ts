import {css} from 'lit';

/** For forced colours: nothing is shown by the banner's own colours alone. */
export const forcedColors = css`
  @media (forced-colors: active) {
    /* Outlines each step: in a forced palette, two colours can look alike. */
    .scale {
      fill: Canvas;
      stroke: CanvasText;
    }
    .scale .on {
      fill: CanvasText;
    }
    .test-label,
    .contact.first {
      border: 2px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .contact.first a {
      color: LinkText;
    }
    .pill {
      border-color: transparent;
    }
  }
`;
