import './define.js';
import {h, hydrate} from 'preact';
import {App} from './preact.js';
import {pathOf} from './site.js';

hydrate(h(App, {site: window.site, path: pathOf(location)}), document.getElementById('root'));
