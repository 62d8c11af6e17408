import {css} from 'lit';

/** For those who have the system's own few colours everywhere: nothing is told by ours alone. */
export const forcedColors = css`
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
      background: Canvas;
      color: CanvasText;
    }
    .contact.first a {
      color: LinkText;
    }
    .chip {
      border-color: transparent;
    }
  }
`;
