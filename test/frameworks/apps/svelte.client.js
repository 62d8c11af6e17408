import './define.js';
import {hydrate} from 'svelte';
import App from './App.svelte';
import {pathOf} from './site.js';

const {site} = window;
hydrate(App, {target: document.getElementById('root'), props: {site, path: pathOf(location)}});
