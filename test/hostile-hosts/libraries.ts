/**
 * Libraries that change built-in objects, each complete, as published on npm or in Debian, which has the browser
 * builds of some that npm never had.
 */
import {existsSync, readFileSync} from 'node:fs';
import {packageFile} from '../helpers/package/package-file.js';

export interface Library {
  readonly name: string;
  /** The files in the order in which a page loads them. */
  readonly files: readonly URL[];
}

const DEBIAN = new URL('file:///usr/share/javascript/');

const fromNpm = (name: string, path: string): Library => ({name, files: [packageFile(path)]});
const fromDebian = (name: string, ...paths: string[]): Library => ({
  name,
  files: paths.map(path => new URL(path, DEBIAN)),
});

const ofNpm: readonly Library[] = [
  fromNpm('core-js', 'core-js-bundle/index.js'),
  fromNpm('es5-shim', 'es5-shim/es5-shim.js'),
  fromNpm('es5-sham', 'es5-shim/es5-sham.js'),
  fromNpm('es6-shim', 'es6-shim/es6-shim.js'),
  fromNpm('es6-sham', 'es6-shim/es6-sham.js'),
  fromNpm('zone.js', 'zone.js/bundles/zone.umd.js'),
  fromNpm('jQuery', 'jquery/dist/jquery.js'),
  fromNpm('MooTools’ core', 'mootools/lib/mootools-core-1.5.2-server.js'),
  fromNpm('Sugar', 'sugar/dist/sugar.js'),
  fromNpm(
    'document-register-element',
    'document-register-element/build/document-register-element.js',
  ),
  fromNpm(
    'scoped registries',
    '@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js',
  ),
  fromNpm('the web-components polyfills', '@webcomponents/webcomponentsjs/webcomponents-bundle.js'),
];

const ofDebian: readonly Library[] = [
  fromDebian('Prototype.js 1.7.3', 'prototype/prototype-1.7.3.js'),
  fromDebian(
    'Prototype.js and script.aculo.us',
    'prototype/prototype.js',
    'scriptaculous/builder.js',
    'scriptaculous/effects.js',
    'scriptaculous/dragdrop.js',
    'scriptaculous/controls.js',
    'scriptaculous/slider.js',
  ),
  fromDebian(
    'MooTools, core and more, with its compatibility',
    'mootools/mootools-core-yc.js',
    'mootools/mootools-more.js',
  ),
  fromDebian('Dojo', 'dojo/dojo.js.uncompressed.js'),
  fromDebian('Modernizr', 'modernizr/modernizr.js'),
  fromDebian('text-encoding', 'text-encoding/encoding-indexes.js', 'text-encoding/encoding.js'),
  fromDebian('json2 and cycle', 'json/json2.js', 'json/cycle.js'),
  fromDebian('whatwg-fetch', 'whatwg-fetch/fetch.umd.js'),
  fromDebian('AngularJS', 'angular.js/angular.js'),
];

/** Sugar extends the page's built-in objects on request. */
const EXTEND_SUGAR = 'window.Sugar?.extend({objectPrototype: true});';

/** Each by itself, and all of npm's together. Two of Debian's break each other. */
export const libraries: readonly Library[] = [
  ...ofNpm,
  {name: 'all of these, one after the other', files: ofNpm.flatMap(({files}) => files)},
  ...ofDebian,
];

export function isInstalled({files}: Library): boolean {
  return files.every(file => existsSync(file));
}

/** The whole library as one script. */
export function sourceOf({files}: Library): string {
  return [...files.map(file => readFileSync(file, 'utf8')), EXTEND_SUGAR].join(';\n');
}
