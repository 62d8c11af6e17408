/** What the other scripts of a page do to it, written by hand, each with how the banner must end. */
import {hostileElements} from './hostile-elements.js';
import {hostilePlatform} from './hostile-platform.js';
import {broken, hidden, inherit, type HostileScript} from './tampering.js';

const PROPERTIES = [
  'level',
  'ok',
  'value',
  'url',
  'uk',
  'then',
  'code',
  'phone',
  'get',
  'assessments',
];

const prototypes: readonly HostileScript[] = [
  ...PROPERTIES.flatMap((name): HostileScript[] => [
    {
      title: `puts a word named ${name} on every object`,
      end: 'level',
      // Nothing can be defined any more where \`get\` is there and is no function.
      script: inherit('Object.prototype', name, name === 'get' ? '() => "critical"' : '"critical"'),
    },
    {
      title: `puts a getter and a setter named ${name} on every object`,
      end: 'level',
      script: `Object.defineProperty(Object.prototype, '${name}', {get: () => ${name === 'get' ? 'undefined' : "'critical'"}, set() {}, configurable: true});`,
    },
  ]),
  {
    title: 'makes every object JSON of its own kind',
    end: 'level',
    script:
      'Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => "x";',
  },
  {
    title: 'puts functions on every list and every function',
    end: 'level',
    script:
      'Array.prototype.last = Array.prototype.level = function () { return this[0]; }; Function.prototype.level = "critical";',
  },
  {
    title: 'gives lists the entries and Array.from of an older library',
    end: 'level',
    script:
      'Array.prototype.entries = function () { return this.slice(); }; Array.from = list => Array.prototype.slice.call(list);',
  },
  {
    title: 'keeps lists from having a first item',
    end: 'own words',
    script:
      'Object.defineProperty(Array.prototype, 0, {get: () => "critical", set() {}, configurable: true});',
  },
  {
    title: 'freezes what everything inherits from',
    end: 'level',
    script:
      'for (const each of [Object, Array, Function, Promise, HTMLElement, Element, Node]) Object.freeze(each.prototype);',
  },
];

const network: readonly HostileScript[] = [
  {title: 'has a fetch that rejects', end: 'no level', script: 'fetch = () => Promise.reject();'},
  {title: 'has a fetch that throws', end: 'no level', script: broken('window', 'fetch')},
  {title: 'has a fetch that gives nothing', end: 'no level', script: 'fetch = () => {};'},
  {
    title: 'has a fetch that gives a level in an object of its own',
    end: 'no level',
    script:
      'fetch = async () => ({ok: true, status: 200, level: "critical", body: {assessments: {uk: {level: "critical"}}}, json: async () => ({level: "critical"})});',
  },
  {
    title: 'has a fetch that gives junk',
    end: 'no level',
    script: 'fetch = async () => new Response("critical");',
  },
  {title: 'has no fetch', end: 'no level', script: hidden('fetch', 'value: undefined')},
  {
    title: 'answers fetch with text where there should be a stream',
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
