import {css} from 'lit';

/**
 * The dark theme, for the visitor's preference and for the `theme` attribute. The levels' colours follow
 * below.
 */
const dark = css`
  --_surface: var(--threat-level-surface, #151d28);
  --_ink: var(--threat-level-ink, #f3f5f8);
  --_quiet: var(--threat-level-ink, #bcc6d2);
  --_line: #344153;
  --_control: #7d8b9d;
  --_off: #3a485b;
  --_accent: var(--threat-level-accent, var(--_accent-on-dark));
  --_wash: var(--threat-level-surface, var(--_wash-on-dark));
`;

/**
 * Colours, named by job. A level reassigns only its accent and wash, in either theme. Text has a contrast of
 * 7:1 on its surface, the edges of controls 3:1. If a page sets surface and ink, they apply everywhere, so
 * that no text is left on a colour of the banner's own.
 */
export const tokens = css`
  :host {
    --_surface: var(--threat-level-surface, #fff);
    --_ink: var(--threat-level-ink, #17212e);
    --_quiet: var(--threat-level-ink, #465261);
    --_line: #cfd6de;
    --_control: #6e7b8a;
    --_off: #d3dae2;
    --_accent: var(--threat-level-accent, var(--_accent-on-light));
    --_wash: var(--threat-level-surface, var(--_wash-on-light));

    --_accent-on-light: #4a5a6d;
    --_wash-on-light: #f2f5f8;
    --_accent-on-dark: #a9b6c6;
    --_wash-on-dark: #1c2735;
  }
  :host([level='low']) {
    --_accent-on-light: #1f6350;
    --_wash-on-light: #edf6f2;
    --_accent-on-dark: #7fc4a6;
    --_wash-on-dark: #182a2a;
  }
  :host([level='moderate']) {
    --_accent-on-light: #4d5f14;
    --_wash-on-light: #f4f6e6;
    --_accent-on-dark: #b3c468;
    --_wash-on-dark: #222b22;
  }
  :host([level='substantial']) {
    --_accent-on-light: #6f5200;
    --_wash-on-light: #fcf5de;
    --_accent-on-dark: #e3bf55;
    --_wash-on-dark: #2b2a22;
  }
  :host([level='severe']) {
    --_accent-on-light: #7c4300;
    --_wash-on-light: #fff5e6;
    --_accent-on-dark: #ffb45c;
    --_wash-on-dark: #2e2820;
  }
  :host([level='critical']) {
    --_accent-on-light: #8f1f17;
    --_wash-on-light: #fdefec;
    --_accent-on-dark: #ff9a85;
    --_wash-on-dark: #38242a;
  }

  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
`;
