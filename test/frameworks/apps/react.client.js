import './define.js';
import {createElement} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {App} from './react.js';
import {pathOf} from './site.js';

const {site} = window;
const root = site.isDocument ? document : document.getElementById('root');
hydrateRoot(root, createElement(App, {site, path: pathOf(location)}));
