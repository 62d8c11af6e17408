// A Vite plugin for what a page loads: our copy of Lit names its trusted-types policy after us. A page
// with a Lit of its own has a policy of Lit's name already, and a second of that name would throw.

export const POLICY = 'threat-level-banner';

/** @returns {import('vite').Plugin} */
export function ownPolicy() {
  return {
    name: 'own-policy',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return undefined;
      const changed = code.replace(/createPolicy\((["'])lit-html\1/, `createPolicy('${POLICY}'`);
      if (changed === code) throw new Error('Lit makes its policy otherwise: look, and mend this.');
      return {code: changed, map: null};
    },
  };
}
