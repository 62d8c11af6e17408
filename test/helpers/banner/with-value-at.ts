/** A deep copy of a JSON value with another value at a JSON Pointer; `undefined` removes it. */
export function withValueAt(input: unknown, pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(input);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce(
    (node, key) => node[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}
