import './define.js';
import {pathOf} from './site.js';
import {createApp} from './vue.js';

createApp(window.site, pathOf(location)).mount('#root');
