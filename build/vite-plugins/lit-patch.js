// A Vite plugin: patches the readable build of Lit that a page loads as a part of our script.
//
// - Lit's trusted-types policy gets our name. A page with a Lit of its own has a policy of Lit's name already, and
//   the browser throws for a second one of the same name.
// - Our copy does not enter its versions in the page's lists, or another Lit on the page would warn of duplicates. It
//   adds no other name to the page either, and runs no hook that a page has left there for another Lit.
// - The readable build is Lit's development build: its constants turn the warnings off, and the minifier removes
//   what they leave unused.
//
// Delete an entry when Lit offers it as an option: https://github.com/lit/lit/issues/3092 names the lists. The build
// fails if Lit's source no longer contains what an entry replaces.

/** @type {Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>} */
const PATCHES = {
  'lit-html/development/lit-html.js': [
    ['const DEV_MODE = true;', 'const DEV_MODE = false;'],
    ['const ENABLE_EXTRA_SECURITY_HOOKS = true;', 'const ENABLE_EXTRA_SECURITY_HOOKS = false;'],
    ['const ENABLE_SHADYDOM_NOPATCH = true;', 'const ENABLE_SHADYDOM_NOPATCH = false;'],
    ["trustedTypes.createPolicy('lit-html', {", 'createOwnPolicy({'],
    ["(global.litHtmlVersions ??= []).push('3.3.3');", ''],
    [': global.litHtmlPolyfillSupport;', ': undefined;'],
  ],
  'lit-element/development/lit-element.js': [
    ['const DEV_MODE = true;', 'const DEV_MODE = false;'],
    ["(global.litElementVersions ??= []).push('4.2.2');", ''],
    [': global.litElementPolyfillSupport;', ': undefined;'],
    ['global.litElementHydrateSupport?.({ LitElement });', ''],
  ],
  '@lit/reactive-element/development/reactive-element.js': [
    ['const DEV_MODE = true;', 'const DEV_MODE = false;'],
    ["(global.reactiveElementVersions ??= []).push('2.1.2');", ''],
    [': global.reactiveElementPolyfillSupport;', ': undefined;'],
    // For decorators, of which we have none; it would leave names on `Symbol` and `window`.
    ["Symbol.metadata ??= Symbol('metadata');", ''],
    ['global.litPropertyMetadata ??= new WeakMap();', ''],
    ['const metadata = this[Symbol.metadata];', 'const metadata = null;'],
  ],
};

/** A policy header can refuse our policy and require none: without the header's demand, Lit needs no policy. */
const CREATE_OWN_POLICY = `
function createOwnPolicy(rules) {
  try {
    return trustedTypes.createPolicy('threat-level-banner', rules);
  } catch {
    return undefined;
  }
}
`;

/** @returns {import('vite').Plugin} */
export function litPatch() {
  return {
    name: 'lit-patch',
    // Resolves Lit's packages to their readable build.
    config: () => ({resolve: {conditions: ['development', 'module', 'browser']}}),
    transform(code, id) {
      const [file, patches] =
        Object.entries(PATCHES).find(([path]) => id.endsWith(`/node_modules/${path}`)) ?? [];
      if (!file || !patches) return undefined;
      const patched = patches.reduce((source, patch) => replaceOnce(source, patch, file), code);
      return {code: file.startsWith('lit-html') ? patched + CREATE_OWN_POLICY : patched, map: null};
    },
  };
}

/**
 * @param {string} source
 * @param {readonly [from: string, to: string]} patch
 * @param {string} file
 */
function replaceOnce(source, [from, to], file) {
  if (source.split(from).length !== 2) throw new Error(`${file} must contain once: ${from}`);
  return source.replace(from, () => to);
}
