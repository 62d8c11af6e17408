/**
 * Advice for a person who edits a config. `publish` does not give it: it would repeat it at each run.
 */
import {quote, type Problem} from '../../feed/schema/problem.js';
import {incidentsIn, languageMaps} from './language-maps.js';
import type {OperatorContent} from './config.js';

const SOON_MS = 3 * 24 * 60 * 60 * 1000;
const QUOTED = /^[“”„‟‘’‚‛][^]*[“”‘’]$/;
const FOREIGN = /^(?:\+|00)(?!44)/;

/** The codes of advice that an operator may rightly not follow, so it does not change an exit code. */
export const OPTIONAL_ADVICE = ['welsh-missing', 'quotes-in-text'];

export function findAdvice(content: OperatorContent, now: Date): readonly Problem[] {
  const {statements = [], areas = {}, contacts} = content;
  return [
    ...statements.flatMap((each, index) => endsSoon(each, `/statements/${String(index)}`, now)),
    ...incidentsIn(content).flatMap(({incident, path}) => [
      ...endsSoon(incident, path, now),
      ...(incident.expiresAt ? [] : [withoutEnd(path)]),
      ...foreignNumbers(incident.support, `${path}/support`),
    ]),
    ...foreignNumbers(contacts, '/contacts'),
    ...Object.entries(areas).flatMap(([id, area]) =>
      foreignNumbers(area.contacts, `/areas/${id}/contacts`),
    ),
    ...missingWelsh(content),
    ...quotesAround(content, ''),
  ];
}

function endsSoon({expiresAt}: {expiresAt?: string}, path: string, now: Date): readonly Problem[] {
  const leftMs = Date.parse(expiresAt ?? '') - now.getTime();
  if (!expiresAt || !(leftMs > 0 && leftMs <= SOON_MS)) return [];
  const expected =
    'a time more than 3 days away, or a plan for what follows: it is not shown after its end';
  return [{code: 'ends-soon', path: `${path}/expiresAt`, expected, received: quote(expiresAt)}];
}

/** Whatever ends by itself cannot be forgotten. */
function withoutEnd(path: string): Problem {
  const expected =
    'an end, so that it is not forgotten: a few days after the attack, renewed if needed';
  return {code: 'end-missing', path: `${path}/expiresAt`, expected, received: 'nothing'};
}

function foreignNumbers(
  contacts: readonly {readonly phone?: string}[] = [],
  path: string,
): readonly Problem[] {
  return contacts.flatMap(({phone = ''}, index) => {
    if (!FOREIGN.test(phone.replaceAll(' ', ''))) return [];
    const expected = 'a British number, which begins with 0 or +44';
    const place = `${path}/${String(index)}/phone`;
    return [{code: 'phone-foreign', path: place, expected, received: quote(phone)}];
  });
}

/** Typographic quotation marks, which a word processor has made of those around a value, are a part of it. */
function quotesAround(value: unknown, path: string): readonly Problem[] {
  if (typeof value === 'string') {
    const expected = 'text without quotation marks around it, unless visitors should see them';
    const received = quote(value);
    return QUOTED.test(value) ? [{code: 'quotes-in-text', path, expected, received}] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => quotesAround(each, `${path}/${key}`));
}

/** One problem for all of them: an operator outside Wales may have decided so. */
function missingWelsh(content: OperatorContent): readonly Problem[] {
  const missing = languageMaps(content).filter(({map}) => !map['cy']?.trim());
  const [first] = missing;
  if (!first) return [];
  const expected = 'the text in Welsh (cy) too, if your sites serve people in Wales';
  const count = missing.length === 1 ? 'one text' : `${String(missing.length)} texts`;
  const received = `${count} without it, of which this is the first`;
  return [{code: 'welsh-missing', path: first.path, expected, received}];
}
