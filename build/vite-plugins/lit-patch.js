// A Vite plugin for what a page loads: our copy of Lit keeps out of the page's way, and is without what we
// do not use: directives, decorators, ids for sentences and the check for ShadyCSS (eslint.config.js forbids
// the first two, which would work in a test and be ignored on a page). It names its
// trusted-types policy after us, since a page with a Lit of its own has one of Lit's name already, and a
// second would throw; it leaves nothing on `window` or `Symbol`, where Lit notes its versions for other
// copies of itself; and it takes nothing from there, neither the hooks that another copy's helpers leave
// for every Lit that comes, nor most of what somebody put on `Object.prototype`
// (test/site/polluted-names.test.ts has the rest).

const POLICY = 'threat-level-banner';

/**
 * A page may name which policies there may be without asking for any: then one that is refused is not
 * needed, and must not stop the script.
 */
const MAKE_POLICY = `
function makePolicy(trustedTypes, name, rules) {
  try {
    return trustedTypes.createPolicy(name, rules);
  } catch {
    return undefined;
  }
}
`;

/** @type {readonly {file: RegExp, changes: readonly (readonly [from: RegExp, to: string])[], more: string}[]} */
const MODULES = [
  {
    file: /\/lit-html\/lit-html\.js$/,
    changes: [
      [/(\w+)\.createPolicy\("lit-html",/, `makePolicy($1,'${POLICY}',`],
      [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
      // Directives, of which we have none.
      [
        /(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)if\(\2===\w+\)return \2;let .*?,\2\}/,
        '$1return $2}',
      ],
    ],
    more: MAKE_POLICY,
  },
  {
    file: /\/lit-element\/lit-element\.js$/,
    changes: [
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '0'],
      [/\w+\.litElementPolyfillSupport/, 'void 0'],
      [/renderOptions=\{host:this\}/, 'renderOptions={__proto__:null,host:this}'],
    ],
    more: '',
  },
  {
    file: /\/@lit\/reactive-element\/css-tag\.js$/,
    changes: [[/\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&/, '']],
    more: '',
  },
  {
    file: /\/@lit\/reactive-element\/reactive-element\.js$/,
    changes: [
      [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
      [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
      // What is looked for on an element, its class and the options of a property, each has for its own.
      [
        /constructor\(\)\{super\(\),/,
        'constructor(){super(),this._$EO=this._$Ej=this._$Eq=this.renderRoot=void 0,',
      ],
      [
        /static createProperty\((\w+),(\w+)=(\w+)\)\{/,
        'static createProperty($1,$2=$3){$2={__proto__:null,...$2};',
      ],
      // The descriptor of each property, which must inherit no `value`.
      [/return\{get:(\w+),set\(/, 'return{__proto__:null,get:$1,set('],
      // What only decorators need, and they ask for on every class there is.
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\._\$Eh=)/, ''],
      [/static addInitializer\(\w+\)\{.*?\}(?=static)/, ''],
      [/,void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\)/, ''],
      [/,this\.constructor\.l\?\.forEach\(.*?\(this\)\)/, ''],
    ],
    more: '',
  },
  {
    // Each of our sentences has an id and is text: no hash of it is made, and no markup is put together.
    file: /\/@lit\/localize\/internal\/runtime-msg\.js$/,
    changes: [
      [/options\?\.id \?\? generateId\(template\)/, 'options.id'],
      [/const expressionOrders = new WeakMap\(\);/, ''],
      [/else \{\s+\/\/ E\.g\. html`[^]*?\};\s+\}/, ''],
    ],
    more: '',
  },
  {
    // Our copy is configured once, by `speech.ts`, which knows the languages itself.
    file: /\/@lit\/localize\/init\/install\.js$/,
    changes: [
      [/let installed = false;/, ''],
      [/if \(installed\) \{[^]*?\}\s*msg = impl;\s*installed = true;/, 'msg = impl;'],
    ],
    more: '',
  },
  {
    file: /\/@lit\/localize\/init\/reentrant\.js$/,
    changes: [
      [/const targetLocalesSet = new Set\(targetLocales\);/, ''],
      [/ && targetLocalesSet\.has\(locale\)/, ''],
    ],
    more: '',
  },
  {
    // Of the index, only `msg` and `str` are ours: its runtime keeps state of its own, loaded or not.
    file: /\/@lit\/localize\/lit-localize\.js$/,
    changes: [[/export \* from '\.\/init\/runtime\.js';/, '']],
    more: '',
  },
];

/** @returns {import('vite').Plugin} */
export function ownLit() {
  return {
    name: 'own-lit',
    transform(code, id) {
      const found = MODULES.find(({file}) => file.test(id));
      if (!found) return undefined;
      const changed = found.changes.reduce((text, change) => replaceOnce(text, change, id), code);
      return {code: changed + found.more, map: null};
    },
  };
}

/**
 * @param {string} text
 * @param {readonly [from: RegExp, to: string]} change
 * @param {string} id
 */
function replaceOnce(text, [from, to], id) {
  const found = [...text.matchAll(new RegExp(from, 'g'))];
  if (found.length !== 1) throw new Error(`${id} is not what it was: look for ${String(from)}.`);
  return text.replace(from, to);
}
