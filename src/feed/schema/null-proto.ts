/** Options for the platform, in which what they leave out is not looked for on `Object.prototype`. */
export const plain = <const T extends object>(options: T): T => ({...options, __proto__: null});
