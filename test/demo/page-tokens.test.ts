import {expect, it} from 'vitest';
import {pageTokens} from '../../demo/shared/page-tokens.js';
import {tokens} from '../../src/banner/styles/tokens.js';

it('the tokens of a page name no host, and keep each level’s colours in both themes', () => {
  const css = pageTokens(tokens.cssText);
  expect(css).not.toContain(':host');
  expect(css).toMatch(/:is\(:root, \.level\) {\s*--_surface/);
  expect(css).toMatch(/\.level-severe {\s*--_accent-on-light: #7c4300/);
  expect(css).toContain(":is(:root:not([theme='light']), :root:not([theme='light']) .level) {");
  expect(css).toContain(":is(:root[theme='dark'], :root[theme='dark'] .level) {");
  expect(css.match(/[{}]/g)).toEqual(tokens.cssText.match(/[{}]/g));
});
