/** The banner's colours for a page of our own, which has no shadow root. */
import {tokens} from '../../src/banner/styles/tokens.js';

/**
 * The banner's style sheet of tokens, rewritten for a document: `:root` has the colours of no level, an element with
 * the classes `level` and `level-severe` those of that level. The attribute `theme` of the root chooses light or dark.
 */
export function pageTokens(css: string): string {
  return css
    .replace(/:host\(\[level='(\w+)'\]\)/g, '.level-$1')
    .replace(
      /:host\((:not\(\[theme='light'\]\)|\[theme='dark'\])\)/g,
      ':is(:root$1, :root$1 .level)',
    )
    .replace(/:host\b/g, ':is(:root, .level)');
}

/** Gives the document the banner's colours. */
export function adoptTokens(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageTokens(tokens.cssText));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
