// A plugin for the analyzer: of all that it finds, the manifest tells what a page may rely on.
import {readFields} from './read-fields.js';

const ELEMENT = 'ThreatLevelBannerElement';
const MODULE = 'dist/element.js';
/** What the platform or Lit calls, and no page. */
const CALLED_BY_OTHERS = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];

/** @typedef {import('./manifest.js').Manifest} Manifest */
/** @typedef {import('./manifest.js').ClassDoc} ClassDoc */
/** @typedef {import('./manifest.js').Member} Member */

/** @returns {{name: string, packageLinkPhase: (found: {customElementsManifest: Manifest}) => void}} */
export function publishOnly() {
  return {
    name: 'publish-only',
    packageLinkPhase: ({customElementsManifest: manifest}) => {
      const found = manifest.modules.flatMap(({declarations}) => declarations);
      const events = found.filter(({name}) => /^ThreatLevel\w+Event$/.test(name));
      const element = found.find(({name}) => name === ELEMENT);
      if (!element) throw new Error(`The analyzer found no ${ELEMENT}.`);
      manifest.modules = modulesOf([describe(element, events), ...events.map(describeEvent)]);
    },
  };
}

/**
 * The package's modules, not the sources that they were made of.
 * @param {ClassDoc[]} declarations
 * @returns {Manifest['modules']}
 */
function modulesOf(declarations) {
  const exports = declarations.map(({name}) => ({
    kind: 'js',
    name,
    declaration: {name, module: MODULE},
  }));
  const definition = {
    kind: 'custom-element-definition',
    name: declarations[0]?.tagName ?? '',
    declaration: {name: ELEMENT, module: MODULE},
  };
  return [
    {kind: 'javascript-module', path: MODULE, declarations, exports},
    {
      kind: 'javascript-module',
      path: 'dist/define.js',
      declarations: [],
      exports: [definition],
    },
  ];
}

/**
 * @param {ClassDoc} element
 * @param {ClassDoc[]} eventClasses
 * @returns {ClassDoc}
 */
function describe(element, eventClasses) {
  const members = [...readFields(ELEMENT)]
    .filter(([name]) => !CALLED_BY_OTHERS.includes(name))
    .map(([name, field]) => describeMember(element, name, field));
  return {
    ...element,
    superclass: {name: 'LitElement', package: 'lit'},
    members,
    attributes: members.filter(({attribute}) => attribute).map(describeAttribute),
    events: (element.events ?? [])
      .filter(({name}) => name.startsWith('threat-level-'))
      .map(event => ({...event, description: descriptionOf(event, eventClasses)})),
  };
}

/**
 * @param {ClassDoc} element
 * @param {string} name
 * @param {import('./manifest.js').Field} field
 * @returns {Member}
 */
function describeMember(element, name, {type, usual, values}) {
  const found = element.members?.find(member => member.name === name);
  if (!found) throw new Error(`The analyzer did not see ${name}.`);
  const member = {...found};
  delete member.inheritedFrom;
  const description = onOneLine(member.description);
  const attribute = element.attributes?.find(each => each.fieldName === name)?.name;
  if (!attribute) return {...member, description};
  return {
    ...member,
    description,
    attribute,
    type: {text: usualFirst(type, usual ?? member.default)},
    ...(usual && {default: usual}),
    ...(values && {values}),
  };
}

/**
 * The compiler keeps no order in a union.
 * @param {string} type
 * @param {string | undefined} usual
 */
function usualFirst(type, usual) {
  if (!usual?.startsWith("'")) return type;
  const choices = type.split(' | ').filter(choice => choice !== usual);
  return [usual, ...choices].join(' | ');
}

/**
 * @param {Member} member
 * @returns {import('./manifest.js').Attribute}
 */
function describeAttribute({attribute = '', name, type, default: usual, values, description}) {
  return {
    name: attribute,
    fieldName: name,
    type: {text: (type?.text ?? '').replace(' | null', '')},
    ...(usual && usual !== 'null' && {default: usual}),
    ...(values && {values}),
    description: description ?? '',
  };
}

/**
 * An event is described where its class is.
 * @param {import('./manifest.js').EventDoc} event
 * @param {ClassDoc[]} eventClasses
 */
function descriptionOf({type}, eventClasses) {
  return onOneLine(eventClasses.find(({name}) => name === type?.text)?.description);
}

/**
 * @param {ClassDoc} event
 * @returns {ClassDoc}
 */
function describeEvent({kind, name, description}) {
  return {
    kind,
    name,
    description: onOneLine(description),
    superclass: {name: 'Event', package: 'global:'},
  };
}

/** @param {string | undefined} text */
function onOneLine(text = '') {
  return text.replaceAll(/\s+/g, ' ');
}
