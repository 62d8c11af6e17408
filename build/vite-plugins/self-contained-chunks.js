// A Vite plugin for the site's build: makes the lazy chunks (a language, the details, signature verification) import
// nothing. If a chunk imported the script, it would use one URL for it, and a page that loaded the script by another
// URL (`…js?v=2`, or after a redirect) would load and run it twice. Instead, each chunk exports a function, and the
// script calls it with the values that the chunk needs.
//
// If loading a chunk fails, the next attempt adds a query to the URL, because a browser stores the failure of a
// module's URL for the lifetime of the page (HTML, “fetch a single module script”).

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
        throw new Error(
          `${fileName} imports another chunk: move code that chunks share into the script.`,
        );
      return {code: part, map: null};
    },
  };
}

/**
 * Makes the script pass the names that its chunks need to them, instead of exporting those names.
 * @param {string} code
 */
function openScript(code) {
  const names = EXPORTS.exec(code)?.[1] ?? '';
  const own = renamed(names, (local, handed) => `${handed}: ${local}`);
  const script = code.replace(EXPORTS, '\n').replaceAll(IMPORT, '$$loadPart($1)');
  // The script may request a chunk while it runs; the names are only read after the chunk has loaded.
  return `${LOADER}${script}var $ownNames = {${own}};\n`;
}

/**
 * Turns a chunk into a function that takes the names it needs and returns its exports.
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
