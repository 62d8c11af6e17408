import {EVENT_ID, getScalarValue, parseEvents, type Event} from 'js-yaml';

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

interface Level {
  readonly path: string;
  readonly isMapping: boolean;
  /** The key whose value the parser reports next. */
  key: string | undefined;
  count: number;
}

/** Maps the JSON Pointer of each part of a YAML document to its position. A value has the position of its key. */
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

/** Offsets must be passed in ascending order, so that the document is scanned only once. */
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

/** The path of the next value in a mapping, sequence or document. */
function pathIn(level: Level): string {
  const {path, isMapping, key} = level;
  // The document level holds a single value, which has no key.
  if (!isMapping && key === '') return path;
  level.key = undefined;
  level.count += 1;
  return isMapping ? `${path}/${key ?? ''}` : `${path}/${String(level.count - 1)}`;
}

function offsetOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(0, event.valueStart);
  return 'start' in event ? Math.max(0, event.start) : 0;
}
