import {renderToString} from 'vue/server-renderer';
import {createApp} from './vue.js';

/** @type {import('./site.js').Render} */
export const render = (site, path) => renderToString(createApp(site, path));
