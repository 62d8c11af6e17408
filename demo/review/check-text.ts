/**
 * What a translation has to be, whoever wrote it: the same check in the review page, in `npm run review` and in the
 * test of locales/*.xlf.
 */
import {quote, type Problem} from '../../src/feed/schema/problem.js';

/** What people dial, type or look for, as it is. */
const KEPT = [
  '999',
  '101',
  '18000',
  '18001',
  '999bsl.co.uk',
  'GOV.UK',
  'MI5',
  'True Vision',
  'ACT Early',
  'register',
];

/** What no source says of a level, in English and in the words that the languages took over; and shouting. */
const NEVER_SAID = /imminent|imminen[tz]|credible|specific|international|!|¡|！/i;

const MARKUP = /[<>]|&(?:#|\w+;)/;
/** Control characters, and marks of direction, which our code adds. The joiners of some scripts are letters. */
const JOINERS = /[\u200c\u200d]/g;
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}|\u034f|\u115f|\u1160|\u3164|\uffa0/u;

interface Source {
  readonly id: string;
  readonly source: string;
}

type Found = readonly [code: string, expected: string, received: string];

/** What is wrong with a translation of that sentence; `path` says where it is in a file. */
export function checkText({id, source}: Source, text: string, path: string): readonly Problem[] {
  return [
    ...checkCharacters(text),
    ...checkLength(source, text),
    ...checkValues(source, text),
    ...checkWords(source, text),
    ...checkAdded(id, source, text),
    ...checkForm(id, text),
  ].map(([code, expected, received]) => ({code, path, expected, received}));
}

/** The values in a text, as `{date}`, in alphabetical order. */
export const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{[\w.]*\}/g)].map(String).sort();

function checkCharacters(text: string): readonly Found[] {
  return [
    ...(text.trim() === text && text
      ? []
      : [['text-empty', 'a text without spaces around it', quote(text)] as const]),
    ...(MARKUP.test(text)
      ? [['markup', 'text alone, without <, > and codes such as &amp;', quote(text)] as const]
      : []),
    ...(INVISIBLE.test(text.replaceAll(JOINERS, ''))
      ? [
          [
            'invisible-character',
            'no line breaks and no invisible characters',
            quote(text),
          ] as const,
        ]
      : []),
  ];
}

function checkLength(source: string, text: string): readonly Found[] {
  const most = 3 * source.length + 60;
  if (text.length <= most) return [];
  return [
    ['text-too-long', `at most ${String(most)} characters`, `${String(text.length)} characters`],
  ];
}

function checkValues(source: string, text: string): readonly Found[] {
  const [expected, received] = [valuesIn(source), valuesIn(text)];
  if (String(expected) === String(received)) return [];
  const list = (values: readonly string[]): string => values.join(', ') || 'none';
  return [['values-changed', `each of these once: ${list(expected)}`, list(received)]];
}

function checkWords(source: string, text: string): readonly Found[] {
  const lost = KEPT.filter(word => source.includes(word) && !text.includes(word));
  const said = NEVER_SAID.exec(text);
  return [
    ...(lost.length
      ? [['name-changed', `${lost.join(', ')} as in the English`, quote(text)] as const]
      : []),
    ...(said
      ? [['never-said', 'no exclamation mark, and nothing that no source says', said[0]] as const]
      : []),
  ];
}

/** A number to dial has three digits or more, in any script, with or without marks between them. */
const NUMBER = /\p{Nd}(?:[ .()\u00a0/–-]*\p{Nd}){2,}/gu;
/** Any number would change what is said: “Severe 7”. */
const DIGITS = /\p{Nd}+/gu;
const ADDRESS = /[\w-]+(?:\.[a-z]{2,})+|@|:\/\//gi;

/** Hours, and months that some languages number. */
const HAS_NUMBERS = ['act-early-hours', 'months'];

/** A number or an address that the English does not have would send people to somebody else. */
function checkAdded(id: string, source: string, text: string): readonly Found[] {
  const known = [DIGITS, NUMBER, ADDRESS].flatMap(kind => piecesOf(source, kind));
  const kinds = HAS_NUMBERS.includes(id) ? [ADDRESS] : [DIGITS, NUMBER, ADDRESS];
  const added = kinds.flatMap(kind => piecesOf(text, kind)).filter(one => !known.includes(one));
  if (!added.length) return [];
  return [['added', 'no number and no address that the English does not have', added.join(', ')]];
}

const piecesOf = (text: string, kind: RegExp): readonly string[] =>
  [...text.replaceAll(/\{[\w.]*\}/g, '').matchAll(kind)].map(([piece]) =>
    /\p{Nd}/u.test(piece[0] ?? '') && !piece.includes('bsl')
      ? piece.replaceAll(/[^\p{Nd}]/gu, '')
      : piece.toLowerCase(),
  );

function checkForm(id: string, text: string): readonly Found[] {
  if (id === 'months' && text.split(',').filter(Boolean).length !== 12) {
    return [['not-twelve', 'twelve names with a comma between them', quote(text)]];
  }
  if (id === 'join-sentences' && !/^\{first\}.*\{second\}$/.test(text)) {
    return [['order-changed', '{first} before {second}, and nothing around them', quote(text)]];
  }
  return [];
}
