/** What a page's scripts do to its elements and markup. */
import {absent, broken, hidden, type HostileScript} from './tampering.js';

export const hostileElements: readonly HostileScript[] = [
  {
    title: 'has events of its own kind',
    end: 'level',
    script: 'Event = class { constructor(event) { this.type = event.type.indexOf("x"); } };',
  },
  {
    title: 'has events that none can be made of',
    end: 'level',
    script: 'Event = CustomEvent = () => { throw new Error("broken"); };',
  },
  {
    title: 'lets no event be told',
    end: 'level',
    script: broken('EventTarget.prototype', 'dispatchEvent'),
  },
  {title: 'lets no tag be defined', end: 'own words', script: broken('customElements', 'define')},
  {
    title: 'takes definitions and does nothing',
    end: 'own words',
    script: 'customElements.define = () => {};',
  },
  {
    title: 'defines a class of its own instead',
    end: 'level',
    script:
      'const own = customElements.define; customElements.define = function (name, type) { own.call(this, name, class extends type {}); };',
  },
  {
    title: 'says that no tag is defined',
    end: 'own words',
    script: 'customElements.get = () => undefined;',
  },
  {
    title: 'says that every tag is defined',
    end: 'own words',
    script: 'customElements.get = () => HTMLElement;',
  },
  {title: 'lets nobody ask for a tag', end: 'own words', script: broken('customElements', 'get')},
  {
    title: 'has no custom elements',
    end: 'own words',
    script: hidden('customElements', 'value: undefined'),
  },
  {
    title: 'lets no shadow root be attached',
    end: 'own words',
    script: broken('Element.prototype', 'attachShadow'),
  },
  {
    title: 'attaches nothing as a shadow root',
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
    title: 'lets no style sheet be adopted',
    end: 'own words',
    script:
      'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {set() { throw new Error("broken"); }});',
  },
  {
    title: 'lets no markup be parsed',
    end: 'own words',
    script:
      'Object.defineProperty(Element.prototype, "innerHTML", {set() { throw new Error("broken"); }});',
  },
  {
    title: 'takes comments and marks out of all markup',
    end: 'own words',
    script: `const own = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
      Object.defineProperty(Element.prototype, 'innerHTML', {...own, set(markup) {
        own.set.call(this, String(markup).replaceAll(/<!--.*?-->|<\\?[^>]*>/g, ''));
      }});`,
  },
  {
    title: 'puts nothing after anything',
    end: 'own words',
    script:
      'for (const name of ["after", "append", "prepend"]) Element.prototype[name] = () => {};',
  },
  {
    title: 'lets no node be inserted',
    end: 'own words',
    script: broken('Node.prototype', 'insertBefore'),
  },
  {
    title: 'lets no tag with a hyphen be made',
    end: 'own words',
    script:
      'const own = document.createElement; document.createElement = function (name) { if (name.includes("-")) throw new Error("broken"); return own.apply(this, arguments); };',
  },
  {
    title: 'has an Element of its own',
    end: 'level',
    script:
      'const own = Element; Element = function (name) { return document.createElement(name); }; Element.prototype = own.prototype;',
  },
  {
    title: 'leaves hooks for every Lit that comes',
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
