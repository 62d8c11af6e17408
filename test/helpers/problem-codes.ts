/** Which codes of problems the feed and the publisher use, found in their sources. */
import {readdirSync, readFileSync} from 'node:fs';

/** How a code stands in a source: as a field, as the first parameter of a function that makes a problem, or in a table. */
const CODE =
  /\bcode: '([a-z0-9-]+)'|\b(?:text|oneOf|remark|oversight|refuse|attempt|lost)\(\s*'([a-z0-9]+-[a-z0-9-]+)'|: \['([a-z]+-[a-z-]+)', /g;

export function codesInSources(): readonly string[] {
  const sources = ['src/feed', 'src/publisher'].flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith('.ts'))
      .map(name => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const codes = sources.flatMap(source =>
    [...source.matchAll(CODE)].map(([, first, second, third]) => first ?? second ?? third ?? ''),
  );
  return [...new Set(codes)].sort();
}
