// A Vite plugin for what a page loads: our copy of Lit names its trusted-types policy after us. A page
// with a Lit of its own has a policy of Lit's name already, and a second of that name would throw.

export const POLICY = 'threat-level-banner';

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

/** @returns {import('vite').Plugin} */
export function ownPolicy() {
  return {
    name: 'own-policy',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
      const changed = code.replace(
        /(\w+)\s*\.createPolicy\(\s*(["'])lit-html\2,/,
        `makePolicy($1, '${POLICY}',`,
      );
      if (changed === code) throw new Error('Lit makes its policy otherwise: look, and mend this.');
      return {code: changed + MAKE_POLICY, map: null};
    },
  };
}
