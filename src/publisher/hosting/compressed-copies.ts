/** Compressed copies that a host sends in place of a file: docs/decisions/032-ship-rules-that-were-tried.md. */
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

/** The extensions of the files that have compressed copies. */
export const COMPRESSED: readonly string[] = ['html', 'css', 'js', 'json', 'svg', 'txt'];

/** The best encoding last. `accepted` is a pattern for an `Accept-Encoding` that names it without `q=0`. */
export const ENCODINGS = [
  {ending: 'gz', name: 'gzip', accepted: acceptedAs('gzip')},
  {ending: 'br', name: 'br', accepted: acceptedAs('br')},
] as const;

function acceptedAs(name: string): string {
  return `(^|[ ,])${name}(?![A-Za-z0-9-])(?! *; *q=0(\\.0*)? *(,|$))`;
}

const compress = {
  gz: (text: string) => promisify(gzip)(text, {level: constants.Z_BEST_COMPRESSION}),
  br: (text: string) =>
    promisify(brotliCompress)(text, {
      params: {[constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text)},
    }),
};

/** The compressed copies of these files, by name. Files with the same text are compressed only once. */
export async function compressedCopies(
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const done = new Map<string, Promise<Uint8Array>>();
  const copies = [...files].flatMap(([name, text]) =>
    hasCopies(name)
      ? ENCODINGS.map(async ({ending}) => {
          const key = `${ending} ${text}`;
          if (!done.has(key)) done.set(key, compress[ending](text));
          return [`${name}.${ending}`, await done.get(key)] as const;
        })
      : [],
  );
  const all = await Promise.all(copies);
  return new Map(all.flatMap(([name, content]) => (content ? [[name, content] as const] : [])));
}

/** The names of a file's compressed copies; empty if it has none. */
export function copiesOf(name: string): readonly string[] {
  return hasCopies(name) ? ENCODINGS.map(({ending}) => `${name}.${ending}`) : [];
}

function hasCopies(name: string): boolean {
  return COMPRESSED.some(ending => name.endsWith(`.${ending}`));
}
