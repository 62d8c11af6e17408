import {render as renderSvelte} from 'svelte/server';
import App from './App.svelte';

/** @type {import('./site.js').Render} */
export const render = (site, path) =>
  Promise.resolve(renderSvelte(App, {props: {site, path}}).body);
