/**
 * Finds a sentence in the messages of the active locale. The tools of @lit/localize know these two functions by their
 * types and extract the sentences; its runtime is not used: docs/decisions/037-look-messages-up-ourselves.md.
 */
import type {msg as LitMsg, str as LitStr} from '@lit/localize';
import {activeTemplates} from './active-locale.js';

interface Tagged {
  readonly strings: readonly string[];
  /** In the source, what to insert; in a translation, the index of it in the source. */
  readonly values: readonly unknown[];
}

/** A sentence with values in it. */
export const str = ((strings: TemplateStringsArray, ...values: unknown[]) => ({
  strTag: true,
  strings,
  values,
})) as typeof LitStr;

/** The sentence with that id in the active locale; the given one, in English, if the locale lacks it. */
export const msg = ((source: string | Tagged, {id}: {id: string}): string => {
  const found = activeTemplates()?.[id] ?? source;
  if (typeof found === 'string') return found;
  const given = source as Tagged;
  const values = found === given ? given.values : found.values.map(at => given.values[Number(at)]);
  return found.strings.reduce((text, part, index) => text + String(values[index - 1]) + part);
}) as typeof LitMsg;
