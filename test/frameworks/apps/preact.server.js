import {h} from 'preact';
import {renderToString} from 'preact-render-to-string';
import {App} from './preact.js';

/** @type {import('./site.js').Render} */
export const render = (site, path) => Promise.resolve(renderToString(h(App, {site, path})));
