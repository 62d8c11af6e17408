// A Vite plugin for the site's build: what the script loads later (a language, the rest of the banner, the
// opening of signed feeds) imports nothing. A part that imported the script would name it by an address,
// and a page that has it by another (`…js?v=2`, or sent on by the host) would load and run it twice. So the
// script hands over what a part needs of it, once the part has come.
//
// A part that could not be loaded is asked for under another address the next time: a browser remembers
// that a module's address failed, and would answer from that memory for as long as the page stands (HTML,
// “fetch a single module script”).

const IMPORT = /\bimport\(\s*("\.\/(?:parts|locales)\/[^"]+")\s*\)/g;
const EXPORTS = /\nexport \{([^}]*)\};?\s*$/;
const IMPORTS = /^import \{([^}]*)\} from "\.\.\/[^"]+";\n/;

const LOADER = `
var $parts = new Map(), $failures = new Map();
function $loadPart(address) {
  var failures = $failures.get(address) ?? 0;
  var part = $parts.get(address) ?? import(address + (failures ? '?' + failures : '')).then(
    part => part.default?.($ownNames) ?? part,
    error => {
      $parts.delete(address);
      $failures.set(address, failures + 1);
      throw error;
    }
  );
  $parts.set(address, part);
  return part;
}
`;

/** @returns {import('vite').Plugin} */
export function selfContainedChunks() {
  return {
    name: 'self-contained-chunks',
    renderChunk(code, {isEntry, imports, fileName}) {
      if (isEntry) return {code: openScript(code), map: null};
      if (!imports.length) return undefined;
      const part = closePart(code);
      if (/^(import|export) (?!default)/m.test(part))
        throw new Error(`${fileName} imports more than the script: put what parts share into it.`);
      return {code: part, map: null};
    },
  };
}

/**
 * The script keeps its names to itself, and hands those that its parts need over.
 * @param {string} code
 */
function openScript(code) {
  const names = EXPORTS.exec(code)?.[1] ?? '';
  const own = renamed(names, (local, handed) => `${handed}: ${local}`);
  const script = code.replace(EXPORTS, '\n').replaceAll(IMPORT, '$$loadPart($1)');
  // The script may ask for a part while it runs; what it hands over is asked for later.
  return `${LOADER}${script}var $ownNames = {${own}};\n`;
}

/**
 * A part is a function of what it needs, and returns what it has.
 * @param {string} code
 */
function closePart(code) {
  const needed = renamed(IMPORTS.exec(code)?.[1] ?? '', (name, local) => `${name}: ${local}`);
  const offered = renamed(EXPORTS.exec(code)?.[1] ?? '', (local, name) => `${name}: ${local}`);
  const body = code.replace(IMPORTS, '').replace(EXPORTS, '\n');
  return `export default ({${needed}}) => {\n${body}\nreturn {${offered}};\n};\n`;
}

/**
 * @param {string} names as in `import {a as b, c}`
 * @param {(before: string, after: string) => string} write
 */
function renamed(names, write) {
  return names
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
    .map(name => {
      const [before = '', after = before] = name.split(' as ');
      return write(before, after);
    })
    .join(', ');
}
