import {quote, type Problem} from '../../feed/schema/problem.js';
import type {Shape} from '../../feed/schema/shape.js';

/**
 * The keys that a shape does not define, each as a problem. Readers of a feed ignore them, because a newer
 * publisher may add fields. In a config they are most likely misspelt.
 */
export function findUnknownKeys(shape: Shape, input: unknown, path = ''): readonly Problem[] {
  if (typeof input !== 'object' || input === null) return [];
  const entries = Object.entries(input);
  if (shape.kind === 'list')
    return entries.flatMap(([key, item]) => findUnknownKeys(shape.item, item, `${path}/${key}`));
  if (shape.kind === 'dictionary') {
    return entries.flatMap(([key, value]) => findUnknownKeys(shape.value, value, `${path}/${key}`));
  }
  if (shape.kind !== 'structure') return [];
  const known = {...shape.required, ...shape.optional};
  return entries.flatMap(([key, value]) => {
    const field = Object.hasOwn(known, key) ? known[key] : undefined;
    return field
      ? findUnknownKeys(field, value, `${path}/${key}`)
      : [unknownKey(`${path}/${key}`, Object.keys(known), value)];
  });
}

function unknownKey(path: string, known: readonly string[], value: unknown): Problem {
  return {
    code: 'key-unknown',
    path,
    expected: `one of ${known.join(', ')}`,
    received: `an unknown key with the value ${quote(value)}`,
  };
}
