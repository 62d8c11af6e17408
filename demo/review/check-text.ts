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
const NEVER_SAID = /imminent|imminen[tz]|credible|specific|international|[!¡\u2755\u2757]/i;

const MARKUP = /[<>]|&(?:#|\w+;)/;
/** Control characters, marks of direction, which our code adds, and what is drawn as nothing. */
const INVISIBLE =
  /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Noncharacter_Code_Point}|\p{Default_Ignorable_Code_Point}|\u2800/gu;
/** Beside a letter of these scripts a joiner is part of the word. */
const JOINERS =
  /(?<=[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}])[\u200c\u200d]/gu;

/** The characters of a text that nobody sees, as `U+202E`. */
export const invisibleIn = (text: string): readonly string[] =>
  [...text.replaceAll(JOINERS, '').matchAll(INVISIBLE)].map(
    ([character]) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

interface Source {
  readonly id: string;
  readonly source: string;
}

type Found = readonly [code: string, expected: string, received: string];

/** What is wrong with a translation of that sentence; `path` says where it is in a file. */
export function checkText({id, source}: Source, text: string, path: string): readonly Problem[] {
  return [
    ...checkCharacters(source, text),
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

function checkCharacters(source: string, text: string): readonly Found[] {
  const invisible = invisibleIn(text);
  const isWithoutWords =
    /\p{L}/u.test(withoutValues(source)) && !/\p{L}/u.test(withoutValues(text));
  return [
    ...(text.trim() === text && text && !isWithoutWords
      ? []
      : [['text-empty', 'words, without spaces around them', quote(text)] as const]),
    ...(MARKUP.test(text)
      ? [['markup', 'text alone, without <, > and codes such as &amp;', quote(text)] as const]
      : []),
    ...(invisible.length
      ? [
          [
            'invisible-character',
            'no line breaks and no invisible characters',
            invisible.join(', '),
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
  const said = NEVER_SAID.exec(text.normalize('NFKC'));
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
/** Any number would change what is said: “Severe 7”, “Severe ⑤”. */
const DIGITS = /\p{Nd}+|\p{No}|\p{Nl}/gu;
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

const withoutValues = (text: string): string => text.replaceAll(/\{[\w.]*\}/g, '');

const piecesOf = (text: string, kind: RegExp): readonly string[] =>
  [...withoutValues(text).matchAll(kind)].map(([piece]) =>
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
