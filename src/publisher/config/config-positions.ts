import {EVENT_ID, getScalarValue, parseEvents, type Event} from 'js-yaml';

export interface Position {
  /** Both begin with 1. */
  readonly line: number;
  readonly column: number;
}

interface Level {
  readonly path: string;
  readonly isMapping: boolean;
  /** The key whose value comes next. */
  key: string | undefined;
  count: number;
}

/** Where in a YAML document each part begins, by its JSON Pointer: a value where its key is. */
export function findPositions(document: string): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  const levels: Level[] = [];
  const positionAt = createReader(document);
  for (const event of parseEvents(document, {})) {
    if (event.type === EVENT_ID.POP) levels.pop();
    else if (event.type !== EVENT_ID.DOCUMENT) enter(event);
    else levels.push({path: '', isMapping: false, key: '', count: 0});
  }
  return positions;

  function enter(event: Event): void {
    const offset = offsetOf(event);
    const parent = levels.at(-1);
    if (parent?.isMapping && parent.key === undefined) {
      parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(document, event) : '';
      note(`${parent.path}/${parent.key}`, offset);
      return;
    }
    const path = parent ? pathIn(parent) : '';
    if (!positions.has(path)) note(path, offset);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      const isMapping = event.type === EVENT_ID.MAPPING;
      levels.push({path, isMapping, key: undefined, count: 0});
    }
  }

  function note(path: string, offset: number): void {
    positions.set(path, positionAt(offset));
  }
}

/** Asked for offsets that only grow, so that a long document is read once. */
function createReader(document: string): (offset: number) => Position {
  let [line, start] = [1, 0];
  return offset => {
    for (let end = document.indexOf('\n', start); end !== -1 && end < offset;) {
      [line, start] = [line + 1, end + 1];
      end = document.indexOf('\n', start);
    }
    return {line, column: Math.max(1, offset - start + 1)};
  };
}

/** The path of what comes next in it. */
function pathIn(level: Level): string {
  const {path, isMapping, key} = level;
  // The document itself holds one value, which has no name.
  if (!isMapping && key === '') return path;
  level.key = undefined;
  level.count += 1;
  return isMapping ? `${path}/${key ?? ''}` : `${path}/${String(level.count - 1)}`;
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
  return 'start' in event ? Math.max(0, event.start) : 0;
}
