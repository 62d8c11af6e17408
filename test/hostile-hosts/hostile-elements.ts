/** What a page's scripts do to its elements and markup. */
import {absent, broken, hidden, type HostileScript} from './tampering.js';

export const hostileElements: readonly HostileScript[] = [
  {
    title: 'replaces Event with its own class',
    end: 'level',
    script: 'Event = class { constructor(event) { this.type = event.type.indexOf("x"); } };',
  },
  {
    title: 'has an Event that cannot be constructed',
    end: 'level',
    script: 'Event = CustomEvent = () => { throw new Error("broken"); };',
  },
  {
    title: 'makes dispatchEvent throw',
    end: 'level',
    script: broken('EventTarget.prototype', 'dispatchEvent'),
  },
  {
    title: 'makes customElements.define throw',
    end: 'own words',
    script: broken('customElements', 'define'),
  },
  {
    title: 'has a customElements.define that does nothing',
    end: 'own words',
    script: 'customElements.define = () => {};',
  },
  {
    title: 'has a customElements.define that registers a subclass instead',
    end: 'level',
    script:
      'const own = customElements.define; customElements.define = function (name, type) { own.call(this, name, class extends type {}); };',
  },
  {
    title: 'has a customElements.get that never finds a tag',
    end: 'own words',
    script: 'customElements.get = () => undefined;',
  },
  {
    title: 'has a customElements.get that always finds a tag',
    end: 'own words',
    script: 'customElements.get = () => HTMLElement;',
  },
  {
    title: 'makes customElements.get throw',
    end: 'own words',
    script: broken('customElements', 'get'),
  },
  {
    title: 'has no custom elements',
    end: 'own words',
    script: hidden('customElements', 'value: undefined'),
  },
  {
    title: 'makes attachShadow throw',
    end: 'own words',
    script: broken('Element.prototype', 'attachShadow'),
  },
  {
    title: 'has an attachShadow that returns nothing',
    end: 'own words',
    script: 'Element.prototype.attachShadow = () => {};',
  },
  {
    title: 'has no adopted style sheets',
    end: 'level',
    script:
      absent('Document.prototype', 'adoptedStyleSheets') +
      absent('ShadowRoot.prototype', 'adoptedStyleSheets') +
      absent('CSSStyleSheet.prototype', 'replace', 'replaceSync'),
  },
  {
    title: 'makes adoptedStyleSheets throw',
    end: 'own words',
    script:
      'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {set() { throw new Error("broken"); }});',
  },
  {
    title: 'makes innerHTML throw',
    end: 'own words',
    script:
      'Object.defineProperty(Element.prototype, "innerHTML", {set() { throw new Error("broken"); }});',
  },
  {
    title: 'removes comments and processing instructions from all markup',
    end: 'own words',
    script: `const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      Object.defineProperty(Element.prototype, 'innerHTML', {...own, set(markup) {
        own.set.call(this, String(markup).replaceAll(/<!--.*?-->|<\\?[^>]*>/g, ''));
      }});`,
  },
  {
    title: 'has after, append and prepend that do nothing',
    end: 'own words',
    script:
      'for (const name of ["after", "append", "prepend"]) Element.prototype[name] = () => {};',
  },
  {
    title: 'makes insertBefore throw',
    end: 'own words',
    script: broken('Node.prototype', 'insertBefore'),
  },
  {
    title: 'refuses to create tags with a hyphen',
    end: 'own words',
    script:
      'const own = document.createElement; document.createElement = function (name) { if (name.includes("-")) throw new Error("broken"); return own.apply(this, arguments); };',
  },
  {
    title: 'replaces Element with its own function',
    end: 'level',
    script:
      'const own = Element; Element = function (name) { return document.createElement(name); }; Element.prototype = own.prototype;',
  },
  {
    title: 'has polyfill hooks for Lit that throw',
    end: 'level',
    script: broken(
      'window',
      'litHtmlPolyfillSupport',
      'reactiveElementPolyfillSupport',
      'litElementPolyfillSupport',
      'litElementHydrateSupport',
    ),
  },
];
