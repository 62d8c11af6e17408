// Writes a checked review into XLIFF: the state, who reviewed and when (a phase, as XLIFF 1.2 has it), and comments.

/**
 * @typedef {import('../../demo/review/review-file.js').ReviewFile} ReviewFile
 * @typedef {import('../../demo/review/review-file.js').Answer} Answer
 */

/**
 * The XLIFF file with the review in it.
 * @param {string} xliff
 * @param {ReviewFile} review
 */
export function mergeReview(xliff, review) {
  const phase = `review-${String((xliff.match(/<phase /g) ?? []).length + 1)}`;
  return review.answers.reduce(
    (text, answer) => mergeAnswer(text, answer, phase, review),
    addPhase(xliff, phase, review),
  );
}

/**
 * Whether all of a review is in the XLIFF file already.
 * @param {string} xliff
 * @param {ReviewFile} review
 */
export function isMerged(xliff, review) {
  const phases = [...xliff.matchAll(/<phase (phase-name="[^"]*") ([^>]*)\/>/g)]
    .filter(([, , attributes]) => attributes === attributesOf(review))
    .map(([, name]) => String(name));
  return review.answers.every(answer => {
    const unit = unitIn(xliff, answer.id);
    const isMarked = answer.verdict === 'unsure' || phases.some(phase => unit.includes(phase));
    return phases.length > 0 && isMarked && addComment(unit, answer, review) === unit;
  });
}

/** @param {ReviewFile} review */
function attributesOf({reviewer, date}) {
  return `process-name="review" contact-name="${escape(reviewer)}" date="${date}T00:00:00Z"`;
}

/**
 * @param {string} xliff
 * @param {string} id
 */
function unitIn(xliff, id) {
  const start = xliff.indexOf(`<trans-unit id="${id}">`);
  const end = xliff.indexOf('</trans-unit>', start);
  if (start < 0 || end < 0) throw new Error(`There is no unit ${id}.`);
  return xliff.slice(start, end);
}

/**
 * @param {string} xliff
 * @param {string} phase
 * @param {ReviewFile} review
 */
function addPhase(xliff, phase, review) {
  const element = `<phase phase-name="${phase}" ${attributesOf(review)}/>`;
  return xliff.includes('</phase-group>')
    ? replaceOnce(xliff, '</phase-group>', `${element}\n</phase-group>`)
    : replaceOnce(
        xliff,
        '<body>',
        `<header>\n<phase-group>\n${element}\n</phase-group>\n</header>\n<body>`,
      );
}

/**
 * @param {string} xliff
 * @param {Answer} answer
 * @param {string} phase
 * @param {ReviewFile} review
 */
function mergeAnswer(xliff, answer, phase, review) {
  const before = unitIn(xliff, answer.id);
  const marked = answer.verdict === 'unsure' ? before : markTarget(before, answer, phase);
  return replaceOnce(xliff, before, addComment(marked, answer, review));
}

/**
 * @param {string} unit
 * @param {Answer} answer
 * @param {string} phase
 */
function markTarget(unit, answer, phase) {
  const {proposed} = answer;
  const [, attributes = '', content = ''] = /<target([^>]*)>([^]*?)<\/target>/.exec(unit) ?? [];
  const isFinal = attributes.includes('state="final"');
  const text = proposed === undefined ? content : encode(proposed, unit);
  const reviewed = changesLevel(answer) ? 'needs-review-translation' : 'translated';
  const state = isFinal ? 'final' : reviewed;
  return unit.replace(
    /<target[^]*<\/target>/,
    () => `<target state="${state}" phase-name="${phase}">${text}</target>`,
  );
}

/**
 * Whether the answer has a new text for a level or its meaning, which nobody but the reviewer has read: with a wrong
 * one, a level could say the opposite.
 * @param {Answer} answer
 */
export function changesLevel({id, proposed}) {
  return /^(level|means)-/.test(id) && proposed !== undefined;
}

/**
 * The text as XML, with each value as the element that it is in the source.
 * @param {string} text
 * @param {string} unit
 */
function encode(text, unit) {
  const source = /<source>[^]*?<\/source>/.exec(unit)?.[0] ?? '';
  const elements = new Map(
    [...source.matchAll(/<x [^>]*equiv-text="\$(\{[^"]*\})"\/>/g)].map(([x, name]) => [name, x]),
  );
  return escape(text).replace(/\{[\w.]*\}/g, name => elements.get(name) ?? name);
}

/**
 * @param {string} unit
 * @param {Answer} answer
 * @param {ReviewFile} review
 */
function addComment(unit, {verdict, comment}, {reviewer, date}) {
  if (!comment?.trim()) return unit;
  const text = escape(`${reviewer}, ${date}, ${verdict}: ${comment.trim()}`);
  const note = `  <note from="reviewer" annotates="target">${text}</note>\n`;
  return unit.includes(note) ? unit : unit + note;
}

/** @param {string} text */
function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  if (!text.includes(from)) throw new Error(`The XLIFF file has no ${from}.`);
  return text.replace(from, () => to);
}
