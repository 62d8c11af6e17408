import {THEMES} from '../../src/banner/view/choices.js';

/** Gives the document the theme that its address names; by default it follows the device. */
export function readTheme(parameters: URLSearchParams): void {
  const theme = THEMES.find(each => each === parameters.get('theme'));
  if (theme && theme !== 'auto') document.documentElement.setAttribute('theme', theme);
}
