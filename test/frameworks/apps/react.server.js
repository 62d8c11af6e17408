import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {App} from './react.js';

/** @type {import('./site.js').Render} */
export const render = (site, path) =>
  Promise.resolve(renderToString(createElement(App, {site, path})));
