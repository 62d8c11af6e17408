/** What other scripts of a page do to it, written by hand, each with the expected outcome. */
import {hostileElements} from './hostile-elements.js';
import {hostilePlatform} from './hostile-platform.js';
import {broken, hidden, type HostileScript} from './tampering.js';

const prototypes: readonly HostileScript[] = [
  {
    title: 'adds toJSON to every object',
    end: 'level',
    script:
      'Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => "x";',
  },
  {
    title: 'adds functions to Array.prototype and Function.prototype',
    end: 'level',
    script:
      'Array.prototype.last = Array.prototype.level = function () { return this[0]; }; Function.prototype.level = "critical";',
  },
  {
    title: 'replaces Array entries and Array.from with those of an older library',
    end: 'level',
    script:
      'Array.prototype.entries = function () { return this.slice(); }; Array.from = list => Array.prototype.slice.call(list);',
  },
  {
    title: 'freezes the built-in prototypes',
    end: 'level',
    script:
      'for (const each of [Object, Array, Function, Promise, HTMLElement, Element, Node]) Object.freeze(each.prototype);',
  },
];

const network: readonly HostileScript[] = [
  {title: 'has a fetch that rejects', end: 'no level', script: 'fetch = () => Promise.reject();'},
  {title: 'has a fetch that throws', end: 'no level', script: broken('window', 'fetch')},
  {title: 'has a fetch that returns nothing', end: 'no level', script: 'fetch = () => {};'},
  {
    title: 'has a fetch that returns a level in its own object',
    end: 'no level',
    script:
      'fetch = async () => ({ok: true, status: 200, level: "critical", body: {assessments: {uk: {level: "critical"}}}, json: async () => ({level: "critical"})});',
  },
  {
    title: 'has a fetch that returns invalid data',
    end: 'no level',
    script: 'fetch = async () => new Response("critical");',
  },
  {title: 'has no fetch', end: 'no level', script: hidden('fetch', 'value: undefined')},
  {
    title: 'has a fetch whose body is text instead of a stream',
    end: 'no level',
    script: 'fetch = async () => ({ok: true, status: 200, body: "critical"});',
  },
];

export const hostileScripts: readonly HostileScript[] = [
  ...prototypes,
  ...network,
  ...hostileElements,
  ...hostilePlatform,
];
